package mx.avance.exchange.reading;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import mx.avance.exchange.reading.TableMapping.Column;

/** Reads tables of separated values, among them the open data of the product, whatever separates them and whoever wrote them. */
public final class CsvReader implements DocumentReader {

    @Override
    public String format() {
        return "csv";
    }

    @Override
    public boolean recognises(byte[] content) {
        return FileKind.of(content) == FileKind.TEXT && CsvText.of(content).isPresent();
    }

    @Override
    public FileReading read(byte[] content, ReadingAid aid, Consumer<Reading> documents) {
        FileDraft check = new FileDraft(aid, documents, table -> NumberStyle.POINT, 1);
        ProblemLog log = check.logOf(null);
        if (!FileKind.admits(content, FileKind.TEXT, aid.limits(), log)) {
            return check.done();
        }
        Optional<CsvText> text = CsvText.of(content);
        if (text.isEmpty()) {
            FileKind.TEXT.refuse(log);
            return check.done();
        }
        return passes(text.get(), aid.limits(), log) ? read(text.get(), aid, documents) : check.done();
    }

    private static boolean passes(CsvText text, ReadingLimits limits, ProblemLog log) {
        try (Reader reader = text.reader()) {
            return CsvScan.passes(reader, text.delimiter(), limits, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileReading read(CsvText text, ReadingAid aid, Consumer<Reading> documents) {
        FileDraft file = new FileDraft(aid, documents, table -> style(text, table), text.lines());
        ProblemLog log = file.logOf(null);
        if (text.encoding().isWindows()) {
            log.note(
                    ProblemCodes.WINDOWS_1252,
                    1,
                    0,
                    "",
                    "el texto no está en UTF-8 y se leyó como Windows-1252, que es como lo escribe Excel. Revisa los acentos.");
        }
        TableReader table = new TableReader(null, file);
        boolean whole = text.forEach(row -> {
            table.take(row);
            return true;
        });
        if (!whole) {
            table.cut();
            log.error(ProblemCodes.DAMAGED, 1, 0, "", WorkbookGuard.DAMAGED);
        }
        table.finish();
        if (table.isWithoutTable()) {
            log.error(
                    ProblemCodes.NO_TABLE,
                    1,
                    0,
                    "",
                    "no se encontró una tabla de objetivos con encabezados y claves como 1.4.1.1. Revisa el archivo y vuelve a"
                            + " cargarlo.");
        }
        return file.done();
    }

    /** How the numbers of the table are written, as its own figures prove it. */
    private static NumberStyle style(CsvText text, FoundTable table) {
        if (table.isOwnData()) {
            return NumberStyle.POINT;
        }
        Set<NumberStyle> proven = EnumSet.noneOf(NumberStyle.class);
        text.forEach(row -> {
            for (int column = 1;
                    column <= row.width() && column <= table.columns().size();
                    column++) {
                if (isFigure(table.columns().get(column - 1))) {
                    NumberStyle.provenBy(row.text(column)).ifPresent(proven::add);
                }
            }
            return proven.size() < 2;
        });
        if (proven.size() == 1) {
            return proven.iterator().next();
        }
        return text.delimiter() == ';' ? NumberStyle.ASK_BOTH : NumberStyle.ASK_POINT;
    }

    private static boolean isFigure(Column column) {
        return switch (column.role()) {
            case ANNUAL,
                    PROGRAMMED,
                    REALISED,
                    QUARTER_PERCENTAGE,
                    CUMULATIVE_PERCENTAGE,
                    ROW_PROGRAMMED,
                    ROW_REALISED,
                    ROW_PERCENTAGE,
                    ROW_CUMULATIVE -> true;
            default -> false;
        };
    }
}
