package mx.avance.exchange.reading;

import java.util.List;
import java.util.Optional;
import mx.avance.base.SearchText;

/**
 * The three rows of table headers: the words with which their filled cells begin, and the columns in which these stand when no empty cell was
 * dropped.
 */
enum HeaderRow {
    SUBJECTS(
            List.of(
                    "NIVEL",
                    "RESUMEN NARRATIVO",
                    "INDICADOR",
                    "FRECUENCIA DE MEDICIÓN",
                    "UNIDAD DE MEDIDA",
                    "AVANCE EN CUMPLIMIENTO DE METAS",
                    "JUSTIFICACIÓN"),
            List.of(1, 2, 3, 4, 5, 6, 22)),
    GROUPS(
            List.of(
                    "META PROGRAMADA",
                    "META REALIZADA",
                    "PORCENTAJE DE AVANCE TRIMESTRAL",
                    "PORCENTAJE DE AVANCE TRIMESTRAL ACUMULADO"),
            List.of(6, 11, 15, 19)),
    QUARTERS(
            List.of(
                    "ANUAL",
                    "TRIMESTRE 1",
                    "TRIMESTRE 2",
                    "TRIMESTRE 3",
                    "TRIMESTRE 4",
                    "TRIMESTRE 1",
                    "TRIMESTRE 2",
                    "TRIMESTRE 3",
                    "TRIMESTRE 4",
                    "TRIMESTRE 1",
                    "TRIMESTRE 2",
                    "TRIMESTRE 3",
                    "TRIMESTRE 4",
                    "TRIMESTRE 2",
                    "TRIMESTRE 3",
                    "TRIMESTRE 4"),
            List.of(6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21));

    private final List<String> words;
    private final List<Integer> columns;

    HeaderRow(List<String> words, List<Integer> columns) {
        this.words = words;
        this.columns = columns;
    }

    List<String> words() {
        return words;
    }

    /** The row of headers that a line is, known by its first filled cell; the others are for {@link #agrees} to compare. */
    static Optional<HeaderRow> of(TableLine line) {
        List<Integer> filled = line.filledColumns();
        for (HeaderRow row : values()) {
            if (!filled.isEmpty() && begins(line.cell(filled.getFirst()), row.words.getFirst())) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    /** Whether the filled cells are these headers, all of them in this order; the log says which is not. */
    boolean agrees(TableLine line, ProblemLog log) {
        List<Integer> filled = line.filledColumns();
        for (int i = 0; i < Math.max(words.size(), filled.size()); i++) {
            int column = i < filled.size() ? filled.get(i) : line.cells().size();
            String cell = i < filled.size() ? line.cell(column) : "";
            if (i >= words.size() || !begins(cell, words.get(i))) {
                String expected = i < words.size() ? "el encabezado «" + words.get(i) + "»" : "una celda vacía";
                log.unexpected(ProblemCodes.HEADER_UNEXPECTED, line.number(), column, expected, cell);
                return false;
            }
        }
        return true;
    }

    /** Whether every header stands in the column of the full table. */
    boolean isFull(TableLine line) {
        return line.filledColumns().equals(columns);
    }

    private static boolean begins(String cell, String words) {
        return SearchText.normalise(cell).startsWith(SearchText.normalise(words));
    }
}
