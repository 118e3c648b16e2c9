package mx.avance.consistency.rule;

import java.util.function.Consumer;
import mx.avance.consistency.Finding;
import mx.avance.consistency.RuleCode;

/** A rule that compares rows of a programme. */
interface ProgrammeRule {

    RuleCode code();

    void check(CheckedProgramme programme, RulesInForce rules, Consumer<Finding> found);
}
