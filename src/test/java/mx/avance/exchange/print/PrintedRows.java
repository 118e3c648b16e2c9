package mx.avance.exchange.print;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import mx.avance.exchange.official.OfficialHeading;
import mx.avance.exchange.official.OfficialProgramme;
import mx.avance.exchange.official.OfficialRow;
import mx.avance.exchange.official.RowLocks;
import mx.avance.figures.Accumulation;
import mx.avance.figures.Amount;
import mx.avance.figures.IndicatorFigures;
import mx.avance.figures.Quarter;
import mx.avance.figures.QuarterFigures;
import mx.avance.figures.Sense;
import mx.avance.plan.Clave;
import mx.avance.plan.Frequency;
import org.jspecify.annotations.Nullable;

/** Rows to be printed. */
final class PrintedRows {

    static final OfficialHeading HEADING = new OfficialHeading(
            "Municipio de Prueba",
            2024,
            Quarter.T1,
            1,
            "BUEN GOBIERNO",
            "M-PPA 1.4",
            "Bienes & servicios",
            "Oficialía");

    private PrintedRows() {}

    /** An activity of which so much was programmed and realised in T1; {@code null} is blank. */
    static OfficialRow row(int number, @Nullable Long programmed, @Nullable Long realised) {
        return row(number, "Atención de solicitudes", "Se explica.", figures(programmed, realised));
    }

    static OfficialRow row(int number, String narrative, @Nullable String justification, IndicatorFigures figures) {
        return new OfficialRow(
                number,
                Clave.of("1.4.1.1." + (number / 100 + 1) + "." + (number % 100 + 1)),
                null,
                narrative,
                "PSA" + number,
                "Porcentaje de solicitudes",
                Frequency.TRIMESTRAL,
                "Porcentaje",
                "Solicitudes",
                0,
                false,
                figures,
                Arrays.asList(null, null, null, null),
                Arrays.asList(null, null, null, null),
                justification,
                new RowLocks(true, Set.of(), Set.of(), true));
    }

    static IndicatorFigures figures(@Nullable Long programmed, @Nullable Long realised) {
        return new IndicatorFigures(
                Accumulation.SUM,
                Sense.ASCENDING,
                programmed == null ? null : Amount.of(4 * programmed),
                List.of(
                        new QuarterFigures(amount(programmed), amount(realised)),
                        new QuarterFigures(amount(programmed), null),
                        new QuarterFigures(amount(programmed), null),
                        new QuarterFigures(amount(programmed), null)));
    }

    private static @Nullable Amount amount(@Nullable Long value) {
        return value == null ? null : Amount.of(value);
    }

    static OfficialProgramme programme(List<OfficialRow> rows) {
        return new OfficialProgramme(HEADING, rows);
    }
}
