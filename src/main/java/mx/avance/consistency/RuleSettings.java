package mx.avance.consistency;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * What the planning office has chosen of the rules.
 *
 * @param off the rules that are switched off
 * @param tolerances those that are not the usual ones
 */
public record RuleSettings(Set<RuleCode> off, Map<RuleCode, BigDecimal> tolerances) {

    /** Every rule, with its usual tolerance. */
    public static final RuleSettings USUAL = new RuleSettings(Set.of(), Map.of());

    public RuleSettings {
        off = off.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(off));
        tolerances = tolerances.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(tolerances));
    }

    public boolean isOn(RuleCode rule) {
        return !off.contains(rule);
    }

    /**
     * The tolerance in force.
     *
     * @throws IllegalArgumentException for a rule that has none
     */
    public BigDecimal tolerance(RuleCode rule) {
        BigDecimal own = tolerances.get(rule);
        return own != null
                ? own
                : rule.usualTolerance().orElseThrow(() -> new IllegalArgumentException(rule + " has no tolerance"));
    }
}
