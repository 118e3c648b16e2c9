package mx.avance.exchange.ui;

import mx.avance.exchange.ImportReview.NotedRow;

/** Rows that are not there yet. */
final class NewRowGrid extends ReportGrid<NotedRow> {

    NewRowGrid(String label) {
        super(label);
        text("import.column.clave", "9rem", row -> row.clave().toString()).setPartNameGenerator(row -> "muted");
        wide("import.column.narrative", "20rem", NotedRow::narrative);
        text("import.column.place", "14rem", row -> ImportWords.place(row.sheet(), row.line(), 0))
                .setPartNameGenerator(row -> "muted");
    }
}
