package mx.avance.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import mx.avance.access.People;
import mx.avance.access.People.AccountCard;
import mx.avance.access.People.NewAccount;
import mx.avance.access.Role;
import mx.avance.base.ExpectedFailure;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/** One account: created, changed, disabled, given another password. What the service refuses is told here as its sentence. */
final class PersonForm extends Div {

    private final People people;
    private final Runnable changed;
    private final H2 title = new H2();
    private final TextField username = new TextField();
    private final TextField name = new TextField();
    private final TextField email = new TextField();
    private final Select<Role> role = new Select<>();
    private final MultiSelectComboBox<Long> units = new MultiSelectComboBox<>();
    private final Button save = new Button();
    private final Button enable = new Button();
    private final Button reset = new Button();
    private final Paragraph outcome = new Paragraph();
    private final Span password = new Span();
    private final Div told;

    private @Nullable AccountCard account;

    PersonForm(People people, Map<Long, String> unitNames, Runnable changed) {
        this.people = people;
        this.changed = changed;
        username.setLabel(getTranslation("login.username"));
        name.setLabel(getTranslation("people.name"));
        email.setLabel(getTranslation("people.email"));
        role.setLabel(getTranslation("people.role"));
        role.setItems(Role.values());
        role.setItemLabelGenerator(one -> getTranslation("role." + one.name().toLowerCase(Locale.ROOT)));
        units.setLabel(getTranslation("people.units"));
        units.setItems(unitNames.keySet());
        units.setItemLabelGenerator(id -> unitNames.getOrDefault(id, String.valueOf(id)));
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        reset.setText(getTranslation("people.reset"));
        outcome.getElement().setAttribute("role", "status");
        password.addClassName("first-password");
        Button copy = new Button(getTranslation("people.copy"), event -> copy());
        told = new Div(new Paragraph(getTranslation("people.password-once")), password, copy);
        told.addClassName("notice");
        told.getElement().setAttribute("role", "status");

        role.addValueChangeListener(event ->
                units.setVisible(event.getValue() != null && event.getValue().actsForUnits()));
        save.addClickListener(event -> attempt(this::save));
        enable.addClickListener(event -> attempt(this::toggle));
        reset.addClickListener(event -> attempt(this::reset));

        Div actions = new Div(save, enable, reset);
        actions.addClassName("account-actions");
        addClassNames("card", "account-form");
        add(title, username, name, email, role, units, actions, outcome, told);
    }

    /** Shows an account, or the beginning of a new one. */
    void show(@Nullable AccountCard shown) {
        account = shown;
        title.setText(shown == null ? getTranslation("people.new") : shown.displayName());
        username.setValue(shown == null ? "" : shown.username());
        username.setReadOnly(shown != null);
        name.setValue(shown == null ? "" : shown.displayName());
        email.setValue(shown == null || shown.email() == null ? "" : shown.email());
        role.setValue(shown == null ? Role.ENLACE : shown.role());
        units.setValue(shown == null ? Set.of() : shown.units());
        save.setText(getTranslation(shown == null ? "people.create" : "people.save"));
        enable.setText(getTranslation(shown != null && shown.enabled() ? "people.disable" : "people.enable"));
        enable.setVisible(shown != null);
        reset.setVisible(shown != null);
        outcome.setText("");
        password.setText("");
        told.setVisible(false);
    }

    private void save() {
        AccountCard before = account;
        if (before == null) {
            String first = people.create(new NewAccount(
                    username.getValue(), name.getValue(), email.getValue(), role.getValue(), units.getValue()));
            show(null);
            tell(first);
        } else {
            show(people.change(new AccountCard(
                    before.id(),
                    before.version(),
                    before.username(),
                    name.getValue(),
                    email.getValue(),
                    role.getValue(),
                    before.enabled(),
                    before.hasPassword(),
                    before.lastSignInAt(),
                    units.getValue())));
            outcome.setText(getTranslation("people.saved"));
        }
    }

    private void toggle() {
        if (account != null) {
            show(people.setEnabled(account.id(), account.version(), !account.enabled()));
            outcome.setText(getTranslation("people.saved"));
        }
    }

    private void reset() {
        AccountCard before = account;
        if (before != null) {
            String fresh = people.resetPassword(before.id(), before.version());
            people.all().stream()
                    .filter(one -> one.id() == before.id())
                    .findFirst()
                    .ifPresent(this::show);
            tell(fresh);
        }
    }

    private void tell(String secret) {
        password.setText(secret);
        told.setVisible(true);
    }

    /** Browsers give the clipboard to safe addresses only; where there is none the password is still there to be copied by hand. */
    private void copy() {
        getElement()
                .executeJs(
                        "return navigator.clipboard ? navigator.clipboard.writeText($0).then(() => true, () => false) : false",
                        password.getText())
                .then(Boolean.class, copied -> {
                    outcome.setText(getTranslation(copied ? "people.copied" : "people.not-copied"));
                    outcome.setClassName("failed", !copied);
                });
    }

    private void attempt(Runnable act) {
        outcome.setClassName("failed", false);
        try {
            act.run();
            changed.run();
        } catch (IllegalArgumentException refused) {
            fail(String.valueOf(refused.getMessage()));
        } catch (OptimisticLockingFailureException meanwhile) {
            fail(getTranslation("error.changed-meanwhile"));
        } catch (RuntimeException failure) {
            if (failure instanceof ExpectedFailure expected) {
                fail(expected.sentence());
            } else {
                throw failure;
            }
        }
    }

    private void fail(String sentence) {
        outcome.setText(sentence);
        outcome.setClassName("failed", true);
    }
}
