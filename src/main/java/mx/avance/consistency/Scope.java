package mx.avance.consistency;

import mx.avance.figures.Quarter;
import org.jspecify.annotations.Nullable;

/**
 * Of what the findings are asked.
 *
 * @param quarter {@code null} for the whole year; the findings of the year itself are always in
 * @param programmeId {@code null} for all that whoever asks may read
 * @param unitId that unit and those below it; {@code null} for all
 */
public record Scope(
        long fiscalYearId,
        @Nullable Quarter quarter,
        @Nullable Long programmeId,
        @Nullable Long unitId) {}
