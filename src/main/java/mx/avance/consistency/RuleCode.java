package mx.avance.consistency;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules, in the order in which they are listed: figures, words, form. */
public enum RuleCode {
    /** The printed percentage of a quarter is not the computed one. Its tolerance is in percentage points. */
    PCT_MISMATCH(Gravity.SEVERE, Subject.FIGURES, "0.01", "100"),
    /** A percentage is printed where nothing was programmed. */
    PCT_WITHOUT_TARGET(Gravity.WARNING, Subject.FIGURES),
    /** The printed cumulative percentage is not the computed one. Its tolerance is in percentage points. */
    CUMULATIVE_MISMATCH(Gravity.SEVERE, Subject.FIGURES, "0.01", "100"),
    /** The annual target is not the sum of the quarters. Its tolerance is a difference in the unit of the indicator. */
    ANNUAL_NOT_SUM(Gravity.SEVERE, Subject.FIGURES, "0", "1000000"),
    /** The figure of a parent that is the sum of its children is another. Its tolerance is a difference in the unit of the indicator. */
    PARENT_NOT_SUM(Gravity.SEVERE, Subject.FIGURES, "0", "1000000"),
    /** The realised figure of a parent is the sum of its children's, and its programmed one is not. */
    BASIS_MISMATCH(Gravity.SEVERE, Subject.FIGURES),
    /** A sum of different units in which one child changes the semáforo. Its tolerance is the share of the programmed sum, in percent, from which a child dominates. */
    MIXED_UNITS(Gravity.WARNING, Subject.FIGURES, "50", "100"),
    /** Two indicators have the same targets in the year and in each quarter. Its tolerance is the smallest annual target that is looked at. */
    CLONED_TARGETS(Gravity.WARNING, Subject.FIGURES, "100", "1000000"),
    /** Something was realised with nothing programmed. */
    PROGRESS_WITHOUT_TARGET(Gravity.WARNING, Subject.FIGURES),
    /** A figure quoted by the justification is not that of the table. */
    TEXT_NUMBER_MISMATCH(Gravity.SEVERE, Subject.WORDS),
    /** A percentage quoted by the justification is not the computed one. Its tolerance is in percentage points, beyond the precision in which it is quoted. */
    TEXT_PCT_MISMATCH(Gravity.SEVERE, Subject.WORDS, "0", "100"),
    /** The justification's own figures do not give its own percentage. */
    TEXT_SELF_INCONSISTENT(Gravity.WARNING, Subject.WORDS),
    /** The annual target is quoted as that of the quarter. */
    ANNUAL_CITED_AS_QUARTER(Gravity.SEVERE, Subject.WORDS),
    /** The figures are those of an earlier period. */
    STALE_TEXT(Gravity.SEVERE, Subject.WORDS),
    /** The justification reports on another quarter. */
    WRONG_QUARTER(Gravity.SEVERE, Subject.WORDS),
    /** The justification says that the target was not reached and it was, or the reverse. */
    CONTRADICTION(Gravity.SEVERE, Subject.WORDS),
    /** Two rows, or a row and an earlier period, have the same text. Its tolerance is the fewest words of a text that is compared. */
    DUPLICATE_TEXT(Gravity.WARNING, Subject.WORDS, "8", "1000"),
    /** Off the target and no cause given. */
    OFF_BAND_NO_CAUSE(Gravity.WARNING, Subject.WORDS),
    /** The justification quotes no figure. */
    NO_FIGURES(Gravity.NOTICE, Subject.WORDS),
    /** The clave is not written as claves are. */
    MALFORMED_CLAVE(Gravity.NOTICE, Subject.FORM),
    /** The level is not that of the depth of the clave. */
    LEVEL_DEPTH(Gravity.WARNING, Subject.FORM),
    /** A number is missing among the claves of an objective's children. */
    NUMBERING_GAP(Gravity.NOTICE, Subject.FORM),
    /** The unit of the variables is missing. */
    MISSING_VARIABLE_UNIT(Gravity.NOTICE, Subject.FORM),
    /** An annual indicator has a figure in a quarter before the last. */
    ANNUAL_FREQUENCY(Gravity.NOTICE, Subject.FORM);

    /** What a rule looks at. */
    public enum Subject {
        FIGURES,
        WORDS,
        FORM
    }

    private final Gravity gravity;
    private final Subject subject;
    private final @Nullable BigDecimal tolerance;
    private final BigDecimal largest;

    RuleCode(Gravity gravity, Subject subject) {
        this(gravity, subject, null, "0");
    }

    RuleCode(Gravity gravity, Subject subject, @Nullable String tolerance, String largest) {
        this.gravity = gravity;
        this.subject = subject;
        this.tolerance = tolerance == null ? null : new BigDecimal(tolerance);
        this.largest = new BigDecimal(largest);
    }

    public Gravity gravity() {
        return gravity;
    }

    public Subject subject() {
        return subject;
    }

    /** The tolerance it has until somebody sets another; empty when it has none. */
    public Optional<BigDecimal> usualTolerance() {
        return Optional.ofNullable(tolerance);
    }

    /** The largest tolerance that can be set. */
    public BigDecimal largestTolerance() {
        return largest;
    }

    /** How it stands in keys of texts: {@code pct-mismatch}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The rule of that name, in capitals as in open data; empty for any other word. */
    public static Optional<RuleCode> ofName(@Nullable String name) {
        return Stream.of(values()).filter(code -> code.name().equals(name)).findFirst();
    }
}
