package mx.avance.exchange.workbook;

import java.util.List;
import mx.avance.exchange.reading.Place;
import mx.avance.figures.Quarter;

/** Where everything stands in the table, by the published sheet; columns from 0. */
final class Columns {

    static final int LEVEL = 0;
    static final int NARRATIVE = 1;
    static final int INDICATOR = 2;
    static final int FREQUENCY = 3;
    static final int MEASURE = 4;
    static final int ANNUAL = 5;
    static final int PROGRAMMED = 6;
    static final int REALISED = 10;
    static final int PERCENTAGE = 14;
    static final int CUMULATIVE = 18;
    static final int JUSTIFICATION = 21;

    /** From here on hidden: the percentages as documents printed them, which the computed ones do not replace. */
    static final int PUBLISHED = 22;

    static final int PUBLISHED_CUMULATIVE = 26;
    static final int END = 29;

    /** In letters of the ordinary font. */
    private static final List<Integer> WIDTHS =
            List.of(16, 36, 28, 12, 22, 12, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 64);

    private static final List<Quarter> AFTER_FIRST = List.of(Quarter.T2, Quarter.T3, Quarter.T4);

    private Columns() {}

    /** The width of a column, in letters. */
    static int width(int column) {
        return column < WIDTHS.size() ? WIDTHS.get(column) : 14;
    }

    /** The quarters that have a cumulative percentage of their own. */
    static List<Quarter> cumulativeQuarters() {
        return AFTER_FIRST;
    }

    static int programmed(Quarter quarter) {
        return PROGRAMMED + quarter.ordinal();
    }

    static int realised(Quarter quarter) {
        return REALISED + quarter.ordinal();
    }

    static int percentage(Quarter quarter) {
        return PERCENTAGE + quarter.ordinal();
    }

    /** Of T2 to T4. */
    static int cumulative(Quarter quarter) {
        return CUMULATIVE + quarter.ordinal() - 1;
    }

    static int published(Quarter quarter) {
        return PUBLISHED + quarter.ordinal();
    }

    /** Of T2 to T4. */
    static int publishedCumulative(Quarter quarter) {
        return PUBLISHED_CUMULATIVE + quarter.ordinal() - 1;
    }

    /** {@code AB} for 27. */
    static String letters(int column) {
        return Place.letters(column + 1);
    }
}
