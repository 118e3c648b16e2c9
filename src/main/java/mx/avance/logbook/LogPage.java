package mx.avance.logbook;

import java.util.List;

/**
 * Some lines of the record, the newest first. How many there are in all is not counted: of millions that would cost more than the page.
 *
 * @param newer whether there are newer ones
 * @param older whether there are older ones
 */
public record LogPage(List<LogLine> lines, boolean newer, boolean older) {

    public LogPage {
        lines = List.copyOf(lines);
    }
}
