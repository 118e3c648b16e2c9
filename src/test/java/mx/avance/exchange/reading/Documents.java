package mx.avance.exchange.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** The real document, whole or changed in one place, and its reading. */
public final class Documents {

    private static final String REAL = "/data/seguimiento-2024-t1-oficialia-mayor.txt";

    private Documents() {}

    public static byte[] real() {
        try (InputStream in = Objects.requireNonNull(Documents.class.getResourceAsStream(REAL))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String realText() {
        return new String(real(), StandardCharsets.UTF_8);
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static Reading read(byte[] content) {
        return new PublishedTextReader().read(content);
    }

    public static Reading read(String text) {
        return read(bytes(text));
    }

    public static ReadDocument document(Reading reading) {
        ReadDocument document = reading.document();
        if (document == null) {
            throw new AssertionError("refused: " + reading.problems());
        }
        return document;
    }

    /** The document without knowing where its cells stood. */
    public static ReadDocument withoutColumns(ReadDocument document) {
        return withRows(
                document,
                document.rows().stream()
                        .map(row -> RowCopy.of(row).withoutColumns().row())
                        .toList());
    }

    /** The document whose last row has another justification. */
    public static ReadDocument withLastJustified(ReadDocument document, String text) {
        List<ReadRow> rows = new ArrayList<>(document.rows());
        rows.add(RowCopy.of(rows.removeLast()).justified(text).row());
        return withRows(document, rows);
    }

    /** The document with other rows. */
    public static ReadDocument withRows(ReadDocument document, List<ReadRow> rows) {
        return RowCopy.document(document, document.quarter(), rows);
    }

    /** The real document with one line changed; lines are counted from 1. */
    public static String withLine(int number, UnaryOperator<String> change) {
        List<String> lines = new ArrayList<>(List.of(realText().split("\n", -1)));
        lines.set(number - 1, change.apply(lines.get(number - 1)));
        return String.join("\n", lines);
    }

    /** The real document with one cell changed; lines and columns are counted from 1. */
    public static String withCell(int number, int column, String text) {
        return withLine(number, line -> {
            String[] cells = line.split("\t", -1);
            cells[column - 1] = text;
            return String.join("\t", cells);
        });
    }

    public static List<Problem> errors(Reading reading) {
        return reading.problems().stream().filter(Problem::isError).toList();
    }

    public static List<Problem> problems(Reading reading, String code) {
        return reading.problems().stream().filter(p -> p.code().equals(code)).toList();
    }

    public static List<Integer> lines(Reading reading, String code) {
        return problems(reading, code).stream().map(Problem::line).toList();
    }
}
