package mx.avance.exchange.reading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Set;
import mx.avance.base.SearchText;
import mx.avance.exchange.reading.SheetCell.Kind;
import mx.avance.figures.Amount;
import org.jspecify.annotations.Nullable;

/** Reads the cells of numbers of a table. A blank cell is no number and no error; what is wrong goes to the log and reads as no number. */
final class SheetFigures {

    /** How offices write that there is no figure. */
    private static final Set<String> NO_FIGURE =
            Set.of("n/a", "na", "n.a.", "-", "--", "—", "–", "s/d", "sd", "nd", "n.d.", "no aplica", "sin dato");

    /** A percentage is printed with two decimals, and kept with six at most. */
    private static final int PRINTED_DECIMALS = 2;

    private static final int KEPT_DECIMALS = 6;
    private static final int MAX_DIGITS = 40;
    private static final BigDecimal LARGEST_FRACTION = BigDecimal.valueOf(3);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final NumberStyle style;
    private final ProblemLog log;
    private final UnsavedCells unsaved;

    SheetFigures(NumberStyle style, ProblemLog log, UnsavedCells unsaved) {
        this.style = style;
        this.log = log;
        this.unsaved = unsaved;
    }

    /** A figure, by the name of its column; column 0 is none. */
    @Nullable
    PrintedNumber figure(SheetRow row, int column, String name) {
        SheetCell cell = row.cell(column);
        if (cell.isBlank() || isNoFigure(row, column, cell, name)) {
            return null;
        }
        if (cell.kind() == Kind.UNSAVED) {
            log.error(
                    ProblemCodes.FORMULA_UNSAVED,
                    row.number(),
                    column,
                    cell.text(),
                    "la fórmula de " + name
                            + " no tiene valor guardado: ábrelo y guárdalo en Excel o LibreOffice, y vuelve a cargarlo.");
            return null;
        }
        PrintedNumber number = number(row, column, cell, name, "un número para " + name, ProblemCodes.NOT_A_NUMBER);
        return number == null || !inRange(number, row, column, name) ? null : number;
    }

    /**
     * A percentage as printed.
     *
     * @param computed what the figures of the row give, in percent; tells whether 0.98 without % is 0.98 % or 98 %
     */
    @Nullable
    PrintedPercentage percentage(SheetRow row, int column, String name, @Nullable BigDecimal computed) {
        SheetCell cell = row.cell(column);
        if (cell.kind() == Kind.UNSAVED) {
            unsaved.note(row, column, cell, log);
            return null;
        }
        if (cell.isBlank() || cell.kind() == Kind.ERROR || isNoFigure(row, column, cell, name)) {
            return null;
        }
        PrintedNumber number = number(
                row, column, cell, name, "un porcentaje como 101.82% para " + name, ProblemCodes.NOT_A_PERCENTAGE);
        if (number == null || isHuge(number.value()) && !inRange(number, row, column, name)) {
            return null;
        }
        PrintedNumber printed = printed(number, cell.shown(), computed);
        return inRange(printed, row, column, name)
                ? new PrintedPercentage(printed.value().toPlainString() + "%", printed.value(), printed.decimals())
                : null;
    }

    /** So large or so small that its digits must not be written out. */
    private static boolean isHuge(BigDecimal value) {
        return value.precision() > MAX_DIGITS || Math.abs((long) value.scale()) > MAX_DIGITS;
    }

    private @Nullable PrintedNumber number(
            SheetRow row, int column, SheetCell cell, String name, String expected, String code) {
        PrintedNumber own = cell.number();
        if (own != null) {
            return own;
        }
        if (cell.kind() == Kind.TEXT && style.isAmbiguous(cell.text())) {
            log.error(
                    ProblemCodes.AMBIGUOUS_NUMBER,
                    row.number(),
                    column,
                    cell.text(),
                    "no se puede saber si en «" + Texts.visible(cell.text()) + "», " + name
                            + ", el signo separa millares o decimales. Escribe la cifra sin separador de millares, o con"
                            + " dos decimales, y vuelve a cargar el documento.");
            return null;
        }
        PrintedNumber number =
                cell.kind() == Kind.TEXT ? style.number(cell.text()).orElse(null) : null;
        if (number == null) {
            log.unexpected(code, row.number(), column, expected, cell.text());
        }
        return number;
    }

    /** The figure as it is printed: with the decimals shown, and in percent. */
    private static PrintedNumber printed(PrintedNumber number, int shown, @Nullable BigDecimal computed) {
        BigDecimal value = number.value();
        if (!number.percent() && isFraction(value, computed)) {
            value = value.multiply(HUNDRED).setScale(PRINTED_DECIMALS, RoundingMode.HALF_UP);
        } else if (number.percent() && shown >= 0) {
            value = value.setScale(Math.min(shown, KEPT_DECIMALS), RoundingMode.HALF_UP);
        } else if (value.scale() > KEPT_DECIMALS) {
            value = value.setScale(PRINTED_DECIMALS, RoundingMode.HALF_UP);
        }
        return new PrintedNumber(value, true, Math.max(0, value.scale()), false);
    }

    /** Whether a number without % gives, multiplied by 100, what the figures give, or is too small for anything else. */
    private static boolean isFraction(BigDecimal value, @Nullable BigDecimal computed) {
        if (computed == null || value.signum() <= 0 || computed.signum() <= 0) {
            return false;
        }
        BigDecimal distance = value.multiply(HUNDRED).subtract(computed).abs();
        boolean small = value.compareTo(LARGEST_FRACTION) <= 0
                && computed.divide(value, MathContext.DECIMAL64).compareTo(BigDecimal.TEN) > 0;
        return small || distance.compareTo(BigDecimal.ONE) <= 0;
    }

    private boolean isNoFigure(SheetRow row, int column, SheetCell cell, String name) {
        boolean none = cell.kind() == Kind.TEXT
                && cell.text().length() < 10
                && NO_FIGURE.contains(SearchText.normalise(cell.text()));
        if (none) {
            log.note(
                    ProblemCodes.NO_FIGURE,
                    row.number(),
                    column,
                    cell.text(),
                    "«" + Texts.visible(cell.text()) + "» en " + name + " se leyó como una celda en blanco.");
        }
        return none;
    }

    /** What a figure may be is for {@link Amount} to say. */
    private boolean inRange(PrintedNumber number, SheetRow row, int column, String name) {
        try {
            Amount.of(number.value());
            return true;
        } catch (IllegalArgumentException e) {
            log.error(
                    ProblemCodes.FIGURE_RANGE,
                    row.number(),
                    column,
                    row.text(column),
                    "no se puede leer " + name + ". " + e.getMessage()
                            + " Corrige la celda y vuelve a cargar el documento.");
            return false;
        }
    }
}
