package mx.avance.dashboard;

import mx.avance.figures.Amount;
import mx.avance.figures.Progress;
import mx.avance.figures.Sense;
import mx.avance.figures.Signal;
import mx.avance.figures.YearEnd;
import org.jspecify.annotations.Nullable;

/**
 * An indicator that will miss its annual target if it goes on as it goes.
 *
 * @param annual the target of the year
 * @param toDate the percentage of the year: what was realised to date against the annual target
 * @param end where the year would end, in both ways
 * @param signal the semáforo of the end at the present pace
 */
public record Closing(
        long indicatorId,
        String clave,
        String siglas,
        String name,
        String unit,
        @Nullable String variablesUnit,
        boolean percentFigures,
        int decimals,
        Sense sense,
        Amount annual,
        Progress toDate,
        YearEnd end,
        Signal signal) {}
