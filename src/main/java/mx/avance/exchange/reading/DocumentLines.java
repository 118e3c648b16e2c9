package mx.avance.exchange.reading;

import java.util.ArrayList;
import java.util.List;

/** Sorts the lines of a document: heading, table headers, rows of data, page residue. A line that is none of them is an error. */
final class DocumentLines {

    private final ProblemLog log;
    private final HeadingReader heading;
    private final TableHeader header;
    private final List<TableLine> rows = new ArrayList<>();
    private boolean inTable;

    private DocumentLines(ProblemLog log) {
        this.log = log;
        this.heading = new HeadingReader(log);
        this.header = new TableHeader(log);
    }

    static DocumentLines of(List<String> lines, ProblemLog log) {
        DocumentLines sorted = new DocumentLines(log);
        for (int i = 0; i < lines.size(); i++) {
            sorted.take(i + 1, lines.get(i));
        }
        sorted.header.mustBeComplete(Math.max(1, lines.size()));
        return sorted;
    }

    HeadingReader heading() {
        return heading;
    }

    TableHeader header() {
        return header;
    }

    /** The rows of data, in order. */
    List<TableLine> rows() {
        return rows;
    }

    private void take(int number, String text) {
        String content = withoutPageBreak(number, text);
        TableLine line = TableLine.of(number, content);
        if (line.filledColumns().isEmpty() || hasForbidden(number, content)) {
            return;
        }
        if (LevelCell.of(line.cell(1)).isPresent()) {
            header.mustBeComplete(number);
            rows.add(line);
        } else if (header.take(line)) {
            inTable = true;
        } else {
            takeOutsideTable(line);
        }
    }

    private void takeOutsideTable(TableLine line) {
        List<Integer> filled = line.filledColumns();
        String text = line.cell(filled.getFirst());
        if (filled.size() > 1) {
            log.unexpected(
                    ProblemCodes.STRAY_LINE,
                    line.number(),
                    filled.getFirst(),
                    "un renglón que empiece con Fin, Propósito, Componente o Actividad",
                    text);
        } else if (!heading.take(line.number(), text)) {
            takeLoose(line.number(), text);
        }
    }

    /** Before the table anything may be printed, such as the name of the municipality; inside it only what a page leaves. */
    private void takeLoose(int number, String text) {
        if (!inTable || PageResidue.is(text)) {
            log.note(
                    ProblemCodes.PAGE_SCRAP,
                    number,
                    0,
                    text,
                    "se omitió «" + Texts.visible(text) + "», que no es parte de la tabla.");
            return;
        }
        log.error(
                ProblemCodes.STRAY_LINE,
                number,
                1,
                text,
                "«" + Texts.visible(text) + "» está suelto en medio de la tabla. Únelo a la celda de la que es parte, o"
                        + " bórralo, y vuelve a cargar el documento.");
    }

    /** Text taken from a PDF has a form feed where a page begins. */
    private String withoutPageBreak(int number, String text) {
        int start = 0;
        while (start < text.length() && text.charAt(start) == '\f') {
            start++;
        }
        if (start > 0) {
            log.note(
                    ProblemCodes.PAGE_SCRAP,
                    number,
                    0,
                    text.substring(0, start),
                    "se omitió un salto de página al principio del renglón.");
        }
        return text.substring(start);
    }

    private boolean hasForbidden(int number, String text) {
        int column = 1;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (c == '\t') {
                column++;
            } else if (Texts.isForbidden(c)) {
                log.error(
                        ProblemCodes.FORBIDDEN_CHARACTER,
                        number,
                        column,
                        Character.toString(c),
                        "hay un carácter invisible (" + Texts.codePoint(c)
                                + ") que puede cambiar lo que se lee. Bórralo y vuelve a cargar el documento.");
                return true;
            }
        }
        return false;
    }
}
