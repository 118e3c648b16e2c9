package mx.avance.consistency.rule;

import java.util.Optional;
import java.util.function.Consumer;
import mx.avance.consistency.Finding;

/** A rule that looks at one indicator after the other, in the whole of its year. */
interface IndicatorRule extends ProgrammeRule {

    Optional<Finding> check(CheckedIndicator indicator, RulesInForce rules);

    @Override
    default void check(CheckedProgramme programme, RulesInForce rules, Consumer<Finding> found) {
        programme.indicators().forEach(indicator -> check(indicator, rules).ifPresent(found));
    }
}
