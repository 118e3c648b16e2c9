package mx.avance.exchange.reading;

import java.util.ArrayList;
import java.util.List;
import mx.avance.figures.Amount;
import org.jspecify.annotations.Nullable;

/** Reads the cells of numbers of one row. A blank cell is no number and no error; what is wrong goes to the log and reads as no number. */
final class FigureCells {

    private final TableLine row;
    private final ProblemLog log;

    FigureCells(TableLine row, ProblemLog log) {
        this.row = row;
        this.log = log;
    }

    /** A figure, by the name of its column. */
    @Nullable
    PrintedNumber figure(int column, String name) {
        String cell = row.cell(column);
        if (cell.isEmpty()) {
            return null;
        }
        PrintedNumber number = PrintedNumber.of(cell).orElse(null);
        if (number == null) {
            log.unexpected(ProblemCodes.NOT_A_NUMBER, row.number(), column, "un número para " + name, cell);
            return null;
        }
        return inRange(number, column, name) ? number : null;
    }

    /** The figures of some quarters that stand side by side, T1 first, completed with blanks to four. */
    List<@Nullable PrintedNumber> figures(int column, int quarters, String name) {
        List<@Nullable PrintedNumber> figures = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            figures.add(i < quarters ? figure(column + i, name + " TRIMESTRE " + (i + 1)) : null);
        }
        return figures;
    }

    /** The percentages of some quarters that stand side by side, completed with blanks to a number. */
    List<@Nullable PrintedPercentage> percentages(int column, int quarters, int size, String name) {
        List<@Nullable PrintedPercentage> percentages = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            String full = name + " TRIMESTRE " + (i + 1 + (4 - size));
            percentages.add(i < quarters ? percentage(column + i, full) : null);
        }
        return percentages;
    }

    private @Nullable PrintedPercentage percentage(int column, String name) {
        String cell = row.cell(column);
        if (cell.isEmpty()) {
            return null;
        }
        PrintedNumber number = PrintedNumber.of(cell).orElse(null);
        if (number == null || !number.percent()) {
            log.unexpected(
                    ProblemCodes.NOT_A_PERCENTAGE,
                    row.number(),
                    column,
                    "un porcentaje como 101.82% para " + name,
                    cell);
            return null;
        }
        return inRange(number, column, name) ? new PrintedPercentage(cell, number.value(), number.decimals()) : null;
    }

    /** What a figure may be is for {@link Amount} to say. */
    private boolean inRange(PrintedNumber number, int column, String name) {
        try {
            Amount.of(number.value());
            return true;
        } catch (IllegalArgumentException e) {
            log.error(
                    ProblemCodes.FIGURE_RANGE,
                    row.number(),
                    column,
                    row.cell(column),
                    "no se puede leer " + name + ". " + e.getMessage()
                            + " Corrige la celda y vuelve a cargar el documento.");
            return false;
        }
    }
}
