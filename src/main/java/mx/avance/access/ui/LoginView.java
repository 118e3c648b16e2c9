package mx.avance.access.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Map;
import mx.avance.access.Acting;
import mx.avance.access.IdentityProviders;
import mx.avance.base.ui.LanguageToggle;
import mx.avance.base.ui.ThemeToggle;

/** Entrar: the only screen for whoever is not signed in. */
@Route(value = "entrar", autoLayout = false)
@AnonymousAllowed
class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final Acting acting;
    private final LoginForm form = new LoginForm();

    LoginView(Acting acting, IdentityProviders providers) {
        this.acting = acting;
        addClassName("login");
        form.setI18n(texts(getTranslation("login.failed"), getTranslation("login.failed.what-to-do")));
        form.setAction("entrar");
        form.setForgotPasswordButtonVisible(false);
        // The texts of the form leave this one out.
        form.getElement()
                .executeJs(
                        "const field = this.querySelector('vaadin-password-field'); if (field) field.i18n = { reveal: $0 };",
                        getTranslation("login.reveal"));

        Div name = new Div("Avance");
        // The title of the form is the heading of the page.
        name.addClassName("login-name");
        Paragraph what = new Paragraph(getTranslation("login.what"));
        what.addClassName("muted");
        Div tools = new Div(new LanguageToggle(), new ThemeToggle());
        tools.addClassName("login-tools");
        Div card = new Div(name, what, form);
        card.addClassName("login-card");
        providers.all().forEach(provider -> {
            Anchor link = new Anchor(provider.address(), getTranslation("login.provider", provider.name()));
            // A page of the server, not a screen of this one.
            link.setRouterIgnore(true);
            link.addClassName("login-provider");
            card.add(link);
        });
        Paragraph open = new Paragraph(getTranslation("login.open-data"));
        open.addClassNames("muted", "login-note");
        card.add(open);
        add(tools, card);
    }

    private LoginI18n texts(String errorTitle, String errorText) {
        LoginI18n texts = LoginI18n.createDefault();
        texts.getForm().setTitle(getTranslation("login.title"));
        texts.getForm().setUsername(getTranslation("login.username"));
        texts.getForm().setPassword(getTranslation("login.password"));
        texts.getForm().setSubmit(getTranslation("login.submit"));
        texts.getErrorMessage().setTitle(errorTitle);
        texts.getErrorMessage().setMessage(errorText);
        texts.getErrorMessage().setUsername(getTranslation("login.username-missing"));
        texts.getErrorMessage().setPassword(getTranslation("login.password-missing"));
        return texts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (acting.person().isPresent()) {
            event.forwardTo("");
            return;
        }
        Map<String, List<String>> query =
                event.getLocation().getQueryParameters().getParameters();
        List<String> wait = query.get("espera");
        if (wait != null && !wait.isEmpty() && wait.getFirst().matches("[0-9]{1,5}")) {
            form.setI18n(texts(getTranslation("login.wait"), getTranslation("login.wait.what-to-do", wait.getFirst())));
            form.setError(true);
        } else if (query.containsKey("proveedor")) {
            form.setI18n(texts(
                    getTranslation("login.provider-refused"), getTranslation("login.provider-refused.what-to-do")));
            form.setError(true);
        } else if (query.containsKey("caduca")) {
            form.setI18n(texts(getTranslation("login.stale"), getTranslation("login.stale.what-to-do")));
            form.setError(true);
        } else if (query.containsKey("error")) {
            form.setError(true);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("login.title") + " · Avance";
    }
}
