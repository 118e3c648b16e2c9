package mx.avance.consistency.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import mx.avance.consistency.Field;
import mx.avance.consistency.Finding;
import mx.avance.consistency.RuleCode;
import mx.avance.figures.Absence;
import mx.avance.figures.Accumulation;
import mx.avance.figures.Amount;
import mx.avance.figures.Progress;
import mx.avance.figures.Quarter;
import mx.avance.plan.Rollup;

/** Targets and realised figures against each other: over the year, and between brothers. */
final class PlanRules {

    private PlanRules() {}

    /** {@link RuleCode#PROGRESS_WITHOUT_TARGET} */
    static final class ProgressWithoutTarget implements EntryRule {

        @Override
        public RuleCode code() {
            return RuleCode.PROGRESS_WITHOUT_TARGET;
        }

        @Override
        public Optional<Finding> check(CheckedEntry entry) {
            if (!(entry.progress() instanceof Progress.Unknown unknown)
                    || unknown.absence() != Absence.PROGRESS_WITHOUT_TARGET) {
                return Optional.empty();
            }
            String found = entry.amount(entry.realised());
            return Optional.of(Finding.of(
                            code(),
                            entry.indicator().id(),
                            entry.quarter(),
                            Field.REALISED,
                            found,
                            "una meta programada",
                            "En " + entry.quarter() + " se realizaron " + found
                                    + " sin meta programada. Explica en la justificación de dónde salen, o pide la"
                                    + " adecuación de la meta.")
                    .on(entry.indicator().basis(entry.quarter())));
        }
    }

    /** {@link RuleCode#ANNUAL_NOT_SUM}: only where quarters add up to the year. A blank quarter adds nothing; a year without any target says nothing. */
    static final class AnnualNotSum implements IndicatorRule {

        @Override
        public RuleCode code() {
            return RuleCode.ANNUAL_NOT_SUM;
        }

        @Override
        public Optional<Finding> check(CheckedIndicator indicator, RulesInForce rules) {
            Amount annual = indicator.figures().annual();
            Optional<BigDecimal> sum = programmed(indicator);
            boolean added = indicator.figures().accumulation() == Accumulation.SUM;
            if (!added
                    || annual == null
                    || sum.isEmpty()
                    || !Sums.isFar(annual.value(), sum.get(), rules.settings().tolerance(code()))) {
                return Optional.empty();
            }
            return Optional.of(Finding.of(
                            code(),
                            indicator.id(),
                            null,
                            Field.ANNUAL,
                            Written.amount(annual, indicator.percentFigures()),
                            Written.number(sum.get()),
                            "La meta anual es " + Written.amount(annual) + " y los trimestres suman "
                                    + Written.number(sum.get()) + " (diferencia de "
                                    + Written.number(
                                            annual.value().subtract(sum.get()).abs())
                                    + "). Corrige la meta, o cambia el tipo de acumulación si los trimestres no se suman.")
                    .on(indicator.targets()));
        }

        private static Optional<BigDecimal> programmed(CheckedIndicator indicator) {
            return Sums.of(
                    List.of(Quarter.values()),
                    quarter -> indicator.figures().figures(quarter).programmed());
        }
    }

    /** {@link RuleCode#CLONED_TARGETS} */
    static final class ClonedTargets implements ProgrammeRule {

        @Override
        public RuleCode code() {
            return RuleCode.CLONED_TARGETS;
        }

        @Override
        public void check(CheckedProgramme programme, RulesInForce rules, Consumer<Finding> found) {
            BigDecimal smallest = rules.settings().tolerance(code());
            Map<String, List<CheckedIndicator>> same = new LinkedHashMap<>();
            for (CheckedIndicator indicator : programme.indicators()) {
                Amount annual = indicator.figures().annual();
                if (annual != null
                        && !indicator.percentFigures()
                        && indicator.figures().accumulation() == Accumulation.SUM
                        && annual.value().compareTo(smallest) >= 0) {
                    same.computeIfAbsent(indicator.targets(), targets -> new ArrayList<>())
                            .add(indicator);
                }
            }
            same.values().stream().filter(group -> group.size() > 1).forEach(group -> {
                CheckedIndicator first = group.getFirst();
                List<CheckedIndicator> rest = group.subList(1, group.size());
                // A parent that is the sum of its only child has its targets and clones nothing.
                List<CheckedIndicator> clones = rest.stream()
                        .filter(other -> !(first.rollup() == Rollup.SUM_OF_CHILDREN
                                && Objects.equals(other.parentId(), first.id())))
                        .toList();
                if (!clones.isEmpty()) {
                    String others = clones.stream().map(CheckedIndicator::clave).collect(Collectors.joining(", "));
                    found.accept(Finding.of(
                                    code(),
                                    first.id(),
                                    null,
                                    Field.PROGRAMMED,
                                    first.targets(),
                                    "",
                                    "Tiene las mismas metas que " + others + " en el año y en cada trimestre ("
                                            + first.targets() + "). Revisa si una se copió de la otra.")
                            .among(clones.stream().map(CheckedIndicator::id).toList())
                            .on(first.targets() + others));
                }
            });
        }
    }
}
