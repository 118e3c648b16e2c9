package mx.avance.exchange.reading;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import mx.avance.figures.Quarter;
import org.jspecify.annotations.Nullable;

/** Reads the rows of data, each by itself. */
final class RowReader {

    private final ProblemLog log;
    private final Map<RowLayout, CellColumns> columns = new HashMap<>();

    RowReader(ProblemLog log) {
        this.log = log;
    }

    /** The row; empty when any of its cells cannot be read, and the log names every one. */
    Optional<ReadRow> read(TableLine row, RowLayout layout) {
        int before = log.errors();
        RowTexts texts = RowTexts.read(row, log);
        RowFigures figures = RowFigures.read(new FigureCells(row, log), layout);
        String justification = row.cell(layout.justificationColumn());
        if (texts == null) {
            return Optional.empty();
        }
        CellColumns stand = columns.computeIfAbsent(layout, RowLayout::columns);
        ReadRow read = row(row.number(), texts, figures, justification.isEmpty() ? null : justification, stand);
        TextLimits.check(read, log);
        if (log.errors() > before) {
            return Optional.empty();
        }
        noteLayout(row, layout);
        figures.note(row.number(), stand, log);
        return Optional.of(read);
    }

    private static ReadRow row(
            int line, RowTexts texts, RowFigures figures, @Nullable String justification, CellColumns columns) {
        return new ReadRow(
                line,
                texts.level(),
                texts.unit(),
                texts.narrative().clave(),
                texts.narrative().printedClave(),
                texts.narrative().narrative(),
                texts.indicator().siglas(),
                texts.indicator().name(),
                texts.frequency(),
                texts.measure().indicator(),
                texts.measure().variables(),
                figures.percent(),
                figures.decimals(),
                RowFigures.amount(figures.annual()),
                RowFigures.amounts(figures.programmed()),
                RowFigures.amounts(figures.realised()),
                figures.quarterPercentages(),
                figures.cumulativePercentages(),
                justification,
                ReadRow.NO_JUSTIFICATIONS,
                columns);
    }

    private void noteLayout(TableLine row, RowLayout layout) {
        if (layout.equals(RowLayout.SHIFTED)) {
            log.note(
                    ProblemCodes.COLUMN_SHIFT,
                    row.number(),
                    layout.percentageColumn(),
                    row.cell(layout.percentageColumn()),
                    "los porcentajes y la justificación están una celda a la derecha de su encabezado; se leyeron desde"
                            + " la columna " + layout.percentageColumn() + " como del trimestre 1.");
        }
        if (layout.isDropped()) {
            log.note(
                    ProblemCodes.CELLS_DROPPED,
                    row.number(),
                    0,
                    layout.cellCount() + " celdas",
                    "se omitieron celdas vacías; las " + layout.cellCount() + " se leyeron como las de "
                            + Quarter.of(layout.quarters()) + ".");
        }
    }
}
