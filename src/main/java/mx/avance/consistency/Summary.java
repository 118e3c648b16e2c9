package mx.avance.consistency;

import java.util.Map;

/**
 * What the findings of a scope add up to.
 *
 * @param open how many are open, of each gravity; every gravity is in it
 * @param byRule how many are open, of each rule that has any
 * @param dismissed how many are dismissed
 * @param recolours of how many indicators in how many quarters the semáforo would be another
 * @param indicators how many indicators have an open finding
 * @param pending how many programmes are still being checked: what is told of them is what was so before
 */
public record Summary(
        Map<Gravity, Integer> open,
        Map<RuleCode, Integer> byRule,
        int dismissed,
        int recolours,
        int indicators,
        int pending) {

    public Summary {
        open = Map.copyOf(open);
        byRule = Map.copyOf(byRule);
    }
}
