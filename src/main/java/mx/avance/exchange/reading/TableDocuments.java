package mx.avance.exchange.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sorts the rows of a table into documents, one at a time. */
final class TableDocuments {

    private final FoundTable table;
    private final FileDraft file;
    private final CellColumns columns;
    private final OwnerReader owners;
    private final NumberStyle style;
    private final UnsavedCells unsaved = new UnsavedCells();
    private final Map<String, Integer> firstLines;
    private @Nullable DocumentDraft draft;

    /** @param firstLines where each document of the sheet began, by its identity */
    TableDocuments(FoundTable table, FileDraft file, Map<String, Integer> firstLines) {
        this.table = table;
        this.file = file;
        this.firstLines = firstLines;
        this.columns = TableColumns.of(table);
        this.owners = new OwnerReader(table);
        this.style = file.styleOf(table);
    }

    TableHeaders headers() {
        return table.headers();
    }

    boolean isLong() {
        return table.isLong();
    }

    int claveColumn() {
        return table.claveColumn();
    }

    int levelColumn() {
        return table.column(ColumnRole.LEVEL);
    }

    int quarterColumn() {
        return table.column(ColumnRole.QUARTER);
    }

    /** Reads a row of data. */
    void take(SheetRow row) {
        DocumentDraft current = draft;
        ProblemLog log = current == null ? file.newLog(table.sheet()) : current.log();
        Optional<RowOwner> owner = owners.read(row, new SheetTexts(log), log);
        if (owner.isEmpty()) {
            draft = current == null ? open(null, row, log) : current;
            return;
        }
        if (current == null || !current.isOf(owner.get())) {
            finish();
            current = open(owner.get(), row, file.newLog(table.sheet()));
            draft = current;
        }
        current.take(row);
    }

    /** The document that is being read cannot be whole. */
    void refuse(int line) {
        if (draft != null) {
            draft.log().error(ProblemCodes.DAMAGED, line, 0, "", "no se pudo leer el resto de la tabla.");
        }
    }

    /** Hands over the document that is being read. */
    void finish() {
        DocumentDraft done = draft;
        draft = null;
        if (done == null) {
            return;
        }
        Reading reading = done.finish();
        if (done.isDependenciaMissing()) {
            file.ask(table, Set.of("Indica el nombre de la dependencia que atiende al programa."));
            return;
        }
        file.hand(once(reading, done.firstLine()));
    }

    private DocumentDraft open(@Nullable RowOwner owner, SheetRow row, ProblemLog log) {
        if (owner != null) {
            Integer before = firstLines.putIfAbsent(owner.identity(), row.number());
            if (before != null) {
                log.error(
                        ProblemCodes.DOCUMENT_RETURNS,
                        row.number(),
                        0,
                        owner.key().text(),
                        "el programa " + Texts.visible(owner.key().text()) + " de " + owner.year()
                                + " ya empezó en el renglón " + before
                                + ", con otro en medio. Junta sus renglones y vuelve a cargar el archivo.");
            }
            noteMapping(row, log);
        }
        return new DocumentDraft(table, columns, owner, row.number(), style, unsaved, log);
    }

    private void noteMapping(SheetRow row, ProblemLog log) {
        table.fromMapping().stream()
                .sorted()
                .forEach(constant -> log.note(
                        ProblemCodes.FROM_MAPPING,
                        row.number(),
                        0,
                        table.said().getOrDefault(constant, ""),
                        "la tabla no lo dice y se tomó de lo indicado al relacionar sus columnas: «"
                                + Texts.visible(table.said().getOrDefault(constant, "")) + "»."));
    }

    /** The reading, or its refusal when the document was already in another sheet. */
    private Reading once(Reading reading, int line) {
        ReadDocument document = reading.document();
        if (document == null) {
            return reading;
        }
        String identity =
                document.year() + " " + document.programmeKey().toLowerCase(Locale.ROOT) + " " + document.quarter();
        String place = Place.of(table.sheet(), line, 0);
        String before = file.claim(identity, place);
        if (before == null) {
            return reading;
        }
        List<Problem> problems = new ArrayList<>(reading.problems());
        problems.add(new Problem(
                Severity.ERROR,
                ProblemCodes.DOCUMENT_RETURNS,
                table.sheet(),
                line,
                0,
                document.programmeKey(),
                place + "el programa " + Texts.visible(document.programmeKey()) + " de " + document.year() + ", "
                        + document.quarter() + ", ya está en este archivo (" + before.substring(0, before.length() - 2)
                        + "). Deja uno y vuelve a cargar el archivo."));
        return new Reading(null, problems);
    }
}
