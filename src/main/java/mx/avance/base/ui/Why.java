package mx.avance.base.ui;

import mx.avance.figures.BandPreset;
import mx.avance.figures.Progress;
import mx.avance.figures.Sense;
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
        @Nullable String unit) {}
