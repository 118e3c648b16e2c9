package mx.avance.consistency.ui;

import com.vaadin.flow.component.UI;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import mx.avance.base.ui.Formats;
import mx.avance.consistency.Dismissal;
import mx.avance.consistency.Field;
import mx.avance.consistency.FoundRow;
import mx.avance.consistency.Grouping;
import mx.avance.consistency.ui.FindingShown.Act;
import mx.avance.consistency.ui.FindingShown.Evidence;
import mx.avance.figures.Quarter;
import org.jspecify.annotations.Nullable;

/** Findings in the words of the screen. */
final class FindingTexts {

    private static final int SAID = 3;

    private final UI ui = UI.getCurrent();
    private final FindingRights rights;
    private final ZoneId zone;
    private final BiFunction<Long, @Nullable Quarter, String> door;

    /** @param door the address of an indicator in a quarter */
    FindingTexts(FindingRights rights, ZoneId zone, BiFunction<Long, @Nullable Quarter, String> door) {
        this.rights = rights;
        this.zone = zone;
        this.door = door;
    }

    /** Those of a list, each group with its heading. @param before the one before the first of them, if there is one */
    List<FindingShown> listed(List<FoundRow> rows, @Nullable FoundRow before, Grouping grouping) {
        List<FindingShown> shown = new ArrayList<>();
        FoundRow last = before;
        for (FoundRow row : rows) {
            boolean first = last == null || !sameGroup(last, row, grouping);
            shown.add(shown(row, first, grouping));
            last = row;
        }
        return shown;
    }

    /** One that stands alone, on the page of its indicator. */
    FindingShown alone(FoundRow row) {
        return shown(row, false, Grouping.OBJECTIVE);
    }

    private static boolean sameGroup(FoundRow one, FoundRow other, Grouping grouping) {
        return grouping == Grouping.RULE ? one.rule() == other.rule() : one.objectiveId() == other.objectiveId();
    }

    private FindingShown shown(FoundRow row, boolean first, Grouping grouping) {
        boolean byRule = grouping == Grouping.RULE;
        String rule = RuleTexts.name(row.rule());
        String heading = byRule ? rule : row.clave() + " " + row.narrative();
        String quarter =
                row.quarter() == null ? word("finding.of-year") : row.quarter().name();
        return new FindingShown(
                String.valueOf(row.id()),
                first ? heading : "",
                first ? byRule ? RuleTexts.help(row.rule()) : indicator(row) : "",
                Gravities.cssClass(row.rule().gravity()),
                Gravities.shape(row.rule().gravity()),
                word(Gravities.key(row.rule().gravity())),
                byRule ? row.clave() : "",
                byRule ? row.siglas() : "",
                byRule ? row.name() : rule,
                quarter,
                byRule ? row.unit() : "",
                door.apply(row.indicatorId(), row.quarter()),
                word("finding.door"),
                ui.getTranslation("finding.door.of", row.clave(), row.siglas(), quarter),
                row.message(),
                evidence(row),
                word("finding.justification"),
                text(row),
                tags(row),
                dismissed(row.dismissal()),
                why(row).orElse(""),
                acts(row, rule));
    }

    private static String indicator(FoundRow row) {
        return row.siglas() + " " + row.name() + " · " + row.unit();
    }

    private List<Evidence> evidence(FoundRow row) {
        List<Evidence> evidence = new ArrayList<>();
        if (!row.found().isBlank()) {
            evidence.add(new Evidence(word("finding.found"), row.found()));
        }
        if (!row.expected().isBlank()) {
            evidence.add(new Evidence(word("finding.expected"), row.expected()));
        }
        return evidence;
    }

    /** The justification belongs to the evidence when the finding stands in it. */
    private static List<Piece> text(FoundRow row) {
        String text = row.justification();
        return text == null || text.isBlank() || row.field() != Field.JUSTIFICATION
                ? List.of()
                : Piece.of(text, row.marks());
    }

    private List<String> tags(FoundRow row) {
        List<String> tags = new ArrayList<>();
        if (row.recolours()) {
            tags.add(word("finding.recolours"));
        }
        if (!row.others().isEmpty()) {
            String claves = String.join(", ", row.others().stream().limit(SAID).toList());
            int more = row.others().size() - SAID;
            tags.add(
                    more > 0
                            ? ui.getTranslation("finding.others.more", claves, more)
                            : ui.getTranslation("finding.others", claves));
        }
        return tags;
    }

    private String dismissed(@Nullable Dismissal dismissal) {
        return dismissal == null
                ? ""
                : ui.getTranslation(
                        "finding.dismissed",
                        dismissal.by(),
                        Formats.dateTime(dismissal.at(), zone),
                        dismissal.reason());
    }

    private Optional<String> why(FoundRow row) {
        return row.correctable() && row.dismissal() == null ? rights.whyNotApply(row) : Optional.empty();
    }

    private List<Act> acts(FoundRow row, String rule) {
        List<Act> acts = new ArrayList<>();
        if (row.dismissal() != null) {
            if (rights.mayDismiss(row)) {
                acts.add(act("restore", row, rule, false));
            }
            return acts;
        }
        if (row.correctable() && rights.whyNotApply(row).isEmpty()) {
            acts.add(act("apply", row, rule, true));
        }
        if (rights.mayDismiss(row)) {
            acts.add(act("dismiss", row, rule, false));
        }
        return acts;
    }

    /** Many of them on one screen: each says of what it is. */
    private Act act(String name, FoundRow row, String rule, boolean primary) {
        String text = word("finding." + name);
        return new Act(name, text, text + ": " + row.clave() + " " + row.siglas() + ", " + rule, primary);
    }

    private String word(String key) {
        return ui.getTranslation(key);
    }
}
