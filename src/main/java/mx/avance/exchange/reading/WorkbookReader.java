package mx.avance.exchange.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** Reads the tables of a workbook of Excel or LibreOffice (.xlsx), row by row. */
public final class WorkbookReader implements DocumentReader {

    /** The sheet of the product's own workbooks that has no table. */
    public static final String NOTES = "Notas";

    /** The library could not read on. */
    private static final class DamagedSheetException extends Exception {

        private static final long serialVersionUID = 1L;

        DamagedSheetException(Throwable cause) {
            super(cause);
        }
    }

    @Override
    public String format() {
        return "xlsx";
    }

    @Override
    public boolean recognises(byte[] content) {
        return FileKind.of(content) == FileKind.WORKBOOK;
    }

    @Override
    public FileReading read(byte[] content, ReadingAid aid, Consumer<Reading> documents) {
        FileDraft check = new FileDraft(aid, documents, table -> NumberStyle.POINT, 1);
        ProblemLog log = check.logOf(null);
        if (!FileKind.admits(content, FileKind.WORKBOOK, aid.limits(), log)) {
            return check.done();
        }
        WorkbookGuard guard = new WorkbookGuard(content, aid.limits());
        if (!guard.passes(log)) {
            return check.done();
        }
        FileDraft file = new FileDraft(aid, documents, table -> NumberStyle.POINT, guard.rows());
        read(content, file);
        return file.done();
    }

    private static void read(byte[] content, FileDraft file) {
        try (ReadableWorkbook workbook = open(content)) {
            List<Sheet> sheets = workbook.getSheets().toList();
            for (Sheet sheet : sheets) {
                readSheet(sheet, file);
            }
            if (!file.hasTable()) {
                file.logOf(null)
                        .error(
                                ProblemCodes.NO_TABLE,
                                1,
                                0,
                                "",
                                "ninguna hoja tiene una tabla de objetivos con encabezados y claves como 1.4.1.1. Revisa el"
                                        + " libro y vuelve a cargarlo.");
            }
        } catch (DamagedSheetException | IOException e) {
            damaged(file.logOf(null));
        }
    }

    /** Whatever the library finds wrong with a file, by whatever exception, there is one thing to do about it. */
    private static ReadableWorkbook open(byte[] content) throws DamagedSheetException {
        try {
            return new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, true));
        } catch (IOException | RuntimeException e) {
            throw new DamagedSheetException(e);
        }
    }

    /** The next row; null after the last. */
    private static @Nullable SheetRow next(Iterator<Row> rows, WorkbookCells cells) throws DamagedSheetException {
        try {
            return rows.hasNext() ? cells.row(rows.next()) : null;
        } catch (RuntimeException e) {
            throw new DamagedSheetException(e);
        }
    }

    private static Stream<Row> rows(Sheet sheet) throws DamagedSheetException {
        try {
            return sheet.openStream();
        } catch (IOException | RuntimeException e) {
            throw new DamagedSheetException(e);
        }
    }

    private static void readSheet(Sheet sheet, FileDraft file) {
        WorkbookCells cells = new WorkbookCells();
        TableReader table = new TableReader(sheet.getName(), file);
        try (Stream<Row> rows = rows(sheet)) {
            Iterator<Row> each = rows.iterator();
            for (SheetRow row = next(each, cells); row != null; row = next(each, cells)) {
                table.take(row);
            }
        } catch (DamagedSheetException e) {
            table.cut();
            damaged(file.logOf(sheet.getName()));
        }
        table.finish();
        noteSheet(sheet, table, file);
    }

    private static void noteSheet(Sheet sheet, TableReader table, FileDraft file) {
        ProblemLog log = file.logOf(sheet.getName());
        if (table.isWithoutTable() && !sheet.getName().equals(NOTES)) {
            log.note(ProblemCodes.SHEET_SKIPPED, 1, 0, "", "la hoja se omitió: no tiene una tabla de objetivos.");
        } else if (!table.isWithoutTable() && sheet.getVisibility() != SheetVisibility.VISIBLE) {
            log.note(ProblemCodes.SHEET_HIDDEN, 1, 0, "", "la hoja está oculta y se leyó como las demás.");
        }
    }

    private static void damaged(ProblemLog log) {
        log.error(ProblemCodes.DAMAGED, 1, 0, "", WorkbookGuard.DAMAGED);
    }
}
