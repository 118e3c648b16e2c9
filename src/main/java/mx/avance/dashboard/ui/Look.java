package mx.avance.dashboard.ui;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.avance.base.ui.Selection;
import mx.avance.capture.Places.Place;
import mx.avance.dashboard.Dashboard.Scope;
import mx.avance.plan.Level;
import org.jspecify.annotations.Nullable;

/**
 * What the Tablero looks at: the selection of the address and the place that it means.
 *
 * @param level {@code null} for all
 */
record Look(Place place, Selection selection, @Nullable Level level) {

    /** In the address, as in that of the tree. */
    static final String LEVEL = "nivel";

    static Look of(Place place, Selection selection) {
        return new Look(place, selection, Level.ofCode(selection.get(LEVEL)).orElse(null));
    }

    Look in(Place now) {
        return new Look(now, selection, level);
    }

    Scope scope() {
        return new Scope(
                place.fiscalYearId(), place.quarter(), place.programmeId(), place.readable(), place.units(), level);
    }

    /** The way to another screen that takes along what is looked at, the level too. */
    String link(String path, Map<String, String> more) {
        String query = selection(more).query().getQueryString();
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** What every screen shares of it, the level, and more. */
    Selection selection(Map<String, String> more) {
        Selection target = selection.shared();
        if (level != null) {
            target = target.with(LEVEL, level.code());
        }
        for (Map.Entry<String, String> entry : more.entrySet()) {
            target = target.with(entry.getKey(), entry.getValue());
        }
        return target;
    }

    /** What is looked at in one line: "2024 · T1 · M-PPA 1.4". */
    String words() {
        var programme = place.programme();
        var unit = place.unit();
        return Stream.of(
                        String.valueOf(place.year()),
                        place.quarter().name(),
                        programme == null ? "" : programme.programmeKey(),
                        unit == null ? "" : unit.name(),
                        level == null ? "" : level.word())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
