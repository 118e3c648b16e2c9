package mx.avance.exchange.reading;

import org.jspecify.annotations.Nullable;

/** The third cell of a row: siglas, separator, name. Three ways are in use: {@code PSAA= Porcentaje}, {@code PRMS: Porcentaje}, {@code PSML=Porcentaje}. */
record IndicatorCell(String siglas, String name) {

    /** The cell at a place, or null when it cannot be read and the log says why. */
    static @Nullable IndicatorCell read(String cell, int line, int column, ProblemLog log) {
        int separator = 0;
        while (separator < cell.length() && cell.charAt(separator) != '=' && cell.charAt(separator) != ':') {
            separator++;
        }
        String siglas = Texts.trim(cell.substring(0, separator));
        String name = Texts.trim(cell.substring(Math.min(separator + 1, cell.length())));
        if (siglas.isEmpty() || name.isEmpty()) {
            log.unexpected(
                    ProblemCodes.INDICATOR_UNREADABLE,
                    line,
                    column,
                    "las siglas, = o :, y el nombre del indicador",
                    cell);
            return null;
        }
        return new IndicatorCell(siglas, name);
    }
}
