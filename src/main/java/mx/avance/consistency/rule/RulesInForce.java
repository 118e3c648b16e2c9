package mx.avance.consistency.rule;

import mx.avance.consistency.RuleSettings;
import mx.avance.figures.BandPreset;

/** What the municipality has chosen: its semáforo, and which rules, with which tolerances. */
public record RulesInForce(BandPreset bands, RuleSettings settings) {}
