package mx.avance.exchange.reading;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table whose columns do not say enough to be read: somebody has to say what they mean.
 *
 * @param sheet of the workbook; absent in a file that has none
 * @param shape the same for every table with these headers, in whatever file
 * @param headers one a column, as they stand
 * @param sample the first rows under them, as they stand
 * @param guess what could be told from the headers
 * @param missing roles and constants without which it cannot be read, as sentences
 */
public record TableToMap(
        @Nullable String sheet,
        String shape,
        List<String> headers,
        List<List<String>> sample,
        TableMapping guess,
        Set<String> missing) {

    public TableToMap {
        headers = List.copyOf(headers);
        sample = List.copyOf(sample);
        missing = Set.copyOf(missing);
    }
}
