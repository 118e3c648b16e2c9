package mx.avance.exchange.reading;

import java.util.Optional;
import mx.avance.exchange.reading.TableMapping.Constant;
import mx.avance.figures.Quarter;
import org.jspecify.annotations.Nullable;

/** Reads the figures of the rows of one document in a table. */
final class TableRowReader {

    private final FoundTable table;
    private final ProblemLog log;
    private final SheetTexts texts;
    private final SheetFigures figures;
    private final boolean ownData;

    TableRowReader(FoundTable table, NumberStyle style, UnsavedCells unsaved, ProblemLog log) {
        this.table = table;
        this.log = log;
        this.texts = new SheetTexts(log);
        this.figures = new SheetFigures(style, log, unsaved);
        this.ownData = table.isOwnData();
    }

    /** Reads all the cells of the row into the indicator. */
    void readInto(IndicatorDraft indicator, SheetRow row) {
        indicator.annual(figures.figure(row, table.column(ColumnRole.ANNUAL), "la meta anual"));
        if (table.isLong()) {
            quarter(row).ifPresent(quarter -> readQuarter(indicator, row, quarter));
            return;
        }
        for (Quarter quarter : Quarter.values()) {
            readWide(indicator, row, quarter);
        }
        indicator.justification(texts.lines(row, table.column(ColumnRole.JUSTIFICATION)));
    }

    private void readWide(IndicatorDraft indicator, SheetRow row, Quarter quarter) {
        int q = quarter.number();
        read(
                indicator,
                row,
                quarter,
                table.column(ColumnRole.PROGRAMMED, q),
                table.column(ColumnRole.REALISED, q),
                table.column(ColumnRole.QUARTER_PERCENTAGE, q),
                q == 1 ? 0 : table.column(ColumnRole.CUMULATIVE_PERCENTAGE, q));
        indicator.justification(quarter, texts.lines(row, table.column(ColumnRole.QUARTER_JUSTIFICATION, q)));
        warnTyped(row, table.column(ColumnRole.COMPUTED_PERCENTAGE, q));
        warnTyped(row, table.column(ColumnRole.COMPUTED_CUMULATIVE, q));
    }

    /** In a workbook of the product a percentage is a formula; in separated values there is only what it gave. */
    private void warnTyped(SheetRow row, int column) {
        SheetCell cell = row.cell(column);
        if (table.sheet() != null && !cell.isBlank() && !cell.formula()) {
            log.warning(
                    ProblemCodes.PERCENTAGE_TYPED,
                    row.number(),
                    column,
                    cell.text(),
                    "el porcentaje se calcula de las metas y lo escrito en su lugar, «" + Texts.visible(cell.text())
                            + "», no se leyó. Corrige la meta programada o la realizada.");
        }
    }

    private void readQuarter(IndicatorDraft indicator, SheetRow row, Quarter quarter) {
        int before = indicator.claim(quarter, row.number());
        if (before > 0) {
            log.error(
                    ProblemCodes.QUARTER_REPEATED,
                    row.number(),
                    table.column(ColumnRole.QUARTER),
                    row.text(table.column(ColumnRole.QUARTER)),
                    "el trimestre " + quarter.number() + " del objetivo "
                            + indicator.texts().clave() + " ya está en el renglón " + before
                            + ". Deja uno y vuelve a cargar el documento.");
            return;
        }
        read(
                indicator,
                row,
                quarter,
                table.column(ColumnRole.ROW_PROGRAMMED),
                table.column(ColumnRole.ROW_REALISED),
                table.column(ColumnRole.ROW_PERCENTAGE),
                table.column(ColumnRole.ROW_CUMULATIVE));
        indicator.justification(quarter, texts.lines(row, table.column(ColumnRole.JUSTIFICATION)));
    }

    private void read(
            IndicatorDraft indicator,
            SheetRow row,
            Quarter quarter,
            int programmed,
            int realised,
            int percentage,
            int cumulative) {
        String of = " del trimestre " + quarter.number();
        indicator.figures(
                quarter,
                figures.figure(row, programmed, "la meta programada" + of),
                figures.figure(row, realised, "la meta realizada" + of));
        indicator.percentages(
                quarter,
                figures.percentage(
                        row, percentage, "el avance" + of, ownData ? null : indicator.computed(quarter, false)),
                cumulative == 0
                        ? null
                        : figures.percentage(
                                row,
                                cumulative,
                                "el avance acumulado" + of,
                                ownData ? null : indicator.computed(quarter, true)));
    }

    private Optional<Quarter> quarter(SheetRow row) {
        int column = table.column(ColumnRole.QUARTER);
        String said = table.said().getOrDefault(Constant.QUARTER, "");
        String text = column == 0 ? said : texts.line(row, column);
        @Nullable Quarter quarter = QuarterWords.ofCell(text).orElse(null);
        if (quarter == null) {
            log.unexpected(ProblemCodes.OWNER_UNREADABLE, row.number(), column, "un trimestre, de 1 a 4", text);
        }
        return Optional.ofNullable(quarter);
    }
}
