package mx.avance.consistency.rule;

import java.util.Optional;
import mx.avance.consistency.text.JustificationReader;
import mx.avance.consistency.text.ReadText;
import mx.avance.figures.Amount;
import mx.avance.figures.Percentage;
import mx.avance.figures.Progress;
import mx.avance.figures.Quarter;
import mx.avance.figures.QuarterFigures;
import mx.avance.figures.Signal;
import org.jspecify.annotations.Nullable;

/** One indicator in one quarter, with its justification read. */
public final class CheckedEntry {

    private final CheckedIndicator indicator;
    private final Quarter quarter;
    private final String text;
    private final ReadText read;
    private final RulesInForce rules;
    private final Progress progress;
    private @Nullable QuotedFigures quoted;

    private CheckedEntry(CheckedIndicator indicator, Quarter quarter, String text, RulesInForce rules) {
        this.indicator = indicator;
        this.quarter = quarter;
        this.text = text;
        this.read = JustificationReader.read(text, indicator.vocabulary());
        this.rules = rules;
        this.progress = indicator.figures().quarter(quarter);
    }

    /** As it is stored. */
    public static CheckedEntry of(CheckedIndicator indicator, Quarter quarter, RulesInForce rules) {
        return with(indicator, quarter, indicator.quarter(quarter).justification(), rules);
    }

    /** With another text than the stored one. */
    public static CheckedEntry with(CheckedIndicator indicator, Quarter quarter, @Nullable String text, RulesInForce rules) {
        return new CheckedEntry(indicator, quarter, text == null ? "" : text, rules);
    }

    CheckedIndicator indicator() {
        return indicator;
    }

    Quarter quarter() {
        return quarter;
    }

    String text() {
        return text;
    }

    ReadText read() {
        return read;
    }

    RulesInForce rules() {
        return rules;
    }

    /** What the text quotes against the table; compared once for all rules. */
    QuotedFigures quoted() {
        QuotedFigures known = quoted;
        if (known == null) {
            known = QuotedFigures.of(this);
            quoted = known;
        }
        return known;
    }

    CheckedQuarter stored() {
        return indicator.quarter(quarter);
    }

    boolean hasText() {
        return !text.isBlank();
    }

    QuarterFigures figures() {
        return indicator.figures().figures(quarter);
    }

    @Nullable Amount programmed() {
        return figures().programmed();
    }

    @Nullable Amount realised() {
        return figures().realised();
    }

    Progress progress() {
        return progress;
    }

    Optional<Percentage> percentage() {
        return progress.known();
    }

    Signal signal() {
        return rules.bands().signal(progress);
    }

    String amount(@Nullable Amount amount) {
        return Written.amount(amount, indicator.percentFigures());
    }

    /** {@code 1,466 de 1,292 (113.47 %)} */
    String table() {
        return amount(realised()) + " de " + amount(programmed())
                + percentage().map(p -> " (" + Written.percentage(p) + ")").orElse("");
    }
}
