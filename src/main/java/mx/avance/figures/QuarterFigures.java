package mx.avance.figures;

import org.jspecify.annotations.Nullable;

/**
 * The two figures of an indicator in one quarter, in the unit of the indicator.
 *
 * @param programmed the target in force (meta programada); {@code null} when it was left blank, which is not 0
 * @param realised what was done (meta realizada); {@code null} when it was not captured, which is not 0
 */
public record QuarterFigures(
        @Nullable Amount programmed, @Nullable Amount realised) {

    /** A quarter with nothing programmed and nothing captured: both blank. */
    public static final QuarterFigures NONE = new QuarterFigures(null, null);

    /** Whether more than 0 was programmed. */
    public boolean hasTarget() {
        return programmed != null && !programmed.isZero();
    }

    /** Whether the realised figure was captured, be it 0. */
    public boolean isCaptured() {
        return realised != null;
    }

    /** Whether the quarter is owed: more than 0 was programmed and the realised figure was not captured. */
    public boolean isMissing() {
        return hasTarget() && !isCaptured();
    }
}
