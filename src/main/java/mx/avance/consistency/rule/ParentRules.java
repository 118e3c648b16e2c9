package mx.avance.consistency.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import mx.avance.consistency.Field;
import mx.avance.consistency.Finding;
import mx.avance.consistency.RuleCode;
import mx.avance.figures.Amount;
import mx.avance.figures.Quarter;
import mx.avance.figures.QuarterFigures;
import mx.avance.plan.Rollup;
import org.jspecify.annotations.Nullable;

/** The figures of a parent against those of its children. */
final class ParentRules {

    private ParentRules() {}

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
            Optional<BigDecimal> sum = Sums.of(children, figure);
            boolean known = field != Field.REALISED || children.stream().allMatch(child -> figure.apply(child) != null);
            if (own == null || sum.isEmpty() || !known || !Sums.isFar(own.value(), sum.get(), tolerance)) {
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
                    .on(Sums.terms(children, figure)));
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
            Optional<BigDecimal> sumDone = Sums.of(children, done);
            Optional<BigDecimal> sumPlanned =
                    Sums.of(children, child -> child.figures().figures(quarter).programmed());
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
}
