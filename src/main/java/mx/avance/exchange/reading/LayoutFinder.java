package mx.avance.exchange.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says how the cells of each row of a document stand. */
final class LayoutFinder {

    private final ProblemLog log;
    private final boolean fullHeader;
    private final Set<RowLayout> proven = new HashSet<>();
    private boolean headerRefused;

    LayoutFinder(List<TableLine> rows, boolean fullHeader, ProblemLog log) {
        this.log = log;
        this.fullHeader = fullHeader;
        rows.stream()
                .filter(row -> row.cellCount() == RowLayout.FULL_CELLS)
                .flatMap(row -> RowLayout.provenBy(row).stream())
                .forEach(proven::add);
    }

    /** The layout of a row; empty when none fits, and the log says why. */
    Optional<RowLayout> layoutOf(TableLine row) {
        if (row.cellCount() == RowLayout.FULL_CELLS) {
            return fullLayoutOf(row);
        }
        Optional<RowLayout> dropped = RowLayout.dropped(row.cellCount());
        if (dropped.isEmpty()) {
            log.error(
                    ProblemCodes.CELL_COUNT,
                    row.number(),
                    0,
                    row.cellCount() + " celdas",
                    "el renglón tiene " + row.cellCount() + " celdas; se esperaban 23, o 13, 16, 19 o 22 (al primer,"
                            + " segundo, tercer o cuarto trimestre) si se omitieron las vacías. Revisa los tabuladores y"
                            + " vuelve a cargar el documento.");
        }
        return dropped;
    }

    /** A row that proves nothing by itself stands as the others of its document do, when these agree. */
    private Optional<RowLayout> fullLayoutOf(TableLine row) {
        if (!fullHeader) {
            refuseHeader(row);
            return Optional.empty();
        }
        Optional<RowLayout> own = RowLayout.provenBy(row);
        if (own.isPresent()) {
            return RowLayout.isOverfull(row) ? unknown(row, "están llenas a la vez las columnas 15 y 23") : own;
        }
        if (RowLayout.isIndifferent(row)) {
            return Optional.of(RowLayout.FULL);
        }
        if (proven.size() == 1) {
            return Optional.of(proven.iterator().next());
        }
        return unknown(row, "el renglón no tiene justificación ni porcentaje del trimestre 1");
    }

    /** Said once: it is the same for every full row. */
    private void refuseHeader(TableLine row) {
        if (!headerRefused) {
            headerRefused = true;
            log.error(
                    ProblemCodes.HEADER_UNEXPECTED,
                    row.number(),
                    0,
                    "",
                    "el renglón tiene 23 celdas y los encabezados no están en las 23 columnas. Corrige los encabezados"
                            + " y vuelve a cargar el documento.");
        }
    }

    private Optional<RowLayout> unknown(TableLine row, String why) {
        log.error(
                ProblemCodes.SHIFT_UNKNOWN,
                row.number(),
                0,
                "",
                "no se puede saber a qué trimestre corresponden los porcentajes: " + why
                        + ". Corrige el renglón y vuelve a cargar el documento.");
        return Optional.empty();
    }
}
