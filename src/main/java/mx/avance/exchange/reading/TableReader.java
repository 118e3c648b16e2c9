package mx.avance.exchange.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mx.avance.base.SearchText;
import mx.avance.plan.Level;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a sheet as they come: finds the table, and hands over its documents one by one. */
final class TableReader {

    /** A row with less is no objective: what stands below a table, such as who signs it. */
    private static final int MIN_FILLED = 3;

    private final @Nullable String sheet;
    private final FileDraft file;
    private final ProblemLog log;
    private final List<SheetRow> first = new ArrayList<>();
    private final Set<String> titles = new HashSet<>();
    private final Map<String, Integer> firstLines = new HashMap<>();
    private @Nullable TableDocuments documents;
    private boolean looking = true;
    private boolean refused;
    private boolean found;
    private int lastNumber;

    TableReader(@Nullable String sheet, FileDraft file) {
        this.sheet = sheet;
        this.file = file;
        this.log = file.logOf(sheet);
    }

    /** Takes the next row of the sheet. */
    void take(SheetRow row) {
        file.countRow();
        if (refused || row.isBlank()) {
            return;
        }
        if (row.width() > file.aid().limits().maxColumns()) {
            refuseWidth(row);
        } else if (looking) {
            takeFirst(row);
        } else {
            takeBelow(row);
        }
        lastNumber = row.number();
    }

    /** The rest of the sheet cannot be read. */
    void cut() {
        refused = true;
        if (documents != null) {
            documents.refuse(Math.max(1, lastNumber));
        }
    }

    /** No more rows come. */
    void finish() {
        if (looking && !refused) {
            look();
        }
        if (documents != null) {
            documents.finish();
        }
    }

    /** Whether there was no table, so that the sheet may be a cover or notes. */
    boolean isWithoutTable() {
        return !found && !refused;
    }

    private void takeFirst(SheetRow row) {
        if (!first.isEmpty() && row.number() > lastNumber + 1) {
            first.add(new SheetRow(row.number() - 1, List.of()));
        }
        first.add(row);
        if (first.size() >= HeaderFinder.ROWS) {
            look();
        }
    }

    /** Where no table begins in the first rows, none is looked for below. */
    private void look() {
        looking = false;
        List<SheetRow> rows = List.copyOf(first);
        first.clear();
        Optional<HeaderFinder.Found> table = HeaderFinder.in(rows);
        if (table.isEmpty()) {
            if (found) {
                log.error(
                        ProblemCodes.HEADER_MISSING,
                        rows.getFirst().number(),
                        0,
                        rows.getFirst().text(1),
                        "después de este renglón no se encontraron los encabezados de otra tabla.");
            }
            return;
        }
        List<SheetRow> above = rows.subList(0, table.get().first());
        List<SheetRow> below = rows.subList(Math.min(table.get().data(), rows.size()), rows.size()).stream()
                .filter(row -> !row.isBlank())
                .toList();
        open(TableFinder.table(sheet, table.get().headers(), above, below, file.aid()));
        above.forEach(row -> row.filled().forEach(column -> titles.add(SearchText.normalise(row.text(column)))));
        below.forEach(this::takeBelow);
    }

    private void open(FoundTable table) {
        found = true;
        file.foundTable();
        if (!table.missing().isEmpty()) {
            closeDocuments();
            file.ask(table, table.missing());
            return;
        }
        if (table.shifted()) {
            log.note(
                    ProblemCodes.COLUMN_SHIFT,
                    table.headers().rows().getLast().number(),
                    0,
                    "",
                    "los porcentajes y la justificación están una columna a la derecha de su encabezado; se leyeron como"
                            + " del trimestre que les toca.");
        }
        List<String> ignored = table.ignored();
        if (!ignored.isEmpty()) {
            log.note(
                    ProblemCodes.COLUMNS_IGNORED,
                    table.headers().rows().getLast().number(),
                    0,
                    "",
                    "no se leyeron las columnas " + Texts.visible(String.join(", ", ignored)) + ".");
        }
        closeDocuments();
        documents = new TableDocuments(table, file, firstLines);
    }

    private void closeDocuments() {
        if (documents != null) {
            documents.finish();
            documents = null;
        }
    }

    private void takeBelow(SheetRow row) {
        if (looking) {
            takeFirst(row);
            return;
        }
        TableDocuments table = documents;
        if (table == null) {
            return;
        }
        if (table.headers().repeats(row)) {
            log.note(
                    ProblemCodes.HEADING_REPEATED,
                    row.number(),
                    0,
                    row.text(row.filled().getFirst()),
                    "se omitió un renglón de encabezados que se repite.");
        } else if (isHeading(row)) {
            takeHeading(row);
        } else if (isScrap(table, row)) {
            log.note(
                    ProblemCodes.PAGE_SCRAP,
                    row.number(),
                    0,
                    row.text(row.filled().getFirst()),
                    "se omitió «" + Texts.visible(row.text(row.filled().getFirst())) + "», que no es un objetivo.");
        } else {
            table.take(row);
        }
    }

    private static boolean isHeading(SheetRow row) {
        return row.filled().size() < MIN_FILLED
                && HeadingLine.of(row.text(row.filled().getFirst())).isPresent();
    }

    /** The heading of a page is that of the table again; another one is that of the next table of the sheet. */
    private void takeHeading(SheetRow row) {
        String text = row.text(row.filled().getFirst());
        if (titles.contains(SearchText.normalise(text))) {
            log.note(
                    ProblemCodes.HEADING_REPEATED,
                    row.number(),
                    0,
                    text,
                    "se omitió «" + Texts.visible(text) + "», que repite el encabezado.");
        } else {
            looking = true;
            first.add(row);
        }
    }

    private static boolean isScrap(TableDocuments table, SheetRow row) {
        int column = table.claveColumn();
        boolean objective = ClaveText.begins(row.text(column))
                || isLevel(row.text(table.levelColumn()))
                || table.isLong()
                        && row.cell(column).isBlank()
                        && !row.cell(table.quarterColumn()).isBlank();
        List<Integer> filled = row.filled();
        return !objective
                && (filled.size() < MIN_FILLED
                        || SearchText.normalise(row.text(filled.getFirst())).startsWith("total"));
    }

    private static boolean isLevel(String text) {
        String plain = SearchText.normalise(text);
        for (Level level : Level.values()) {
            if (plain.startsWith(SearchText.normalise(level.word()))) {
                return true;
            }
        }
        return false;
    }

    private void refuseWidth(SheetRow row) {
        refused = true;
        log.error(
                ProblemCodes.TOO_MANY_COLUMNS,
                row.number(),
                0,
                row.width() + " columnas",
                "el renglón tiene " + row.width() + " columnas y se leen hasta "
                        + file.aid().limits().maxColumns() + ". Deja solo la tabla y vuelve a cargar el archivo.");
        if (documents != null) {
            documents.refuse(row.number());
        }
    }
}
