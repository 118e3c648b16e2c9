package mx.avance.access.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import jakarta.servlet.http.HttpServletResponse;
import mx.avance.access.Permissions;
import mx.avance.base.ui.MainLayout;

/** What a screen shows that the role of whoever asks does not open; the refusal is kept in the history. */
@ParentLayout(MainLayout.class)
class DeniedView extends Div implements HasErrorParameter<AccessDeniedException>, HasDynamicTitle {

    private final Permissions permissions;

    DeniedView(Permissions permissions) {
        this.permissions = permissions;
        addClassName("screen");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        permissions.screenRefused(event.getLocation().getPath());
        Anchor home = new Anchor("", getTranslation("not-found.home"));
        add(new H1(getTranslation("denied.title")), new Paragraph(getTranslation("denied.text")), home);
        return HttpServletResponse.SC_FORBIDDEN;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("denied.title") + " · Avance";
    }
}
