package mx.avance.access.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import jakarta.servlet.http.HttpServletResponse;
import mx.avance.access.PermissionDeniedException;
import mx.avance.base.ui.MainLayout;

/** What a screen shows that the role opens, but whose content a service refused; the service has kept it in the history. */
@ParentLayout(MainLayout.class)
class RefusedView extends Div implements HasErrorParameter<PermissionDeniedException>, HasDynamicTitle {

    RefusedView() {
        addClassName("screen");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<PermissionDeniedException> parameter) {
        Anchor home = new Anchor("", getTranslation("not-found.home"));
        add(
                new H1(getTranslation("denied.title")),
                new Paragraph(parameter.getException().sentence()),
                home);
        return HttpServletResponse.SC_FORBIDDEN;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("denied.title") + " · Avance";
    }
}
