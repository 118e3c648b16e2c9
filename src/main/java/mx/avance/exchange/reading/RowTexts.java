package mx.avance.exchange.reading;

import mx.avance.plan.Clave;
import mx.avance.plan.Frequency;
import mx.avance.plan.Level;
import org.jspecify.annotations.Nullable;

/** The first five cells of one row: what is measured and by whom. */
record RowTexts(
        Level level,
        @Nullable String unit,
        NarrativeCell narrative,
        IndicatorCell indicator,
        String frequency,
        MeasureCell measure) {

    /** The cells of the row, or null when any cannot be read and the log names every one. */
    static @Nullable RowTexts read(TableLine row, ProblemLog log) {
        LevelCell level = LevelCell.of(row.cell(RowLayout.LEVEL)).orElseThrow();
        String unit = level.unit(row.number(), RowLayout.LEVEL, log);
        NarrativeCell narrative =
                NarrativeCell.read(row.cell(RowLayout.NARRATIVE), row.number(), RowLayout.NARRATIVE, log);
        IndicatorCell indicator =
                IndicatorCell.read(row.cell(RowLayout.INDICATOR), row.number(), RowLayout.INDICATOR, log);
        String frequency = frequency(row, log);
        MeasureCell measure = MeasureCell.read(row.cell(RowLayout.MEASURE), row.number(), RowLayout.MEASURE, log);
        if (narrative != null) {
            checkLevel(
                    level.level(), narrative.clave(), narrative.printedClave(), row.number(), RowLayout.NARRATIVE, log);
        }
        return narrative == null || indicator == null || measure == null
                ? null
                : new RowTexts(level.level(), unit, narrative, indicator, frequency, measure);
    }

    private static String frequency(TableLine row, ProblemLog log) {
        String cell = row.cell(RowLayout.FREQUENCY);
        if (Frequency.ofWord(cell).isEmpty()) {
            log.unexpected(
                    ProblemCodes.FREQUENCY_UNKNOWN,
                    row.number(),
                    RowLayout.FREQUENCY,
                    "una frecuencia (Mensual, Bimestral, Trimestral, Semestral, Anual o Bienal)",
                    cell);
        }
        return cell;
    }

    /** The level that is printed must be that of the clave, which its depth tells. */
    static void checkLevel(Level printed, Clave clave, String printedClave, int line, int column, ProblemLog log) {
        if (clave.level() != printed) {
            log.error(
                    ProblemCodes.CLAVE_LEVEL,
                    line,
                    column,
                    printedClave,
                    "el nivel es " + printed.word() + ", cuya clave tiene " + printed.depth() + " números, y la clave "
                            + clave + " tiene " + clave.segments().size()
                            + ". Corrige el nivel o la clave y vuelve a cargar el documento.");
        }
    }
}
