package mx.avance.exchange.reading;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import mx.avance.exchange.reading.TableMapping.Column;
import mx.avance.exchange.reading.TableMapping.Constant;
import org.jspecify.annotations.Nullable;

/**
 * A table of a sheet, with what its columns mean.
 *
 * @param sample the first rows of data
 * @param said what the headers and the rows above them say of all rows, and what a mapping adds
 * @param fromMapping of that, what only the mapping says
 * @param shifted whether percentages and justification stand one column to the right of their headers
 * @param missing what somebody has to say before it can be read; empty when nothing
 */
record FoundTable(
        @Nullable String sheet,
        TableHeaders headers,
        List<SheetRow> sample,
        List<Column> columns,
        Map<Constant, String> said,
        Set<Constant> fromMapping,
        boolean shifted,
        Set<String> missing) {

    private static final int SAMPLE = 5;
    private static final int SHOWN = 200;

    FoundTable {
        sample = List.copyOf(sample);
        columns = List.copyOf(columns);
        said = Map.copyOf(said);
        fromMapping = Set.copyOf(fromMapping);
        missing = Set.copyOf(missing);
    }

    /** The first column, from 1, with a role; 0 when none has it. */
    int column(ColumnRole role, int quarter) {
        return columns.indexOf(new Column(role, quarter)) + 1;
    }

    int column(ColumnRole role) {
        return column(role, 0);
    }

    /** The column in which the clave stands: its own, or that of the narrative. */
    int claveColumn() {
        return column(has(ColumnRole.CLAVE) ? ColumnRole.CLAVE : ColumnRole.NARRATIVE);
    }

    boolean has(ColumnRole role) {
        return columns.stream().anyMatch(column -> column.role() == role);
    }

    /** One row an indicator and quarter. */
    boolean isLong() {
        return has(ColumnRole.ROW_PROGRAMMED) || has(ColumnRole.ROW_REALISED);
    }

    /** Whether it is the open data of the product, whose numbers are written as a program does. */
    boolean isOwnData() {
        return headers.texts().stream().anyMatch(text -> text.startsWith("publicado_t"));
    }

    /** The question to whoever knows the table. */
    TableToMap toMap(Set<String> asked) {
        List<String> texts = headers.texts();
        return new TableToMap(
                sheet,
                headers.shape(),
                texts,
                sample.stream()
                        .limit(SAMPLE)
                        .map(row -> texts(row, texts.size()))
                        .toList(),
                new TableMapping(columns, said),
                asked);
    }

    /** The headers of the columns that mean nothing that is read. */
    List<String> ignored() {
        List<String> texts = headers.texts();
        return IntStream.range(0, texts.size())
                .filter(i -> columns.get(i).role() == ColumnRole.IGNORED)
                .mapToObj(texts::get)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static List<String> texts(SheetRow row, int columns) {
        return IntStream.rangeClosed(1, columns)
                .mapToObj(row::text)
                .map(text -> text.length() > SHOWN ? text.substring(0, SHOWN) : text)
                .toList();
    }
}
