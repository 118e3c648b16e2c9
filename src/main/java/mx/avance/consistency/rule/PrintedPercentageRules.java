package mx.avance.consistency.rule;

import java.math.BigDecimal;
import java.util.Optional;
import mx.avance.consistency.Field;
import mx.avance.consistency.Finding;
import mx.avance.consistency.RuleCode;
import mx.avance.consistency.text.Numeral;
import mx.avance.figures.Percentage;
import mx.avance.figures.Progress;
import mx.avance.figures.Signal;
import org.jspecify.annotations.Nullable;

/** What a document printed as a percentage against what its figures give. */
final class PrintedPercentageRules {

    private PrintedPercentageRules() {}

    /** {@link RuleCode#PCT_MISMATCH} */
    static final class OfTheQuarter implements EntryRule {

        @Override
        public RuleCode code() {
            return RuleCode.PCT_MISMATCH;
        }

        @Override
        public Optional<Finding> check(CheckedEntry entry) {
            return mismatch(
                    entry,
                    code(),
                    Field.PERCENTAGE,
                    entry.stored().percentage(),
                    entry.stored().percentageText(),
                    entry.progress());
        }
    }

    /** {@link RuleCode#CUMULATIVE_MISMATCH} */
    static final class ToDate implements EntryRule {

        @Override
        public RuleCode code() {
            return RuleCode.CUMULATIVE_MISMATCH;
        }

        @Override
        public Optional<Finding> check(CheckedEntry entry) {
            return mismatch(
                    entry,
                    code(),
                    Field.CUMULATIVE,
                    entry.stored().cumulative(),
                    entry.stored().cumulativeText(),
                    entry.indicator().figures().cumulative(entry.quarter()));
        }
    }

    /** {@link RuleCode#PCT_WITHOUT_TARGET} */
    static final class WithoutTarget implements EntryRule {

        @Override
        public RuleCode code() {
            return RuleCode.PCT_WITHOUT_TARGET;
        }

        @Override
        public Optional<Finding> check(CheckedEntry entry) {
            String printed = entry.stored().percentageText();
            if (printed == null
                    || entry.stored().percentage() == null
                    || entry.figures().hasTarget()) {
                return Optional.empty();
            }
            return Optional.of(Finding.of(
                            code(),
                            entry.indicator().id(),
                            entry.quarter(),
                            Field.PERCENTAGE,
                            printed,
                            "sin meta en el periodo",
                            "Se publicó " + printed + " en " + entry.quarter() + " y no hay meta programada ("
                                    + (entry.programmed() == null ? "en blanco" : "0")
                                    + "): ese porcentaje no existe. Conviene publicarlo como «sin meta en el periodo».")
                    .on(entry.indicator().basis(entry.quarter()))
                    .recolouring(true));
        }
    }

    private static Optional<Finding> mismatch(
            CheckedEntry entry,
            RuleCode rule,
            Field field,
            @Nullable BigDecimal printed,
            @Nullable String text,
            Progress progress) {
        if (printed == null || text == null || !(progress instanceof Progress.Known known)) {
            return Optional.empty();
        }
        if (agrees(printed, text, known.percentage(), entry.rules().settings().tolerance(rule))) {
            return Optional.empty();
        }
        String what = field == Field.CUMULATIVE ? "El acumulado publicado de " : "El porcentaje publicado de ";
        return Optional.of(Finding.of(
                        rule,
                        entry.indicator().id(),
                        entry.quarter(),
                        field,
                        text,
                        Written.percentage(known.percentage()),
                        what + entry.quarter() + " es " + text + " y las cifras dan "
                                + Written.percentage(known.percentage())
                                + " (" + Written.number(known.realised().sum()) + " entre "
                                + Written.number(known.programmed().sum())
                                + "). Revisa cuál de los dos está equivocado.")
                .on(entry.indicator().basis(entry.quarter()))
                .recolouring(field == Field.PERCENTAGE && colour(entry, printed) != entry.signal()));
    }

    /** The signal that the printed percentage would give. */
    private static Signal colour(CheckedEntry entry, BigDecimal printed) {
        return entry.rules().bands().signal(Percentage.of(printed.max(BigDecimal.ZERO), BigDecimal.valueOf(100)));
    }

    /** Within the tolerance, or the same in the decimals in which it was printed. */
    private static boolean agrees(BigDecimal printed, String text, Percentage computed, BigDecimal tolerance) {
        BigDecimal exact = computed.approximate();
        int point = text.indexOf('.');
        int decimals = 0;
        for (int i = point + 1; point >= 0 && i < text.length() && Character.isDigit(text.charAt(i)); i++) {
            decimals++;
        }
        return printed.subtract(exact).abs().compareTo(tolerance) <= 0
                || new Numeral(printed, decimals, true, Numeral.Style.PLAIN).agreesWith(exact);
    }
}
