package mx.avance.exchange.reading;

import java.util.Optional;
import mx.avance.base.SearchText;
import mx.avance.exchange.official.OfficialRow;
import mx.avance.plan.Clave;
import mx.avance.plan.Frequency;
import mx.avance.plan.Level;
import org.jspecify.annotations.Nullable;

/** Reads what the cells of a row say of its objective and its indicator. */
final class TableTextReader {

    private static final String NO_UNIT = "No especificada";
    private static final int LONGEST_SIGLAS = 30;

    private record Objective(Clave clave, String printedClave, String narrative) {}

    private final FoundTable table;
    private final ProblemLog log;
    private final SheetTexts texts;
    private final Completions completions;

    TableTextReader(FoundTable table, ProblemLog log) {
        this.table = table;
        this.log = log;
        this.texts = new SheetTexts(log);
        this.completions = new Completions(log);
    }

    /** The texts of the row, or null when any cannot be read and the log names every one. */
    @Nullable
    TableTexts read(SheetRow row) {
        int before = log.errors();
        Objective objective = objective(row);
        IndicatorCell indicator = indicator(row, objective);
        MeasureCell measure = measure(row);
        String frequency = frequency(row);
        if (objective == null || indicator == null || measure == null) {
            return null;
        }
        LevelCell level = level(row, objective.clave());
        int column = table.column(ColumnRole.LEVEL);
        String unit = texts.line(row, table.column(ColumnRole.UNIT));
        unit = unit.isEmpty() ? level.unit(row.number(), column, log) : unit;
        RowTexts.checkLevel(
                level.level(), objective.clave(), objective.printedClave(), row.number(), table.claveColumn(), log);
        return log.errors() > before
                ? null
                : new TableTexts(
                        level.level(),
                        unit,
                        objective.clave(),
                        objective.printedClave(),
                        objective.narrative(),
                        indicator.siglas(),
                        indicator.name(),
                        frequency,
                        measure.indicator(),
                        measure.variables());
    }

    private @Nullable Objective objective(SheetRow row) {
        int before = log.errors();
        String own = texts.line(row, table.column(ColumnRole.CLAVE));
        String narrative = texts.line(row, table.column(ColumnRole.NARRATIVE));
        if (log.errors() > before) {
            return null;
        }
        if (own.isEmpty()) {
            NarrativeCell cell = NarrativeCell.read(narrative, row.number(), table.claveColumn(), log);
            return cell == null ? null : new Objective(cell.clave(), cell.printedClave(), cell.narrative());
        }
        Clave clave = NarrativeCell.clave(own, row.number(), table.claveColumn(), log);
        if (clave == null) {
            return null;
        }
        String rest = narrative.startsWith(own) ? Texts.trim(narrative.substring(own.length())) : narrative;
        if (rest.isEmpty()) {
            rest = texts.line(row, table.column(ColumnRole.INDICATOR));
            completions.note(
                    row,
                    table.column(ColumnRole.NARRATIVE),
                    "falta el resumen narrativo; se tomó el nombre del indicador");
        }
        if (rest.isEmpty()) {
            log.unexpected(
                    ProblemCodes.NARRATIVE_MISSING,
                    row.number(),
                    table.claveColumn(),
                    "el resumen narrativo del objetivo",
                    "");
            return null;
        }
        return new Objective(clave, own, rest);
    }

    private @Nullable IndicatorCell indicator(SheetRow row, @Nullable Objective objective) {
        int column = table.column(ColumnRole.INDICATOR);
        String name = texts.line(row, column);
        String siglas = texts.line(row, table.column(ColumnRole.SIGLAS));
        if (siglas.isEmpty() && hasSiglas(name)) {
            return IndicatorCell.read(name, row.number(), column, log);
        }
        if (objective == null) {
            return null;
        }
        if (name.isEmpty()) {
            name = objective.narrative();
            completions.note(row, column, "falta el nombre del indicador; se tomó el resumen narrativo");
        }
        if (siglas.isEmpty()) {
            siglas = "I-" + objective.clave();
            completions.note(
                    row, table.column(ColumnRole.SIGLAS), "faltan las siglas del indicador; se formaron con la clave");
        }
        return new IndicatorCell(siglas, name);
    }

    /** {@code PSAA= Porcentaje de …}: few letters before the separator, and a name after it. */
    private static boolean hasSiglas(String text) {
        int i = 0;
        while (i < text.length() && text.charAt(i) != '=' && text.charAt(i) != ':') {
            i++;
        }
        return i > 0
                && i <= LONGEST_SIGLAS
                && i < text.length() - 1
                && !Texts.trim(text.substring(0, i)).isEmpty()
                && !Texts.trim(text.substring(i + 1)).isEmpty();
    }

    private String frequency(SheetRow row) {
        int column = table.column(ColumnRole.FREQUENCY);
        String cell = texts.line(row, column);
        if (cell.isEmpty()) {
            completions.note(row, column, "falta la frecuencia de medición; se tomó Trimestral");
            return Frequency.TRIMESTRAL.word();
        }
        if (Frequency.ofWord(cell).isPresent()) {
            return cell;
        }
        String plain = SearchText.normalise(cell);
        for (Frequency frequency : Frequency.values()) {
            if (plain.startsWith(SearchText.normalise(frequency.word()))) {
                return frequency.word();
            }
        }
        log.unexpected(
                ProblemCodes.FREQUENCY_UNKNOWN,
                row.number(),
                column,
                "una frecuencia (Mensual, Bimestral, Trimestral, Semestral, Anual o Bienal)",
                cell);
        return cell;
    }

    private @Nullable MeasureCell measure(SheetRow row) {
        int column = table.column(ColumnRole.UNIT_OF_MEASURE);
        String cell = texts.line(row, column);
        String variables = texts.line(row, table.column(ColumnRole.VARIABLES_UNIT));
        if (Texts.indexOf(cell, OfficialRow.INDICATOR_UNIT) == 0) {
            MeasureCell both = MeasureCell.read(cell, row.number(), column, log);
            return both == null || variables.isEmpty() ? both : new MeasureCell(both.indicator(), variables);
        }
        if (cell.isEmpty()) {
            completions.note(row, column, "falta la unidad de medida; quedó como «" + NO_UNIT + "»");
        }
        return new MeasureCell(cell.isEmpty() ? NO_UNIT : cell, variables.isEmpty() ? null : variables);
    }

    private LevelCell level(SheetRow row, Clave clave) {
        int column = table.column(ColumnRole.LEVEL);
        String cell = texts.line(row, column);
        if (cell.isEmpty()) {
            return new LevelCell(clave.level(), "");
        }
        Optional<LevelCell> level = LevelCell.of(cell).or(() -> firstWord(cell));
        if (level.isEmpty()) {
            log.unexpected(
                    ProblemCodes.LEVEL_UNKNOWN, row.number(), column, "Fin, Propósito, Componente o Actividad", cell);
        }
        return level.orElseGet(() -> new LevelCell(clave.level(), ""));
    }

    /** {@code Componente 2}, {@code Actividad 1.3}, {@code C}: what follows the word is not the unit. */
    private static Optional<LevelCell> firstWord(String cell) {
        String word = SearchText.normalise(cell).split("[ .(\\-0-9]", 2)[0];
        for (Level level : Level.values()) {
            String name = SearchText.normalise(level.word());
            if (name.equals(word) || (name + "s").equals(word) || word.equals(name.substring(0, 1))) {
                int open = cell.indexOf('(');
                return Optional.of(new LevelCell(level, open < 0 ? "" : cell.substring(open)));
            }
        }
        return Optional.empty();
    }
}
