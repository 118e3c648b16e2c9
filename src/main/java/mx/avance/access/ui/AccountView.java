package mx.avance.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import mx.avance.access.Acting;
import mx.avance.access.People;
import mx.avance.access.Person;
import mx.avance.access.SignInSession;
import mx.avance.access.Tokens;
import mx.avance.base.Settings;

/** Mi cuenta: who one is in the system, the change of one's own password, and the tokens with which programs act as oneself. */
@Route("cuenta")
@PermitAll
class AccountView extends Div implements HasDynamicTitle {

    private final People people;
    private final SignInSession session;
    private final PasswordField current = new PasswordField();
    private final PasswordField wanted = new PasswordField();
    private final PasswordField again = new PasswordField();
    private final Paragraph outcome = new Paragraph();

    AccountView(People people, SignInSession session, Acting acting, Tokens tokens, Settings settings) {
        this.people = people;
        this.session = session;
        Person person = acting.require();
        current.setLabel(getTranslation("account.current"));
        wanted.setLabel(getTranslation("account.wanted"));
        wanted.setHelperText(getTranslation("account.wanted.help"));
        again.setLabel(getTranslation("account.again"));
        outcome.getElement().setAttribute("role", "status");
        Button save = new Button(getTranslation("account.save"), event -> save());
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);

        Paragraph who = new Paragraph(person.name() + " · " + person.username() + " · "
                + getTranslation("role." + person.role().name().toLowerCase(java.util.Locale.ROOT)));
        who.addClassName("muted");
        Div form = new Div(new H2(getTranslation("account.password")), current, wanted, again, save, outcome);
        form.addClassNames("card", "account-form");
        Div head = new Div(new H1(getTranslation("account.title")), who);
        head.addClassName("screen-head");
        addClassName("screen");
        add(head);
        if (person.mustChangePassword()) {
            Paragraph first = new Paragraph(getTranslation("account.must-change"));
            first.addClassName("notice");
            add(first);
        }
        add(form);
        if (!person.mustChangePassword()) {
            add(new TokensSection(tokens, settings.rules().zone()));
        }
    }

    private void save() {
        if (!wanted.getValue().equals(again.getValue())) {
            say(getTranslation("account.differ"), true);
            return;
        }
        try {
            session.renew(people.changeOwnPassword(current.getValue(), wanted.getValue()));
        } catch (IllegalArgumentException e) {
            say(String.valueOf(e.getMessage()), true);
            return;
        }
        current.clear();
        wanted.clear();
        again.clear();
        say(getTranslation("account.changed"), false);
    }

    private void say(String text, boolean failed) {
        outcome.setText(text);
        outcome.setClassName("failed", failed);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("account.title") + " · Avance";
    }
}
