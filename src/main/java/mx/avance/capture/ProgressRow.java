package mx.avance.capture;

import java.math.BigDecimal;
import mx.avance.figures.Quarter;
import org.jspecify.annotations.Nullable;

/** A row of the table {@code progress}. */
record ProgressRow(
        long indicatorId,
        int quarter,
        long fiscalYearId,
        long programmeId,
        long objectiveId,
        long unitId,
        String level,
        String signal,
        @Nullable BigDecimal percentage,
        @Nullable BigDecimal cumulative,
        @Nullable BigDecimal annual,
        boolean due,
        boolean captured,
        String state,
        @Nullable BigDecimal closingProgrammed,
        @Nullable BigDecimal closingPace) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Whether it is counted alike in the quarter of its unit. */
    boolean standsAs(ProgressRow other) {
        return due == other.due && captured == other.captured && state.equals(other.state);
    }

    /** Whether it is counted alike among those who will miss the annual target. */
    boolean closesAs(ProgressRow other) {
        return closing(closingProgrammed) == closing(other.closingProgrammed)
                && closing(closingPace) == closing(other.closingPace);
    }

    private static int closing(@Nullable BigDecimal percent) {
        return percent == null ? 0 : percent.compareTo(HUNDRED) < 0 ? 1 : 2;
    }

    boolean isAs(ProgressRow other) {
        return standsAs(other)
                && signal.equals(other.signal)
                && same(percentage, other.percentage)
                && same(cumulative, other.cumulative)
                && same(annual, other.annual)
                && same(closingProgrammed, other.closingProgrammed)
                && same(closingPace, other.closingPace);
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null ? other == null : other != null && one.compareTo(other) == 0;
    }

    Standing standing() {
        return new Standing(indicatorId, Quarter.of(quarter));
    }

    /** One indicator in one quarter. */
    record Standing(long indicatorId, Quarter quarter) {}
}
