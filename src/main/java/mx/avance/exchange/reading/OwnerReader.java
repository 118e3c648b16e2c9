package mx.avance.exchange.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.avance.exchange.reading.TableMapping.Constant;
import mx.avance.figures.Quarter;
import org.jspecify.annotations.Nullable;

/** Reads of which document each row is. A cell left blank under another one is that of the row above, as merged cells are stored. */
final class OwnerReader {

    private static final int LONGEST_NAME = TextLimits.PROGRAMME_NAME;

    private final FoundTable table;
    private final Map<ColumnRole, String> above = new HashMap<>();
    private List<String> last = List.of();
    private @Nullable RowOwner owner;

    OwnerReader(FoundTable table) {
        this.table = table;
    }

    /** The document of the row; empty when it cannot be read, and the log says why. */
    Optional<RowOwner> read(SheetRow row, SheetTexts texts, ProblemLog log) {
        String year = text(row, texts, ColumnRole.YEAR, Constant.YEAR);
        String key = text(row, texts, ColumnRole.PROGRAMME_KEY, Constant.PROGRAMME_KEY);
        String name = text(row, texts, ColumnRole.PROGRAMME_NAME, Constant.PROGRAMME_NAME);
        String axis = text(row, texts, ColumnRole.AXIS_NUMBER, Constant.AXIS_NUMBER);
        String axisName = text(row, texts, ColumnRole.AXIS_NAME, Constant.AXIS_NAME);
        String dependencia = text(row, texts, ColumnRole.DEPENDENCIA, Constant.DEPENDENCIA);
        String quarter = table.isLong() ? "" : text(row, texts, ColumnRole.QUARTER, Constant.QUARTER);
        List<String> now = List.of(year, key, name, axis, axisName, dependencia, quarter);
        if (owner != null && now.equals(last)) {
            return Optional.of(owner);
        }
        owner = null;
        Integer readYear = year(row, year, log);
        Optional<Quarter> readQuarter = quarter.isEmpty() ? Optional.empty() : quarter(row, quarter, log);
        if (key.isEmpty()) {
            unreadable(row, ColumnRole.PROGRAMME_KEY, "la clave del programa, como «M-PPA 1.4»", key, log);
        }
        if (readYear != null && !key.isEmpty() && (quarter.isEmpty() || readQuarter.isPresent())) {
            last = now;
            owner = new RowOwner(readYear, programme(key, name), axis, axisName, dependencia, readQuarter.orElse(null));
        }
        return Optional.ofNullable(owner);
    }

    /** The key may come with the name after it. */
    private static ProgrammeKey programme(String text, String name) {
        ProgrammeKey key = ProgrammeKey.before(text);
        if (key == null) {
            return new ProgrammeKey(text, List.of(), name);
        }
        String own = key.name().length() <= LONGEST_NAME ? key.name() : "";
        return new ProgrammeKey(key.text(), key.numbers(), name.isEmpty() ? own : name);
    }

    private String text(SheetRow row, SheetTexts texts, ColumnRole role, Constant constant) {
        int column = table.column(role);
        String said = table.said().getOrDefault(constant, "");
        if (column == 0) {
            return said;
        }
        String cell = texts.line(row, column);
        if (cell.isEmpty()) {
            return above.getOrDefault(role, said);
        }
        above.put(role, cell);
        return cell;
    }

    private @Nullable Integer year(SheetRow row, String text, ProblemLog log) {
        Optional<String> year = TitleBlock.year(text.endsWith(".0") ? text.substring(0, text.length() - 2) : text);
        if (year.isEmpty()) {
            unreadable(row, ColumnRole.YEAR, "un año como 2024", text, log);
        }
        return year.map(Integer::valueOf).orElse(null);
    }

    private Optional<Quarter> quarter(SheetRow row, String text, ProblemLog log) {
        Optional<Quarter> quarter = QuarterWords.ofCell(text);
        if (quarter.isEmpty()) {
            unreadable(row, ColumnRole.QUARTER, "un trimestre, de 1 a 4", text, log);
        }
        return quarter;
    }

    private void unreadable(SheetRow row, ColumnRole role, String expected, String found, ProblemLog log) {
        log.unexpected(ProblemCodes.OWNER_UNREADABLE, row.number(), table.column(role), expected, found);
    }
}
