package mx.avance.consistency.rule;

import java.util.Optional;
import mx.avance.consistency.Finding;
import mx.avance.consistency.RuleCode;

/** A rule that needs to see only one indicator in one quarter: it can be asked while somebody types. */
interface EntryRule {

    RuleCode code();

    Optional<Finding> check(CheckedEntry entry);
}
