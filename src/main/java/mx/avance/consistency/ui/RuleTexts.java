package mx.avance.consistency.ui;

import com.vaadin.flow.component.UI;
import mx.avance.consistency.RuleCode;
import mx.avance.consistency.RuleCode.Subject;

/** What the rules are called, and what each checks. */
final class RuleTexts {

    private RuleTexts() {}

    static String name(RuleCode rule) {
        return UI.getCurrent().getTranslation("consistency-rule." + rule.code());
    }

    static String help(RuleCode rule) {
        return UI.getCurrent().getTranslation("consistency-help." + rule.code());
    }

    /** What its tolerance is of. Only for a rule that has one. */
    static String tolerance(RuleCode rule) {
        return UI.getCurrent().getTranslation("consistency-tolerance." + rule.code());
    }

    static String subject(Subject subject) {
        return UI.getCurrent()
                .getTranslation(
                        switch (subject) {
                            case FIGURES -> "findings.figures";
                            case WORDS -> "findings.words";
                            case FORM -> "findings.form";
                        });
    }
}
