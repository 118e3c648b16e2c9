package mx.avance.exchange.reading;

import mx.avance.plan.Clave;
import mx.avance.plan.Level;
import org.jspecify.annotations.Nullable;

/** What the cells of one row of a table say of its objective and its indicator, completed where the table leaves something out. */
record TableTexts(
        Level level,
        @Nullable String unit,
        Clave clave,
        String printedClave,
        String narrative,
        String siglas,
        String indicator,
        String frequency,
        String unitOfMeasure,
        @Nullable String variablesUnit) {}
