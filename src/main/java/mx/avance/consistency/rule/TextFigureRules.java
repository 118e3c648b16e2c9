package mx.avance.consistency.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import mx.avance.consistency.Correction;
import mx.avance.consistency.Field;
import mx.avance.consistency.Finding;
import mx.avance.consistency.RuleCode;
import mx.avance.consistency.text.Quote;
import mx.avance.consistency.text.Span;
import mx.avance.figures.Percentage;

/** The figures that a justification quotes against the table, and against each other. */
final class TextFigureRules {

    private TextFigureRules() {}

    private static Finding finding(RuleCode rule, CheckedEntry entry, String found, String expected, String message) {
        return Finding.of(rule, entry.indicator().id(), entry.quarter(), Field.JUSTIFICATION, found, expected, message)
                .on(entry.indicator().basis(entry.quarter()));
    }

    private static String written(CheckedEntry entry, List<Quote> quotes) {
        return quotes.stream()
                .map(quote -> quote.span().of(entry.text()))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** {@link RuleCode#TEXT_NUMBER_MISMATCH}: what is the year's, or an earlier period's, is told by its own rule. */
    static final class NumberMismatch implements EntryRule {

        @Override
        public RuleCode code() {
            return RuleCode.TEXT_NUMBER_MISMATCH;
        }

        @Override
        public Optional<Finding> check(CheckedEntry entry) {
            QuotedFigures quoted = entry.quoted();
            if (quoted.stale().isPresent()) {
                return Optional.empty();
            }
            List<Quote> realised = quoted.wrongRealised();
            List<Quote> programmed = quoted.wrongProgrammed();
            if (realised.isEmpty() && programmed.isEmpty()) {
                return Optional.empty();
            }
            List<Span> marks = new ArrayList<>(QuotedFigures.spans(realised));
            marks.addAll(QuotedFigures.spans(programmed));
            List<Correction> corrections = new ArrayList<>(QuotedFigures.amounts(realised, entry.realised()));
            corrections.addAll(QuotedFigures.amounts(programmed, entry.programmed()));
            String found = both(realised, programmed);
            String expected = realised.isEmpty()
                    ? entry.amount(entry.programmed())
                    : programmed.isEmpty()
                            ? entry.amount(entry.realised())
                            : entry.amount(entry.realised()) + " de " + entry.amount(entry.programmed());
            return Optional.of(finding(
                            code(),
                            entry,
                            found,
                            expected,
                            "La justificación dice " + found + " y la tabla " + expected + " en " + entry.quarter()
                                    + ". Corrige la que esté equivocada.")
                    .with(marks, corrections));
        }

        private static String both(List<Quote> realised, List<Quote> programmed) {
            String done =
                    realised.isEmpty() ? "" : Written.quoted(realised.getFirst().number());
            String planned = programmed.isEmpty()
                    ? ""
                    : Written.quoted(programmed.getFirst().number());
            return done.isEmpty() ? planned : planned.isEmpty() ? done : done + " de " + planned;
        }
    }

    /** {@link RuleCode#ANNUAL_CITED_AS_QUARTER} */
    static final class AnnualAsQuarter implements EntryRule {

        @Override
        public RuleCode code() {
            return RuleCode.ANNUAL_CITED_AS_QUARTER;
        }

        @Override
        public Optional<Finding> check(CheckedEntry entry) {
            List<Quote> annual = entry.quoted().annualAsQuarter();
            if (annual.isEmpty() || !entry.figures().hasTarget()) {
                return Optional.empty();
            }
            String found = Written.quoted(annual.getFirst().number());
            String expected = entry.programmed() == null ? "sin meta en el periodo" : entry.amount(entry.programmed());
            return Optional.of(finding(
                            code(),
                            entry,
                            found,
                            expected,
                            "La justificación da " + found + " como lo programado en " + entry.quarter()
                                    + ", y esa es la meta del año: la del trimestre es " + expected + ".")
                    .with(QuotedFigures.spans(annual), QuotedFigures.amounts(annual, entry.programmed())));
        }
    }

    /** {@link RuleCode#STALE_TEXT} */
    static final class Stale implements EntryRule {

        @Override
        public RuleCode code() {
            return RuleCode.STALE_TEXT;
        }

        @Override
        public Optional<Finding> check(CheckedEntry entry) {
            QuotedFigures quoted = entry.quoted();
            return quoted.stale().map(period -> {
                List<Quote> realised = quoted.wrongRealised();
                List<Quote> programmed = quoted.wrongProgrammed();
                List<Quote> percentages = quoted.wrongPercentages();
                List<Span> marks = new ArrayList<>(QuotedFigures.spans(realised));
                marks.addAll(QuotedFigures.spans(programmed));
                marks.addAll(QuotedFigures.spans(percentages));
                List<Correction> corrections = new ArrayList<>(QuotedFigures.amounts(realised, entry.realised()));
                corrections.addAll(QuotedFigures.amounts(programmed, entry.programmed()));
                corrections.addAll(quoted.percents(percentages));
                return finding(
                                code(),
                                entry,
                                quoted.pair(),
                                entry.table(),
                                "Las cifras de la justificación (" + quoted.pair() + ") son las de " + period
                                        + ", no las de " + entry.quarter() + ": " + entry.table()
                                        + ". Parece el texto de otro periodo.")
                        .with(marks, corrections);
            });
        }
    }

    /** {@link RuleCode#TEXT_PCT_MISMATCH} */
    static final class PercentageMismatch implements EntryRule {

        @Override
        public RuleCode code() {
            return RuleCode.TEXT_PCT_MISMATCH;
        }

        @Override
        public Optional<Finding> check(CheckedEntry entry) {
            QuotedFigures quoted = entry.quoted();
            List<Quote> wrong = quoted.wrongPercentages();
            if (wrong.isEmpty() || quoted.stale().isPresent()) {
                return Optional.empty();
            }
            String found = written(entry, wrong);
            String expected = Written.percentage(entry.percentage().orElseThrow());
            return Optional.of(finding(
                            code(),
                            entry,
                            found,
                            expected,
                            "La justificación dice " + found + " y las cifras de " + entry.quarter() + " dan "
                                    + expected + " (" + entry.amount(entry.realised()) + " de "
                                    + entry.amount(entry.programmed()) + ").")
                    .with(QuotedFigures.spans(wrong), quoted.percents(wrong)));
        }
    }

    /** {@link RuleCode#TEXT_SELF_INCONSISTENT} */
    static final class SelfInconsistent implements EntryRule {

        @Override
        public RuleCode code() {
            return RuleCode.TEXT_SELF_INCONSISTENT;
        }

        @Override
        public Optional<Finding> check(CheckedEntry entry) {
            QuotedFigures quoted = entry.quoted();
            Optional<Percentage> own = quoted.ownRatio();
            List<Quote> said = quoted.percentages();
            if (own.isEmpty()
                    || said.isEmpty()
                    || said.stream()
                            .anyMatch(quote -> QuotedFigures.agrees(quote.number(), own.get(), BigDecimal.ZERO))) {
                return Optional.empty();
            }
            String found = said.getFirst().span().of(entry.text());
            String expected = Written.percentage(own.get());
            return Optional.of(finding(
                            code(),
                            entry,
                            found,
                            expected,
                            "La justificación dice " + found + ", y sus propias cifras, " + quoted.pair() + ", dan "
                                    + expected + ".")
                    .with(QuotedFigures.spans(List.of(said.getFirst())), quoted.percents(quoted.wrongPercentages())));
        }
    }

    /** {@link RuleCode#NO_FIGURES} */
    static final class NoFigures implements EntryRule {

        @Override
        public RuleCode code() {
            return RuleCode.NO_FIGURES;
        }

        @Override
        public Optional<Finding> check(CheckedEntry entry) {
            if (!entry.hasText()
                    || entry.realised() == null
                    || !entry.figures().hasTarget()
                    || entry.read().hasFigures()
                    || entry.quoted().quotesTable()) {
                return Optional.empty();
            }
            return Optional.of(finding(
                    code(),
                    entry,
                    "",
                    entry.table(),
                    "La justificación no da ninguna cifra del indicador. Di qué se realizó de cuánto: " + entry.table()
                            + "."));
        }
    }
}
