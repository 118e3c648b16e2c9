package mx.avance.exchange.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the headers of a table among the first rows of a sheet, by what stands in them and below them. */
final class HeaderFinder {

    /** How many rows are looked at. */
    static final int ROWS = 40;

    private static final int WIDE = 3;

    /**
     * Where a table stands.
     *
     * @param first index of its first row of headers
     * @param data index of its first row of data
     */
    record Found(int first, int data, TableHeaders headers) {}

    private final List<SheetRow> rows;

    private HeaderFinder(List<SheetRow> rows) {
        this.rows = rows;
    }

    /** @param rows the first of the sheet, blank ones included */
    static Optional<Found> in(List<SheetRow> rows) {
        HeaderFinder finder = new HeaderFinder(rows);
        for (int i = 0; i < rows.size(); i++) {
            if (isData(rows.get(i))) {
                Optional<Found> found = finder.above(i);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return finder.byWords();
    }

    private static boolean isData(SheetRow row) {
        List<Integer> filled = row.filled();
        return filled.size() >= WIDE && filled.stream().anyMatch(column -> ClaveText.begins(row.text(column)));
    }

    /** The headers over a row of data, blank rows between them left out. */
    private Optional<Found> above(int data) {
        int last = data - 1;
        while (last >= 0 && rows.get(last).isBlank()) {
            last--;
        }
        int first = last + 1;
        while (first > 0 && last - first + 1 < TableHeaders.MAX_ROWS && isHeader(rows.get(first - 1))) {
            first--;
        }
        return first > last ? Optional.empty() : Optional.of(found(first, last, data));
    }

    /** A table whose rows have no clave that could be seen: the row that the dictionary knows best. */
    private Optional<Found> byWords() {
        int best = -1;
        int known = WIDE - 1;
        for (int i = 0; i < rows.size(); i++) {
            if (isHeader(rows.get(i))) {
                int words = HeaderGuess.of(TableHeaders.of(
                                List.of(rows.get(i)), rows.get(i).width()))
                        .known();
                if (words > known) {
                    best = i;
                    known = words;
                }
            }
        }
        return best < 0 ? Optional.empty() : above(best + 1);
    }

    private Found found(int first, int last, int data) {
        List<SheetRow> headers = new ArrayList<>(rows.subList(first, last + 1));
        int columns = rows.subList(first, Math.min(data + 1, rows.size())).stream()
                .mapToInt(SheetRow::width)
                .max()
                .orElse(0);
        return new Found(first, data, TableHeaders.of(headers, columns));
    }

    /** Texts side by side, none of which asks for the one beside it as a label does. */
    private static boolean isHeader(SheetRow row) {
        List<Integer> filled = row.filled();
        boolean texts = filled.stream().allMatch(column -> {
            SheetCell cell = row.cell(column);
            return (cell.kind() == SheetCell.Kind.TEXT || cell.kind() == SheetCell.Kind.NUMBER)
                    && !cell.text().endsWith(":")
                    && HeadingLine.of(cell.text()).isEmpty();
        });
        boolean named = filled.size() >= WIDE
                || filled.size() == 2
                        && filled.stream()
                                .map(column -> HeaderWords.words(row.text(column)))
                                .allMatch(words ->
                                        QuarterWords.of(words) > 0 || FigureWords.of(words, false) != FigureWords.NONE);
        return texts && named;
    }
}
