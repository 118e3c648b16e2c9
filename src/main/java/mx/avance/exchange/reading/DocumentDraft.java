package mx.avance.exchange.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import mx.avance.figures.Quarter;
import mx.avance.plan.Clave;
import org.jspecify.annotations.Nullable;

/** A document of a table while its rows are read. */
final class DocumentDraft {

    /** No programme has so many objectives, and more would not fit in memory. */
    private static final int MAX_ROWS = 50_000;

    private final FoundTable table;
    private final @Nullable RowOwner owner;
    private final int firstLine;
    private final ProblemLog log;
    private final CellColumns columns;
    private final TableTextReader texts;
    private final TableRowReader figures;
    private final Map<Clave, IndicatorDraft> byClave = new LinkedHashMap<>();
    private final List<ReadRow> rows = new ArrayList<>();
    private @Nullable IndicatorDraft last;
    private boolean dependenciaMissing;
    private @Nullable ReadDocument read;

    /** @param owner absent of rows whose document cannot be read */
    DocumentDraft(
            FoundTable table,
            CellColumns columns,
            @Nullable RowOwner owner,
            int firstLine,
            NumberStyle style,
            UnsavedCells unsaved,
            ProblemLog log) {
        this.table = table;
        this.owner = owner;
        this.firstLine = firstLine;
        this.log = log;
        this.columns = columns;
        this.texts = new TableTextReader(table, log);
        this.figures = new TableRowReader(table, style, unsaved, log);
    }

    boolean isOf(RowOwner other) {
        return owner != null && owner.isSame(other);
    }

    @Nullable
    RowOwner owner() {
        return owner;
    }

    int firstLine() {
        return firstLine;
    }

    ProblemLog log() {
        return log;
    }

    /** Whether nothing but the dependencia is missing, which a mapping can tell. */
    boolean isDependenciaMissing() {
        return dependenciaMissing;
    }

    /** Reads a row of the document. */
    void take(SheetRow row) {
        if (rows.size() + byClave.size() >= MAX_ROWS) {
            if (!log.failed()) {
                log.error(
                        ProblemCodes.TOO_MANY_ROWS,
                        row.number(),
                        0,
                        "",
                        "el programa pasa de 50,000 renglones. Revisa que cada renglón diga de qué programa es.");
            }
            return;
        }
        if (continues(row)) {
            figures.readInto(Objects.requireNonNull(last), row);
            return;
        }
        int before = log.errors();
        TableTexts read = texts.read(row);
        if (read == null) {
            last = null;
            return;
        }
        if (table.isLong()) {
            last = byClave.computeIfAbsent(read.clave(), c -> new IndicatorDraft(row.number(), read));
            figures.readInto(last, row);
            return;
        }
        IndicatorDraft indicator = new IndicatorDraft(row.number(), read);
        figures.readInto(indicator, row);
        add(indicator, before);
    }

    /** The document, or none and the reasons. */
    Reading finish() {
        if (owner != null) {
            byClave.values().forEach(indicator -> add(indicator, log.errors()));
            byClave.clear();
            if (rows.isEmpty() && !log.failed()) {
                log.error(
                        ProblemCodes.NO_ROWS,
                        firstLine,
                        0,
                        "",
                        "el documento no tiene ningún renglón que se pueda leer.");
            }
            read = log.failed() ? null : checked(owner);
        }
        if (read == null && !log.failed()) {
            log.error(
                    ProblemCodes.OWNER_UNREADABLE,
                    firstLine,
                    0,
                    "",
                    "no se puede saber de qué programa es el renglón.");
        }
        return new Reading(log.failed() ? null : read, log.list());
    }

    /** Where a row stands for a quarter, its clave may be merged with that of the row above, and blank. */
    private boolean continues(SheetRow row) {
        return last != null
                && row.cell(table.column(ColumnRole.CLAVE)).isBlank()
                && row.cell(table.column(ColumnRole.NARRATIVE)).isBlank();
    }

    private void add(IndicatorDraft indicator, int errorsBefore) {
        ReadRow row = indicator.row(columns, log);
        TextLimits.check(row, log);
        if (log.errors() == errorsBefore) {
            rows.add(row);
        }
    }

    private @Nullable ReadDocument checked(RowOwner known) {
        Optional<Heading> heading = new HeadingCompletion(known, rows, log).heading();
        if (heading.isEmpty()) {
            dependenciaMissing = true;
            log.error(
                    ProblemCodes.DEPENDENCIA_MISSING,
                    firstLine,
                    0,
                    "",
                    "nada dice de qué dependencia es el programa. Indícala al relacionar las columnas, o escríbela en la"
                            + " unidad del Propósito.");
            return null;
        }
        TextLimits.check(heading.get(), firstLine, log);
        RowChecks checks = new RowChecks(rows, log);
        checks.checkTree();
        checks.checkProgramme(heading.get());
        checks.noteUnits();
        Quarter said = known.quarter();
        Optional<Quarter> quarter = said == null ? checks.quarter() : Optional.of(said);
        return quarter.map(of -> document(heading.get(), of)).orElse(null);
    }

    private ReadDocument document(Heading heading, Quarter quarter) {
        return new ReadDocument(
                table.sheet(),
                heading.year(),
                heading.axisNumber(),
                heading.axisName(),
                heading.programmeKey(),
                heading.programmeName(),
                heading.dependencia(),
                quarter,
                rows);
    }
}
