package mx.avance.capture;

import mx.avance.figures.Quarter;
import mx.avance.figures.QuarterFigures;
import mx.avance.plan.Frequency;
import org.jspecify.annotations.Nullable;

/**
 * When an indicator is owed: in the quarters in which it is measured, by its frequency or those that it names, and only where more than 0 was
 * programmed. What is not owed may be captured all the same.
 */
public final class DueRule {

    private DueRule() {}

    /**
     * Whether the figure of a quarter is owed.
     *
     * @param measuredQuarters the digits of the quarters in which the indicator is measured, such as {@code 13}; {@code null} when its frequency says it
     * @param figures of the quarter, with the target in force
     */
    public static boolean isDue(
            Frequency frequency, @Nullable String measuredQuarters, Quarter quarter, QuarterFigures figures) {
        return figures.hasTarget() && isMeasured(frequency, measuredQuarters, quarter);
    }

    /** Whether the indicator is measured in a quarter at all. */
    public static boolean isMeasured(Frequency frequency, @Nullable String measuredQuarters, Quarter quarter) {
        if (measuredQuarters != null && !measuredQuarters.isBlank()) {
            return measuredQuarters.indexOf('0' + quarter.number()) >= 0;
        }
        return switch (frequency) {
            case MENSUAL, BIMESTRAL, TRIMESTRAL -> true;
            case SEMESTRAL -> quarter == Quarter.T2 || quarter == Quarter.T4;
            case ANUAL, BIENAL -> quarter == Quarter.T4;
        };
    }
}
