package mx.avance.capture.ui;

import java.util.Optional;
import mx.avance.base.ui.Selection;
import mx.avance.capture.Places.Place;
import mx.avance.capture.TreeSelection;
import mx.avance.figures.Signal;
import mx.avance.plan.Level;
import org.jspecify.annotations.Nullable;

/** The filters of the tree as the address holds them; what cannot be read counts as no filter. */
record ObjectiveFilter(
        @Nullable Level level,
        @Nullable Signal signal,
        @Nullable String text,
        boolean pending) {

    static final String LEVEL = "nivel";
    static final String SIGNAL = "semaforo";
    static final String TEXT = "buscar";
    static final String PENDING = "pendientes";
    static final String YES = "si";

    static ObjectiveFilter of(Selection selection) {
        return new ObjectiveFilter(
                Level.ofCode(selection.get(LEVEL)).orElse(null),
                Signal.ofCode(selection.get(SIGNAL)).orElse(null),
                selection.get(TEXT),
                YES.equals(selection.get(PENDING)));
    }

    /** That selection with the level and the semáforo of this filter: what a meeting too can be about. */
    Selection among(Selection selection) {
        return selection
                .with(LEVEL, level == null ? null : level.code())
                .with(SIGNAL, signal == null ? null : signal.code());
    }

    TreeSelection selection(Place place) {
        return new TreeSelection(
                place.fiscalYearId(),
                place.quarter(),
                place.programmeId(),
                place.readable(),
                place.units(),
                level,
                signal,
                Optional.ofNullable(text).filter(t -> !t.isBlank()).orElse(null),
                pending);
    }
}
