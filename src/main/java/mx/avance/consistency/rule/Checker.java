package mx.avance.consistency.rule;

import java.util.ArrayList;
import java.util.List;
import mx.avance.consistency.Finding;
import mx.avance.consistency.RuleCode;
import mx.avance.figures.Quarter;

/** Asks every rule that is switched on. */
public final class Checker {

    private static final List<EntryRule> ENTRY = List.of(
            new PrintedPercentageRules.OfTheQuarter(),
            new PrintedPercentageRules.WithoutTarget(),
            new PrintedPercentageRules.ToDate(),
            new PlanRules.ProgressWithoutTarget(),
            new TextFigureRules.NumberMismatch(),
            new TextFigureRules.PercentageMismatch(),
            new TextFigureRules.SelfInconsistent(),
            new TextFigureRules.AnnualAsQuarter(),
            new TextFigureRules.Stale(),
            new TextClaimRules.WrongQuarter(),
            new TextClaimRules.Contradiction(),
            new TextClaimRules.OffBandNoCause(),
            new TextFigureRules.NoFigures(),
            new FormRules.AnnualFrequency());

    private static final List<ProgrammeRule> PROGRAMME = List.of(
            new PlanRules.AnnualNotSum(),
            new ParentRules.ParentNotSum(),
            new ParentRules.BasisMismatch(),
            new MixedUnits(),
            new PlanRules.ClonedTargets(),
            new DuplicateText(),
            new FormRules.MalformedClave(),
            new FormRules.LevelDepth(),
            new FormRules.NumberingGap(),
            new FormRules.MissingVariableUnit());

    private Checker() {}

    /** Everything that does not add up in a programme, by clave, quarter and rule. */
    public static List<Finding> check(CheckedProgramme programme, RulesInForce rules) {
        List<Finding> found = new ArrayList<>();
        for (CheckedIndicator indicator : programme.indicators()) {
            for (Quarter quarter : Quarter.values()) {
                found.addAll(check(CheckedEntry.of(indicator, quarter, rules)));
            }
        }
        for (ProgrammeRule rule : PROGRAMME) {
            if (rules.settings().isOn(rule.code())) {
                rule.check(programme, rules, found::add);
            }
        }
        return found;
    }

    /** What does not add up in one entry, its text read with the indicator alone. */
    public static List<Finding> check(CheckedEntry entry) {
        if (!entry.figures().isCaptured() && !entry.hasText() && entry.stored().percentage() == null) {
            return List.of();
        }
        List<Finding> found = new ArrayList<>();
        for (EntryRule rule : ENTRY) {
            if (entry.rules().settings().isOn(rule.code())) {
                rule.check(entry).ifPresent(found::add);
            }
        }
        return found;
    }

    /** What does not add up in one row of a programme if its justification were another text: what can be said while it is typed. */
    public static List<Finding> check(
            CheckedProgramme programme, CheckedIndicator indicator, Quarter quarter, String text, RulesInForce rules) {
        List<Finding> found = new ArrayList<>(check(CheckedEntry.with(indicator, quarter, text, rules)));
        if (rules.settings().isOn(RuleCode.DUPLICATE_TEXT)) {
            DuplicateText.of(programme, indicator, quarter, text, rules).ifPresent(found::add);
        }
        return found;
    }
}
