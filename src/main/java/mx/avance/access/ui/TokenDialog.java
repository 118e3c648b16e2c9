package mx.avance.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import mx.avance.access.PermissionDeniedException;
import mx.avance.access.TokenScope;
import mx.avance.access.Tokens;
import mx.avance.base.ui.DateFields;

/** A new token: asked for its name, what it is good for and its last day, then its secret, once. */
final class TokenDialog extends Dialog {

    private final Tokens tokens;
    private final Runnable created;
    private final TextField name = new TextField();
    private final CheckboxGroup<TokenScope> scopes = new CheckboxGroup<>();
    private final DatePicker lastDay;
    private final Paragraph outcome = new Paragraph();
    private final Div body = new Div();

    TokenDialog(Tokens tokens, Runnable created) {
        this.tokens = tokens;
        this.created = created;
        setHeaderTitle(getTranslation("tokens.new"));
        setWidth("32rem");
        name.setLabel(getTranslation("tokens.name"));
        name.setHelperText(getTranslation("tokens.name.help"));
        name.setMaxLength(100);
        name.setRequiredIndicatorVisible(true);
        scopes.setLabel(getTranslation("tokens.scopes"));
        scopes.setItems(TokenScope.values());
        scopes.setItemLabelGenerator(scope -> getTranslation(TokensSection.key(scope)));
        scopes.setValue(Set.of(TokenScope.LEER));
        scopes.setRequiredIndicatorVisible(true);
        lastDay = DateFields.create(getTranslation("tokens.last-day"), tokens.usualLastDay());
        lastDay.setRequiredIndicatorVisible(true);
        outcome.setClassName("failed");
        outcome.getElement().setAttribute("role", "alert");
        body.addClassName("act-dialog");
        body.add(name, scopes, lastDay, outcome);
        add(body);
        Button create = new Button(getTranslation("tokens.create"), event -> create());
        create.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        getFooter().add(new Button(getTranslation("act.cancel"), event -> close()), create);
    }

    private void create() {
        String secret;
        try {
            secret = tokens.create(name.getValue(), lastDay.getValue(), scopes.getValue());
        } catch (IllegalArgumentException | PermissionDeniedException refused) {
            outcome.setText(String.valueOf(refused.getMessage()));
            return;
        }
        created.run();
        tell(secret);
    }

    /** Closed only by its button: a click beside it would lose what is not shown again. */
    private void tell(String secret) {
        setCloseOnOutsideClick(false);
        setCloseOnEsc(false);
        Span shown = new Span(secret);
        shown.addClassNames("first-password", "token-secret");
        outcome.setText("");
        outcome.getElement().setAttribute("role", "status");
        Button copy = new Button(getTranslation("tokens.copy"), event -> copy(secret));
        Div told = new Div(new Paragraph(getTranslation("tokens.once")), shown, copy);
        told.addClassName("notice");
        told.getElement().setAttribute("role", "status");
        body.removeAll();
        body.add(told, outcome);
        Button done = new Button(getTranslation("tokens.done"), event -> close());
        done.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        getFooter().removeAll();
        getFooter().add(done);
    }

    /** Browsers give the clipboard to safe addresses only; where there is none the secret is still there to be copied by hand. */
    private void copy(String secret) {
        getElement()
                .executeJs(
                        "return navigator.clipboard ? navigator.clipboard.writeText($0).then(() => true, () => false) : false",
                        secret)
                .then(Boolean.class, copied -> {
                    outcome.setText(getTranslation(copied ? "tokens.copied" : "tokens.not-copied"));
                    outcome.setClassName("failed", !copied);
                });
    }
}
