package mx.avance.consistency.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.Optional;
import mx.avance.base.ui.Formats;
import mx.avance.consistency.RuleCode;
import mx.avance.consistency.RuleSettings;
import org.jspecify.annotations.Nullable;

/** One rule: whether it is on, what it checks, and its tolerance where it has one. */
final class RuleFields extends Div {

    private static final int LONGEST = 20;

    private final RuleCode rule;
    private final Checkbox on = new Checkbox();
    private final @Nullable TextField tolerance;

    RuleFields(RuleCode rule, RuleSettings settings, boolean mayChange) {
        this.rule = rule;
        on.setLabel(RuleTexts.name(rule));
        on.setValue(settings.isOn(rule));
        on.setReadOnly(!mayChange);
        Paragraph help = new Paragraph(RuleTexts.help(rule));
        help.addClassName("muted");
        Div words = new Div(on, help);
        addClassName("rule-fields");
        add(Gravities.mark(rule.gravity()), words);
        tolerance = rule.usualTolerance()
                .map(usual -> field(settings.tolerance(rule), mayChange))
                .orElse(null);
        if (tolerance != null) {
            add(what(rule.usualTolerance().orElseThrow()), tolerance);
        }
    }

    private Div what(BigDecimal usual) {
        Paragraph help = new Paragraph(getTranslation(
                "findings.rules.usual", usual.stripTrailingZeros().toPlainString()));
        help.addClassName("muted");
        Div what = new Div(new Span(RuleTexts.tolerance(rule)), help);
        what.addClassName("rule-tolerance");
        return what;
    }

    private TextField field(BigDecimal value, boolean mayChange) {
        TextField field = new TextField();
        field.setValue(value.stripTrailingZeros().toPlainString());
        field.setAriaLabel(RuleTexts.tolerance(rule) + ", " + RuleTexts.name(rule));
        field.setMaxLength(LONGEST);
        field.setReadOnly(!mayChange);
        return field;
    }

    RuleCode rule() {
        return rule;
    }

    boolean isOn() {
        return on.getValue();
    }

    /** The tolerance that was written, when it is not the usual one. */
    Optional<BigDecimal> ownTolerance() {
        return written()
                .filter(own -> rule.usualTolerance()
                        .filter(usual -> usual.compareTo(own) == 0)
                        .isEmpty());
    }

    /** Whether what is written as its tolerance is none; then the field says so. */
    boolean isUnreadable() {
        TextField field = tolerance;
        if (field == null) {
            return false;
        }
        boolean readable = written()
                .filter(value -> value.signum() >= 0 && value.compareTo(rule.largestTolerance()) <= 0)
                .isPresent();
        field.setInvalid(!readable);
        field.setErrorMessage(
                readable ? "" : getTranslation("findings.rules.range", Formats.amount(rule.largestTolerance(), 0)));
        return !readable;
    }

    private Optional<BigDecimal> written() {
        TextField field = tolerance;
        if (field == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Formats.typedAmount(field.getValue()).value());
        } catch (IllegalArgumentException notANumber) {
            return Optional.empty();
        }
    }
}
