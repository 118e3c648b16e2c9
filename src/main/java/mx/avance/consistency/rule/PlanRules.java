package mx.avance.consistency.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import mx.avance.consistency.Field;
import mx.avance.consistency.Finding;
import mx.avance.consistency.RuleCode;
import mx.avance.figures.Absence;
import mx.avance.figures.Accumulation;
import mx.avance.figures.Amount;
import mx.avance.figures.Progress;
import mx.avance.figures.Quarter;
import mx.avance.figures.QuarterFigures;
import mx.avance.plan.Rollup;
import org.jspecify.annotations.Nullable;

/** Targets and realised figures against each other: over the year, between parent and children, between brothers. */
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
                    || !isFar(annual.value(), sum.get(), rules.settings().tolerance(code()))) {
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
            return sum(
                    List.of(Quarter.values()),
                    quarter -> indicator.figures().figures(quarter).programmed());
        }
    }

    /** {@link RuleCode#PARENT_NOT_SUM}: only where the figures of all children are there. */
    static final class ParentNotSum implements ProgrammeRule {

        @Override
        public RuleCode code() {
            return RuleCode.PARENT_NOT_SUM;
        }

        @Override
        public void check(CheckedProgramme programme, RulesInForce rules, Consumer<Finding> found) {
            for (CheckedIndicator parent : programme.indicators()) {
                List<CheckedIndicator> children = programme.children(parent);
                if (parent.rollup() == Rollup.SUM_OF_CHILDREN && !children.isEmpty()) {
                    BigDecimal tolerance = rules.settings().tolerance(code());
                    compare(
                            parent,
                            null,
                            Field.ANNUAL,
                            children,
                            child -> child.figures().annual(),
                            tolerance,
                            found);
                    for (Quarter quarter : Quarter.values()) {
                        compare(
                                parent,
                                quarter,
                                Field.PROGRAMMED,
                                children,
                                child -> child.figures().figures(quarter).programmed(),
                                tolerance,
                                found);
                        compare(
                                parent,
                                quarter,
                                Field.REALISED,
                                children,
                                child -> child.figures().figures(quarter).realised(),
                                tolerance,
                                found);
                    }
                }
            }
        }

        private void compare(
                CheckedIndicator parent,
                @Nullable Quarter quarter,
                Field field,
                List<CheckedIndicator> children,
                Function<CheckedIndicator, @Nullable Amount> figure,
                BigDecimal tolerance,
                Consumer<Finding> found) {
            Amount own = figure.apply(parent);
            Optional<BigDecimal> sum = sum(children, figure);
            boolean known = field != Field.REALISED || children.stream().allMatch(child -> figure.apply(child) != null);
            if (own == null || sum.isEmpty() || !known || !isFar(own.value(), sum.get(), tolerance)) {
                return;
            }
            String what = switch (field) {
                case ANNUAL -> "La meta anual";
                case PROGRAMMED -> "La meta de " + quarter;
                default -> "Lo realizado en " + quarter;
            };
            found.accept(Finding.of(
                            code(),
                            parent.id(),
                            quarter,
                            field,
                            Written.amount(own),
                            Written.number(sum.get()),
                            what + " es " + Written.amount(own) + " y los objetivos de abajo suman "
                                    + Written.number(sum.get()) + " (diferencia de "
                                    + Written.number(
                                            own.value().subtract(sum.get()).abs()) + ").")
                    .among(children.stream().map(CheckedIndicator::id).toList())
                    .on(terms(children, figure)));
        }
    }

    /**
     * {@link RuleCode#BASIS_MISMATCH}: the realised figure of a parent is the sum of its children's, all of them captured, and the programmed one is another
     * than theirs. One child alone proves nothing.
     */
    static final class BasisMismatch implements ProgrammeRule {

        @Override
        public RuleCode code() {
            return RuleCode.BASIS_MISMATCH;
        }

        @Override
        public void check(CheckedProgramme programme, RulesInForce rules, Consumer<Finding> found) {
            for (CheckedIndicator parent : programme.indicators()) {
                List<CheckedIndicator> children = programme.children(parent);
                if (parent.rollup() == Rollup.OWN && children.size() > 1) {
                    for (Quarter quarter : Quarter.values()) {
                        compare(parent, children, quarter, rules).ifPresent(found);
                    }
                }
            }
        }

        private Optional<Finding> compare(
                CheckedIndicator parent, List<CheckedIndicator> children, Quarter quarter, RulesInForce rules) {
            Amount realised = parent.figures().figures(quarter).realised();
            Amount programmed = parent.figures().figures(quarter).programmed();
            Function<CheckedIndicator, @Nullable Amount> done =
                    child -> child.figures().figures(quarter).realised();
            boolean all = children.stream().allMatch(child -> done.apply(child) != null);
            Optional<BigDecimal> sumDone = sum(children, done);
            Optional<BigDecimal> sumPlanned =
                    sum(children, child -> child.figures().figures(quarter).programmed());
            if (realised == null || realised.isZero() || programmed == null || !all || sumPlanned.isEmpty()) {
                return Optional.empty();
            }
            boolean sameDone = sumDone.orElseThrow().compareTo(realised.value()) == 0;
            if (!sameDone || sumPlanned.get().compareTo(programmed.value()) == 0) {
                return Optional.empty();
            }
            String onOneBasis = sumPlanned.get().signum() == 0
                    ? ""
                    : " Con la misma base el avance sería "
                            + Written.percentage(mx.avance.figures.Percentage.of(realised.value(), sumPlanned.get()))
                            + ".";
            return Optional.of(Finding.of(
                            code(),
                            parent.id(),
                            quarter,
                            Field.PROGRAMMED,
                            Written.amount(programmed),
                            Written.number(sumPlanned.get()),
                            "Lo realizado en " + quarter + " (" + Written.amount(realised)
                                    + ") es la suma de los objetivos de abajo, y la meta (" + Written.amount(programmed)
                                    + ") no: ellos suman " + Written.number(sumPlanned.get()) + "." + onOneBasis)
                    .among(children.stream().map(CheckedIndicator::id).toList())
                    .on(parent.basis(quarter))
                    .recolouring(recolours(parent, quarter, sumPlanned.get(), rules)));
        }

        private static boolean recolours(
                CheckedIndicator parent, Quarter quarter, BigDecimal planned, RulesInForce rules) {
            QuarterFigures own = parent.figures().figures(quarter);
            QuarterFigures onOneBasis = new QuarterFigures(Amount.of(planned), own.realised());
            Contributions sum = Contributions.of(parent, List.of(), quarter);
            return rules.bands().signal(sum.progress(own)) != rules.bands().signal(sum.progress(onOneBasis));
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

    static Optional<BigDecimal> sum(
            List<CheckedIndicator> children, Function<CheckedIndicator, @Nullable Amount> figure) {
        return PlanRules.<CheckedIndicator>add(children, figure);
    }

    private static Optional<BigDecimal> sum(List<Quarter> quarters, QuarterFigure figure) {
        return PlanRules.<Quarter>add(quarters, figure);
    }

    /** One of the figures of a quarter. */
    private interface QuarterFigure extends Function<Quarter, @Nullable Amount> {}

    private static <T> Optional<BigDecimal> add(List<T> parts, Function<T, @Nullable Amount> figure) {
        BigDecimal sum = null;
        for (T part : parts) {
            Amount amount = figure.apply(part);
            if (amount != null) {
                sum = sum == null ? amount.value() : sum.add(amount.value());
            }
        }
        return Optional.ofNullable(sum);
    }

    private static String terms(List<CheckedIndicator> children, Function<CheckedIndicator, @Nullable Amount> figure) {
        return children.stream()
                .map(child -> Written.amount(figure.apply(child)))
                .collect(Collectors.joining("+"));
    }

    private static boolean isFar(BigDecimal one, BigDecimal other, BigDecimal tolerance) {
        return one.subtract(other).abs().compareTo(tolerance) > 0;
    }
}
