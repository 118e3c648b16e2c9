package mx.avance.base.ui;

import java.math.BigDecimal;
import mx.avance.figures.Absence;
import mx.avance.figures.BandPreset;
import mx.avance.figures.Percentage;
import mx.avance.figures.Progress;
import mx.avance.figures.Sense;
import mx.avance.figures.Term;
import org.jspecify.annotations.Nullable;

/**
 * What explains the colour of a percentage.
 *
 * @param what which percentage, in the reader's words: {@code PACB · Del trimestre T1}
 * @param unit the unit of the two figures; {@code null} when it is not known
 */
public record Why(
        String what,
        Progress progress,
        Sense sense,
        BandPreset bands,
        FigureStyle style,
        @Nullable String unit) {

    /** The same where the sense is not at hand: the percentage tells which figure was divided by which. */
    public static Why of(String what, Progress progress, BandPreset bands, FigureStyle style, @Nullable String unit) {
        return new Why(what, progress, senseOf(progress), bands, style, unit);
    }

    /** Which figure was divided by which; ascending where it makes no difference. */
    static Sense senseOf(Progress progress) {
        return switch (progress) {
            case Progress.Known known ->
                known.programmed().isZero()
                                || quotient(known.realised(), known.programmed())
                                        .equals(known.percentage())
                        ? Sense.ASCENDING
                        : Sense.DESCENDING;
            case Progress.Unknown unknown -> unknown.absence() == Absence.NO_LIMIT ? Sense.DESCENDING : Sense.ASCENDING;
        };
    }

    private static Percentage quotient(Term part, Term whole) {
        return Percentage.of(
                part.sum().multiply(BigDecimal.valueOf(whole.divisor())),
                whole.sum().multiply(BigDecimal.valueOf(part.divisor())));
    }
}
