package mx.avance.exchange.workbook;

/** How high a row has to be for its longest text: a spreadsheet that opens a file does not always measure it. */
final class RowHeight {

    private static final float LINE_POINTS = 12;
    private static final float MARGIN_POINTS = 3;

    /** No row is higher. */
    private static final float MOST_POINTS = 409;

    /** Letters of running text are narrower than the digits in which a width is given. */
    private static final double LETTERS_A_DIGIT = 1.15;

    private int lines = 1;

    /** A text of the row, in a column of so many digits. */
    void take(String text, int width) {
        int room = Math.max(1, (int) (width * LETTERS_A_DIGIT));
        int own = 0;
        for (String paragraph : text.split("\n", -1)) {
            own += lines(paragraph, room);
        }
        lines = Math.max(lines, own);
    }

    float points() {
        return Math.min(MOST_POINTS, lines * LINE_POINTS + MARGIN_POINTS);
    }

    /** Words go to the next line whole. */
    private static int lines(String paragraph, int room) {
        int lines = 1;
        int used = 0;
        for (String word : paragraph.split(" ", -1)) {
            int length = word.length();
            if (used > 0 && used + 1 + length > room) {
                lines++;
                used = 0;
            }
            lines += Math.max(0, (length - 1) / room);
            used += (used > 0 ? 1 : 0) + (length > room ? length % room : length);
        }
        return lines;
    }
}
