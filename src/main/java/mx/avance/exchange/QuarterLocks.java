package mx.avance.exchange;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.avance.capture.QuarterWindow;
import mx.avance.capture.WindowState;
import mx.avance.figures.Quarter;

/**
 * In which quarters a document may write. A closed or published quarter is never changed by one; a quarter that nobody has opened yet is
 * opened by its own document and by no other.
 */
record QuarterLocks(Map<Quarter, WindowState> states, Quarter document) {

    QuarterLocks {
        states = Map.copyOf(states);
    }

    static QuarterLocks of(List<QuarterWindow> windows, Quarter document) {
        Map<Quarter, WindowState> states = new EnumMap<>(Quarter.class);
        windows.forEach(window -> states.put(window.quarter(), window.state()));
        return new QuarterLocks(states, document);
    }

    /** Whether the document opens its quarter. */
    boolean opens() {
        return states.get(document) == WindowState.PROGRAMADA;
    }

    /** The state of the quarter of the document, when nothing is written in it any more. */
    Optional<String> closed() {
        WindowState state = states.get(document);
        return state == WindowState.CERRADA
                ? Optional.of("cerrado")
                : state == WindowState.PUBLICADA ? Optional.of("publicado") : Optional.empty();
    }

    /** Whether nobody has opened that quarter yet: it has targets and no captures. */
    boolean isPlanned(Quarter quarter) {
        return states.getOrDefault(quarter, WindowState.PROGRAMADA) == WindowState.PROGRAMADA;
    }

    /** Whether the document tells what was done in that quarter: its own and those before it. */
    boolean isReported(Quarter quarter) {
        return quarter.compareTo(document) <= 0;
    }

    /** Why nothing is written in a quarter. */
    Optional<String> lock(Quarter quarter) {
        WindowState state = states.getOrDefault(quarter, WindowState.PROGRAMADA);
        return switch (state) {
            case ABIERTA -> Optional.empty();
            case PROGRAMADA ->
                quarter == document
                        ? Optional.empty()
                        : Optional.of(quarter + " todavía no se abre: sus cifras se cargan con su propio documento.");
            case CERRADA ->
                Optional.of(
                        quarter + " está cerrado: un documento no lo cambia. Reábrelo en Trimestres, con un motivo.");
            case PUBLICADA ->
                Optional.of(
                        quarter + " está publicado: un documento no lo cambia. Reábrelo en Trimestres, con un motivo.");
        };
    }
}
