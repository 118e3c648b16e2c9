package mx.avance.exchange.ui;

import static java.util.Objects.requireNonNullElse;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.Stream;
import mx.avance.base.ui.Formats;
import mx.avance.exchange.CellDifference;
import mx.avance.exchange.ImportHistory.ChangeLine;
import mx.avance.exchange.ImportReview.NotedRow;
import mx.avance.exchange.reading.RowCell;
import mx.avance.figures.Quarter;
import org.jspecify.annotations.Nullable;

/**
 * A cell as it is and as it would be, in words.
 *
 * @param what which cell of the row it is
 * @param before absent where it is blank
 * @param after absent where it becomes blank
 * @param refused why it is not written; empty when it is
 */
record ShownChange(
        String place,
        String clave,
        String what,
        @Nullable String before,
        @Nullable String after,
        String refused) {

    static ShownChange of(CellDifference difference) {
        return new ShownChange(
                ImportWords.place(difference.sheet(), difference.line(), difference.column()),
                difference.clave().toString(),
                ImportWords.cell(difference.cell(), difference.quarter()),
                value(difference.cell(), difference.before()),
                value(difference.cell(), difference.after()),
                requireNonNullElse(difference.refused(), ""));
    }

    static ShownChange of(ChangeLine line) {
        Quarter quarter = line.quarter() == 0 ? null : Quarter.of(line.quarter());
        RowCell cell = Stream.of(RowCell.values())
                .filter(known -> known.name().equals(line.cell()))
                .findFirst()
                .orElse(null);
        return new ShownChange(
                ImportWords.place(line.sheet(), line.lineNumber(), line.columnNumber()),
                line.clave(),
                cell == null ? line.cell().toLowerCase(Locale.ROOT) : ImportWords.cell(cell, quarter),
                cell == null ? line.beforeValue() : value(cell, line.beforeValue()),
                cell == null ? line.afterValue() : value(cell, line.afterValue()),
                requireNonNullElse(line.refused(), ""));
    }

    /** A row of which nothing is written. */
    static ShownChange of(NotedRow row) {
        return new ShownChange(
                ImportWords.place(row.sheet(), row.line(), 0),
                row.clave().toString(),
                ImportWords.text("import.whole-row"),
                null,
                row.narrative(),
                requireNonNullElse(row.refused(), ""));
    }

    /** A figure as figures are read; a text as it stands. */
    private static @Nullable String value(RowCell cell, @Nullable String text) {
        if (text == null) {
            return null;
        }
        return switch (cell) {
            case ANNUAL, PROGRAMMED, REALISED -> figure(text);
            default -> text;
        };
    }

    private static String figure(String text) {
        try {
            BigDecimal value = new BigDecimal(text);
            return Formats.amount(value, Math.max(0, value.scale()));
        } catch (NumberFormatException e) {
            return text;
        }
    }
}
