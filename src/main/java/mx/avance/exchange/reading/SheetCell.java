package mx.avance.exchange.reading;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a spreadsheet or of a line of separated values.
 *
 * @param text as it shows: of a number plain digits, with % where it is shown with one
 * @param number what {@link Kind#NUMBER} holds, exact, multiplied by 100 where it is shown with %
 * @param shown how many decimals of it are shown; -1 where as many as it has
 * @param formula whether a formula gave it
 */
record SheetCell(Kind kind, String text, @Nullable PrintedNumber number, int shown, boolean formula) {

    /** As many decimals as there are. */
    static final int ALL = -1;

    /** What a cell holds. */
    enum Kind {
        BLANK,
        TEXT,
        NUMBER,
        BOOLEAN,
        /** {@code #DIV/0!} and the like. */
        ERROR,
        /** A formula that was never computed. */
        UNSAVED
    }

    static final SheetCell BLANK = new SheetCell(Kind.BLANK, "", null, ALL, false);

    /** Marks with which a spreadsheet says that a formula failed, in English and in Spanish. */
    private static final String ERROR_MARKS =
            "#DIV/0!#N/A#NAME?#NULL!#NUM!#REF!#VALUE!#¡DIV/0!#¿NOMBRE?#¡NULO!#¡NUM!#¡REF!#¡VALOR!";

    private static final int MAX_SCALE = 100;

    /** A text, a blank when there is nothing in it, or an error when it is the mark of one. */
    static SheetCell text(String text) {
        String plain = Texts.trim(text);
        if (plain.isEmpty()) {
            return BLANK;
        }
        boolean error = plain.length() > 3 && plain.charAt(0) == '#' && ERROR_MARKS.contains(plain);
        return new SheetCell(error ? Kind.ERROR : Kind.TEXT, plain, null, ALL, false);
    }

    /** A number, exact. */
    static SheetCell number(BigDecimal value, boolean percent, int shown) {
        boolean plain = Math.abs((long) value.scale()) < MAX_SCALE && value.precision() < MAX_SCALE;
        BigDecimal written = plain && value.scale() < shown ? value.setScale(shown) : value;
        String text = (plain ? written.toPlainString() : value.toString()) + (percent ? "%" : "");
        return new SheetCell(
                Kind.NUMBER,
                text,
                new PrintedNumber(written, percent, Math.max(0, written.scale()), false),
                shown,
                false);
    }

    /** {@code VERDADERO} or {@code FALSO}, as a spreadsheet in Spanish shows them. */
    static SheetCell bool(boolean value) {
        return new SheetCell(Kind.BOOLEAN, value ? "VERDADERO" : "FALSO", null, ALL, false);
    }

    /** What a formula gave that is no value. */
    static SheetCell error(String text) {
        return new SheetCell(Kind.ERROR, text, null, ALL, false);
    }

    /** A formula that was never computed. */
    static SheetCell unsaved(String formula) {
        return new SheetCell(Kind.UNSAVED, "=" + formula, null, ALL, true);
    }

    /** The same, as what a formula gave. */
    SheetCell ofFormula() {
        return new SheetCell(kind, text, number, shown, true);
    }

    boolean isBlank() {
        return kind == Kind.BLANK;
    }
}
