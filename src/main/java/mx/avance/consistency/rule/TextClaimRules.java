package mx.avance.consistency.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import mx.avance.consistency.Correction;
import mx.avance.consistency.Field;
import mx.avance.consistency.Finding;
import mx.avance.consistency.RuleCode;
import mx.avance.consistency.text.Claim;
import mx.avance.consistency.text.QuarterMention;
import mx.avance.figures.Amount;
import mx.avance.figures.Percentage;
import mx.avance.figures.Quarter;
import mx.avance.figures.Signal;

/** What a justification says in words: the quarter, whether the target was reached, and why it was not. */
final class TextClaimRules {

    private TextClaimRules() {}

    private static Finding finding(RuleCode rule, CheckedEntry entry, String found, String expected, String message) {
        return Finding.of(rule, entry.indicator().id(), entry.quarter(), Field.JUSTIFICATION, found, expected, message)
                .on(entry.indicator().basis(entry.quarter()));
    }

    /** {@link RuleCode#WRONG_QUARTER}: one that it reports on; a text that reports on the right one too may name others. */
    static final class WrongQuarter implements EntryRule {

        private static final List<String> ORDINALS = List.of("primer", "segundo", "tercer", "cuarto");
        private static final List<String> MONTHS =
                List.of("enero-marzo", "abril-junio", "julio-septiembre", "octubre-diciembre");

        @Override
        public RuleCode code() {
            return RuleCode.WRONG_QUARTER;
        }

        @Override
        public Optional<Finding> check(CheckedEntry entry) {
            List<QuarterMention> reported = entry.read().quarters().stream()
                    .filter(QuarterMention::report)
                    .toList();
            boolean nothing = !entry.figures().hasTarget() && !entry.figures().isCaptured();
            if (reported.isEmpty()
                    || nothing
                    || entry.read().present()
                    || reported.stream().anyMatch(mention -> mention.quarter() == entry.quarter())) {
                return Optional.empty();
            }
            QuarterMention wrong = reported.getFirst();
            String found = wrong.span().of(entry.text());
            String expected = name(found, entry.quarter());
            return Optional.of(finding(
                            code(),
                            entry,
                            found,
                            expected,
                            "La justificación habla de «" + found + "» y es la de " + entry.quarter() + ".")
                    .with(
                            reported.stream().map(QuarterMention::span).toList(),
                            reported.stream()
                                    .map(mention -> new Correction(
                                            mention.span(), name(mention.span().of(entry.text()), entry.quarter())))
                                    .toList()));
        }

        private static String name(String written, Quarter quarter) {
            String small = written.toLowerCase(java.util.Locale.ROOT);
            if (small.length() == 2) {
                return quarter.name();
            }
            if (small.contains("trimestre") || small.contains("semestre")) {
                return small.startsWith("trimestre")
                        ? "trimestre " + quarter.number()
                        : ORDINALS.get(quarter.ordinal()) + " trimestre";
            }
            String months = MONTHS.get(quarter.ordinal());
            return small.contains(" a ") ? months.replace("-", " a ") : months;
        }
    }

    /** {@link RuleCode#CONTRADICTION} */
    static final class Contradiction implements EntryRule {

        private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

        @Override
        public RuleCode code() {
            return RuleCode.CONTRADICTION;
        }

        @Override
        public Optional<Finding> check(CheckedEntry entry) {
            Optional<Percentage> table = entry.percentage();
            if (table.isEmpty()) {
                return Optional.empty();
            }
            int against = table.get().compareToPercent(WHOLE);
            List<Claim> wrong = entry.read().claims().stream()
                    .filter(claim -> claim.of() == null || claim.of() == entry.quarter())
                    .filter(claim -> contradicts(entry, claim.kind(), against))
                    .toList();
            if (wrong.isEmpty()) {
                return Optional.empty();
            }
            String found = wrong.getFirst().span().of(entry.text());
            String expected =
                    against > 0 ? "se superó la meta" : against == 0 ? "se alcanzó la meta" : "no se alcanzó la meta";
            return Optional.of(finding(
                            code(),
                            entry,
                            found,
                            expected,
                            "La justificación dice «" + found + "» y el avance de " + entry.quarter() + " es "
                                    + Written.percentage(table.get()) + " (" + entry.amount(entry.realised()) + " de "
                                    + entry.amount(entry.programmed()) + ").")
                    .with(wrong.stream().map(Claim::span).toList(), List.of()));
        }

        private static boolean contradicts(CheckedEntry entry, Claim.Kind claim, int against) {
            return switch (claim) {
                case NOT_REACHED -> against >= 0;
                case REACHED -> against < 0;
                case EXCEEDED -> against <= 0;
                case ABOVE -> difference(entry) <= 0;
                case BELOW -> difference(entry) >= 0;
            };
        }
    }

    /** Realised against programmed, whatever the sense: negative when less was realised. */
    private static int difference(CheckedEntry entry) {
        Amount realised = entry.realised();
        Amount programmed = entry.programmed();
        return realised == null || programmed == null ? 0 : realised.compareTo(programmed);
    }

    /** {@link RuleCode#OFF_BAND_NO_CAUSE}: without any text there is no cause either. */
    static final class OffBandNoCause implements EntryRule {

        @Override
        public RuleCode code() {
            return RuleCode.OFF_BAND_NO_CAUSE;
        }

        @Override
        public Optional<Finding> check(CheckedEntry entry) {
            Signal signal = entry.signal();
            if (!signal.isBand()
                    || signal == Signal.ON_TARGET
                    || entry.hasText() && !entry.read().causes().isEmpty()) {
                return Optional.empty();
            }
            String percent = entry.percentage().map(Written::percentage).orElse("sin límite");
            return Optional.of(finding(
                    code(),
                    entry,
                    entry.hasText() ? percent : "sin justificación",
                    "una causa",
                    "El avance de " + entry.quarter() + " es " + percent + " («" + signal.word() + "») y "
                            + (entry.hasText() ? "la justificación no dice por qué." : "no hay justificación.")
                            + " Agrega la causa."));
        }
    }
}
