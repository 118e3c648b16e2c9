package mx.avance.exchange.reading;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import mx.avance.figures.Quarter;
import org.jspecify.annotations.Nullable;

/**
 * Reads the follow-up of a programme as text taken from the published PDF: a heading, three rows of table headers, and rows whose cells are
 * separated by tabs, in full or without the empty cells. Figures and texts are read as printed, contradictions included; what had to be
 * read otherwise than printed is a note.
 */
public final class PublishedTextReader implements DocumentReader {

    /** The title stands near the top: this much is looked at to recognise a document. */
    private static final int TOP = 64 * 1024;

    private static final int PROGRESS = 500;
    private static final int MIN_CELLS = 10;

    @Override
    public String format() {
        return "published-text";
    }

    @Override
    public boolean recognises(byte[] content) {
        int mark = TextLines.markLength(content);
        String top = new String(content, mark, Math.min(content.length - mark, TOP), StandardCharsets.UTF_8);
        return top.lines().anyMatch(line -> HeadingLine.of(Texts.trim(line)).equals(Optional.of(HeadingLine.TITLE)))
                && !isSeparatedOtherwise(top);
    }

    /** Whether it is the same table with commas or semicolons between the cells instead of tabs. */
    private static boolean isSeparatedOtherwise(String top) {
        return top.lines().noneMatch(line -> count(line, '\t') >= MIN_CELLS - 1)
                && top.lines()
                        .anyMatch(line -> count(line, ';') >= MIN_CELLS || line.contains(",".repeat(MIN_CELLS / 2)));
    }

    private static long count(String line, char separator) {
        return line.chars().filter(c -> c == separator).count();
    }

    @Override
    public FileReading read(byte[] content, ReadingAid aid, Consumer<Reading> documents) {
        documents.accept(read(content, aid));
        return FileReading.done();
    }

    /** Reads the document, whole or not at all. */
    public Reading read(byte[] content) {
        return read(content, ReadingAid.NONE);
    }

    private Reading read(byte[] content, ReadingAid aid) {
        ProblemLog log = new ProblemLog();
        ReadDocument document = isReadable(content, log) ? document(content, aid, log) : null;
        return new Reading(log.failed() ? null : document, log.list());
    }

    private boolean isReadable(byte[] content, ProblemLog log) {
        if (content.length == 0) {
            log.error(
                    ProblemCodes.EMPTY,
                    1,
                    0,
                    "",
                    "el documento está vacío. Elige el texto publicado y vuelve a cargarlo.");
        } else if (content.length > TextLines.MAX_BYTES) {
            log.error(
                    ProblemCodes.TOO_LARGE,
                    1,
                    0,
                    "",
                    "el documento pasa de 20 MB. Divídelo por programa y carga cada parte.");
        } else if (!recognises(content)) {
            log.error(
                    ProblemCodes.NOT_RECOGNISED,
                    1,
                    0,
                    "",
                    "se esperaba al principio el título «" + HeadingLine.TITLE.example()
                            + "» y no está. Elige el texto publicado del seguimiento y vuelve a cargarlo.");
        }
        return !log.failed();
    }

    /** Each step needs the one before it to have found no error: what comes after one would only repeat it. */
    private static @Nullable ReadDocument document(byte[] content, ReadingAid aid, ProblemLog log) {
        List<String> text = TextLines.of(content, aid.limits().maxRows(), log);
        if (log.failed()) {
            return null;
        }
        DocumentLines lines = DocumentLines.of(text, log);
        Optional<Heading> heading = lines.heading().heading();
        List<ReadRow> rows = rows(lines, aid, log);
        if (rows.isEmpty() && !log.failed()) {
            log.error(
                    ProblemCodes.NO_ROWS,
                    text.size(),
                    0,
                    "",
                    "el documento no tiene ningún renglón de Fin, Propósito, Componente o Actividad. Revisa que esté"
                            + " completo y vuelve a cargarlo.");
        }
        return log.failed() || heading.isEmpty() ? null : checked(lines, heading.get(), rows, log);
    }

    private static List<ReadRow> rows(DocumentLines lines, ReadingAid aid, ProblemLog log) {
        LayoutFinder layouts = new LayoutFinder(lines.rows(), lines.header().isFull(), log);
        RowReader reader = new RowReader(log);
        List<ReadRow> rows = new ArrayList<>();
        int done = 0;
        for (TableLine line : lines.rows()) {
            if (++done % PROGRESS == 0) {
                aid.progress(done, lines.rows().size());
            }
            layouts.layoutOf(line).flatMap(layout -> reader.read(line, layout)).ifPresent(rows::add);
        }
        return rows;
    }

    private static @Nullable ReadDocument checked(
            DocumentLines lines, Heading heading, List<ReadRow> rows, ProblemLog log) {
        TextLimits.check(heading, 1, log);
        RowChecks checks = new RowChecks(rows, log);
        checks.checkTree();
        checks.checkProgramme(heading);
        checks.noteUnits();
        Optional<Quarter> quarter = checks.quarter();
        quarter.ifPresent(last -> checkDropped(lines.rows(), last, log));
        return quarter.map(last -> new ReadDocument(
                        null,
                        heading.year(),
                        heading.axisNumber(),
                        heading.axisName(),
                        heading.programmeKey(),
                        heading.programmeName(),
                        heading.dependencia(),
                        last,
                        rows))
                .orElse(null);
    }

    /** A row without its empty cells tells by their number of which quarter it is; it must be that of the document. */
    private static void checkDropped(List<TableLine> rows, Quarter last, ProblemLog log) {
        for (TableLine row : rows) {
            int cells = row.cellCount();
            if (RowLayout.dropped(cells)
                    .filter(l -> l.quarters() != last.number())
                    .isPresent()) {
                log.error(
                        ProblemCodes.OTHER_QUARTER,
                        row.number(),
                        0,
                        cells + " celdas",
                        "el renglón tiene " + cells + " celdas; en un documento del trimestre " + last.number()
                                + " se esperaban " + (10 + 3 * last.number())
                                + ". Revisa los tabuladores y vuelve a cargar el documento.");
            }
        }
    }
}
