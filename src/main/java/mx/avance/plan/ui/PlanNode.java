package mx.avance.plan.ui;

import mx.avance.plan.PlanTree.IndicatorName;
import mx.avance.plan.PlanTree.ObjectiveCard;

/** A row of the tree of a programme: an objective or one of its indicators. */
sealed interface PlanNode {

    /** What stays the same when it is read again. */
    String key();

    /** What it is called by: a clave, siglas. */
    String name();

    /** What is read in the tree. */
    String text();

    record OfObjective(ObjectiveCard card) implements PlanNode {
        @Override
        public String key() {
            return "objective " + card.id();
        }

        @Override
        public String text() {
            return card.narrative();
        }

        @Override
        public String name() {
            return card.clave();
        }
    }

    record OfIndicator(IndicatorName indicator) implements PlanNode {
        @Override
        public String key() {
            return "indicator " + indicator.id();
        }

        @Override
        public String text() {
            return indicator.name();
        }

        @Override
        public String name() {
            return indicator.siglas();
        }
    }
}
