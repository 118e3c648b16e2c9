package mx.avance.exchange.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mx.avance.exchange.reading.TableMapping.Column;
import mx.avance.exchange.reading.TableMapping.Constant;
import org.jspecify.annotations.Nullable;

/** Says what the table under some headers means: by its headers, by the rows above and below them, and by what somebody said of that shape. */
final class TableFinder {

    private final TableHeaders headers;
    private final List<SheetRow> sample;
    private final List<Column> columns;
    private final Map<Constant, String> said = new EnumMap<>(Constant.class);
    private final Set<String> missing = new LinkedHashSet<>();
    private boolean shifted;
    private final Set<Constant> fromMapping = EnumSet.noneOf(Constant.class);

    private TableFinder(
            TableHeaders headers, List<SheetRow> above, List<SheetRow> sample, @Nullable TableMapping mapping) {
        this.headers = headers;
        this.sample = sample;
        said.putAll(TitleBlock.of(above));
        TitleBlock.year(String.join(" ", headers.texts())).ifPresent(year -> said.putIfAbsent(Constant.YEAR, year));
        if (mapping != null && mapping.columns().size() == headers.paths().size()) {
            columns = mapping.columns();
            // What the file says itself stands: a mapping may be of last year.
            mapping.constants().forEach((constant, text) -> {
                if (said.putIfAbsent(constant, text) == null) {
                    fromMapping.add(constant);
                }
            });
        } else {
            HeaderGuess guess = HeaderGuess.of(headers);
            columns = new ArrayList<>(guess.columns());
            missing.addAll(guess.conflicts());
            guessClave();
            shifted = ShiftedColumns.shift(columns, headers, sample);
        }
        findMissing();
    }

    /**
     * The table.
     *
     * @param above the rows over the headers
     * @param sample the first rows of data
     */
    static FoundTable table(
            @Nullable String sheet, TableHeaders headers, List<SheetRow> above, List<SheetRow> sample, ReadingAid aid) {
        Optional<TableMapping> mapping = aid.mapping(headers.shape());
        TableFinder finder = new TableFinder(headers, above, sample, mapping.orElse(null));
        return new FoundTable(
                sheet,
                headers,
                sample,
                finder.columns,
                finder.said,
                finder.fromMapping,
                finder.shifted,
                finder.missing);
    }

    /** A column that no header names and in which all rows have a clave is that of the claves. */
    private void guessClave() {
        if (has(ColumnRole.CLAVE) || narrativesHaveClave()) {
            return;
        }
        for (int i = 0; i < columns.size(); i++) {
            int column = i + 1;
            boolean claves = sample.stream()
                    .filter(row -> !row.cell(column).isBlank())
                    .allMatch(row -> ClaveText.is(row.text(column)));
            boolean any = sample.stream().anyMatch(row -> !row.cell(column).isBlank());
            if (claves && any && columns.get(i).role() == ColumnRole.IGNORED) {
                columns.set(i, HeaderWords.plain(ColumnRole.CLAVE));
                return;
            }
        }
    }

    private boolean narrativesHaveClave() {
        int column = columns.indexOf(HeaderWords.plain(ColumnRole.NARRATIVE)) + 1;
        return column > 0 && sample.stream().anyMatch(row -> ClaveText.begins(row.text(column)));
    }

    private void findMissing() {
        ask(
                has(ColumnRole.CLAVE) || narrativesHaveClave(),
                "Indica qué columna tiene la clave del objetivo, como 1.4.1.1.");
        ask(
                has(ColumnRole.NARRATIVE) || has(ColumnRole.INDICATOR),
                "Indica qué columna tiene el resumen narrativo o el nombre del indicador.");
        ask(
                has(ColumnRole.PROGRAMMED) || has(ColumnRole.ROW_PROGRAMMED),
                "Indica qué columnas tienen la meta programada de cada trimestre.");
        ask(
                has(ColumnRole.REALISED) || has(ColumnRole.ROW_REALISED),
                "Indica qué columnas tienen la meta realizada de cada trimestre.");
        boolean isLong = has(ColumnRole.ROW_PROGRAMMED) || has(ColumnRole.ROW_REALISED);
        ask(
                !isLong || has(ColumnRole.QUARTER) || said.containsKey(Constant.QUARTER),
                "Indica qué columna tiene el trimestre de cada renglón, o de qué trimestre son todos.");
        ask(has(ColumnRole.YEAR) || said.containsKey(Constant.YEAR), "Indica el ejercicio, como 2024.");
        ask(
                has(ColumnRole.PROGRAMME_KEY) || said.containsKey(Constant.PROGRAMME_KEY),
                "Indica la clave del programa, como M-PPA 1.4.");
    }

    private void ask(boolean known, String sentence) {
        if (!known) {
            missing.add(sentence);
        }
    }

    private boolean has(ColumnRole role) {
        return columns.stream().anyMatch(column -> column.role() == role);
    }
}
