package mx.avance.capture.ui;

import java.util.Locale;
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
                find(Level.values(), selection.get(LEVEL)),
                find(Signal.values(), selection.get(SIGNAL)),
                selection.get(TEXT),
                YES.equals(selection.get(PENDING)));
    }

    /** How a level or a signal stands in the address: {@code componente}, {@code on-target}. */
    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** That selection with the level and the semáforo of this filter: what a meeting too can be about. */
    Selection among(Selection selection) {
        return selection
                .with(LEVEL, level == null ? null : word(level))
                .with(SIGNAL, signal == null ? null : word(signal));
    }

    private static <E extends Enum<E>> @Nullable E find(E[] values, @Nullable String word) {
        for (E value : values) {
            if (word(value).equals(word)) {
                return value;
            }
        }
        return null;
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
