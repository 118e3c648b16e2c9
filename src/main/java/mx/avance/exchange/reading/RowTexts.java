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
        String unit = level.unit(row.number(), log);
        NarrativeCell narrative = NarrativeCell.read(row, log);
        IndicatorCell indicator = IndicatorCell.read(row, log);
        String frequency = frequency(row, log);
        MeasureCell measure = MeasureCell.read(row, log);
        if (narrative != null) {
            checkLevel(row, level.level(), narrative, log);
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

    private static void checkLevel(TableLine row, Level printed, NarrativeCell narrative, ProblemLog log) {
        Clave clave = narrative.clave();
        if (clave.level() != printed) {
            log.error(
                    ProblemCodes.CLAVE_LEVEL,
                    row.number(),
                    RowLayout.NARRATIVE,
                    narrative.printedClave(),
                    "el nivel es " + printed.word() + ", cuya clave tiene " + printed.depth() + " números, y la clave "
                            + clave + " tiene " + clave.segments().size()
                            + ". Corrige el nivel o la clave y vuelve a cargar el documento.");
        }
    }
}
