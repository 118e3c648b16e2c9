package mx.avance.exchange.reading;

import org.jspecify.annotations.Nullable;

/** How a place of a file is said to a person. */
public final class Place {

    private static final int LETTERS = 26;

    private Place() {}

    /** {@code Renglón 5, columna 3: } in a text, {@code Hoja «X», celda C5: } in a workbook; column 0 is the whole line. */
    static String of(@Nullable String sheet, int line, int column) {
        if (sheet == null) {
            return "Renglón " + line + (column == 0 ? ": " : ", columna " + column + ": ");
        }
        String place = column == 0 ? "renglón " + line : "celda " + letters(column) + line;
        return "Hoja «" + Texts.visible(sheet) + "», " + place + ": ";
    }

    /** The letters of a column of a workbook: 1 is A, 27 is AA. */
    public static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
        }
        return letters.toString();
    }
}
