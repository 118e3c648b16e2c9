package mx.avance.consistency.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import mx.avance.consistency.Field;
import mx.avance.consistency.Finding;
import mx.avance.consistency.RuleCode;
import mx.avance.figures.Quarter;
import mx.avance.figures.QuarterFigures;
import mx.avance.figures.Signal;
import mx.avance.plan.Rollup;

/** {@link RuleCode#MIXED_UNITS}: a sum of different units in which one child is so large that the semáforo is another without it. */
final class MixedUnits implements ProgrammeRule {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public RuleCode code() {
        return RuleCode.MIXED_UNITS;
    }

    @Override
    public void check(CheckedProgramme programme, RulesInForce rules, Consumer<Finding> found) {
        for (CheckedIndicator parent : programme.indicators()) {
            List<CheckedIndicator> children = programme.children(parent);
            if (parent.rollup() == Rollup.SUM_OF_CHILDREN
                    && children.size() > 1
                    && units(children).size() > 1) {
                for (Quarter quarter : Quarter.values()) {
                    check(parent, children, quarter, rules).ifPresent(found);
                }
            }
        }
    }

    private static Set<String> units(List<CheckedIndicator> children) {
        return children.stream()
                .map(child -> Optional.ofNullable(child.variablesUnit())
                        .orElse(child.name())
                        .strip()
                        .toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private Optional<Finding> check(
            CheckedIndicator parent, List<CheckedIndicator> children, Quarter quarter, RulesInForce rules) {
        Contributions all = Contributions.of(parent, children, quarter);
        Optional<Contributions.Part> largest = all.dominating(rules.settings().tolerance(code()));
        if (largest.isEmpty()) {
            return Optional.empty();
        }
        CheckedIndicator child = largest.get().indicator();
        Optional<QuarterFigures> rest = all.without(child);
        if (rest.isEmpty()
                || !rest.get().hasTarget()
                || !all.whole().hasTarget()
                || !all.whole().isCaptured()) {
            return Optional.empty();
        }
        Signal with = rules.bands().signal(all.progress(all.whole()));
        Signal without = rules.bands().signal(all.progress(rest.get()));
        if (with == without || !with.isBand() || !without.isBand()) {
            return Optional.empty();
        }
        String before = percent(all, all.whole());
        String after = percent(all, rest.get());
        return Optional.of(Finding.of(
                        code(),
                        parent.id(),
                        quarter,
                        Field.REALISED,
                        before,
                        after,
                        "Suma unidades distintas y " + child.clave() + " ("
                                + Optional.ofNullable(child.variablesUnit()).orElse(child.siglas()) + ") es el "
                                + Written.percentage(largest.get().share().multiply(HUNDRED)) + " de la meta de "
                                + quarter + ": con él el avance es " + before + " («"
                                + with.word() + "»), sin él " + after + " («" + without.word() + "»).")
                .among(List.of(child.id()))
                .on(parent.basis(quarter) + child.basis(quarter))
                .recolouring(true));
    }

    private static String percent(Contributions all, QuarterFigures figures) {
        return all.progress(figures).known().map(Written::percentage).orElse("—");
    }
}
