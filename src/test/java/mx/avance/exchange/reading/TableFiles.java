package mx.avance.exchange.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import mx.avance.exchange.reading.TableMapping.Constant;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Documents as offices keep them: the rows of the published text in sheets of a workbook or as separated values. */
final class TableFiles {

    /** How a percentage stands in a workbook. */
    enum Percentages {
        NUMBERS,
        TEXTS,
        UNSAVED_FORMULAS
    }

    /** What came of a file. */
    record Read(List<Reading> readings, FileReading file) {

        ReadDocument document() {
            if (readings.size() != 1) {
                throw new AssertionError("not one document: " + readings + file);
            }
            return Documents.document(readings.getFirst());
        }

        List<Problem> problems() {
            List<Problem> problems = new ArrayList<>(file.problems());
            readings.forEach(reading -> problems.addAll(reading.problems()));
            return problems;
        }

        List<String> codes() {
            return problems().stream().map(Problem::code).toList();
        }

        List<Problem> errors() {
            return problems().stream().filter(Problem::isError).toList();
        }
    }

    private static final int SHIFTED_BLANK = 15;
    private static final int COLUMNS = 22;

    private TableFiles() {}

    /** Reads a file by whichever reader recognises it. */
    static Read read(byte[] content) {
        return read(content, ReadingAid.NONE);
    }

    static Read read(byte[] content, ReadingAid aid) {
        List<Reading> readings = new ArrayList<>();
        Optional<DocumentReader> reader = FileFormats.of(content);
        FileReading file = reader.isEmpty()
                ? FileFormats.unrecognised(content)
                : reader.get().read(content, aid, readings::add);
        return new Read(readings, file);
    }

    static Read read(String text) {
        return read(Documents.bytes(text));
    }

    /** Knows the mapping of the question that a first reading asked. */
    static ReadingAid mapped(TableToMap question, List<TableMapping.Column> columns, Map<Constant, String> constants) {
        return new ReadingAid() {
            @Override
            public Optional<TableMapping> mapping(String shape) {
                return shape.equals(question.shape())
                        ? Optional.of(new TableMapping(columns, constants))
                        : Optional.empty();
            }
        };
    }

    /** The lines of a published text as rows of the official table, by their line: 22 cells, each under its header. */
    static Map<Integer, List<String>> official(String text) {
        Map<Integer, List<String>> rows = new TreeMap<>();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            List<String> cells = new ArrayList<>(List.of(lines[i].split("\t", -1)));
            if (!lines[i].isBlank()) {
                rows.put(i + 1, LevelCell.of(cells.getFirst().strip()).isPresent() ? full(cells) : cells);
            }
        }
        return rows;
    }

    private static List<String> full(List<String> cells) {
        if (cells.size() == RowLayout.FULL_CELLS) {
            List<String> full = new ArrayList<>(cells);
            full.remove(cells.getLast().isBlank() ? COLUMNS : SHIFTED_BLANK - 1);
            return full;
        }
        RowLayout layout = RowLayout.dropped(cells.size()).orElseThrow();
        int n = layout.quarters();
        List<String> full = new ArrayList<>(cells.subList(0, 10));
        full.addAll(blanks(cells.subList(10, 10 + n), 4));
        full.addAll(blanks(cells.subList(10 + n, 10 + 2 * n), 4));
        full.addAll(blanks(cells.subList(10 + 2 * n, 9 + 3 * n), 3));
        full.add(cells.getLast());
        return full;
    }

    private static List<String> blanks(List<String> cells, int size) {
        List<String> all = new ArrayList<>(cells);
        all.addAll(Collections.nCopies(size - cells.size(), ""));
        return all;
    }

    /** A workbook. */
    static byte[] workbook(Consumer<Workbook> fill) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Avance", "1.0")) {
            fill.accept(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A workbook with one sheet of texts. */
    static byte[] sheet(List<List<String>> rows) {
        return workbook(workbook -> {
            Worksheet sheet = workbook.newWorksheet("Hoja1");
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    value(sheet, row, column, rows.get(row).get(column), Percentages.TEXTS);
                }
            }
        });
    }

    static byte[] official(String text, Percentages percentages, BiConsumer<Workbook, Worksheet> more) {
        return workbook(workbook -> {
            Worksheet sheet = workbook.newWorksheet("M-PPA");
            fill(sheet, text, percentages);
            more.accept(workbook, sheet);
        });
    }

    /** The rows of a text, each at the row of its line. */
    static void fill(Worksheet sheet, String text, Percentages percentages) {
        official(text).forEach((line, cells) -> {
            for (int column = 0; column < cells.size(); column++) {
                value(sheet, line - 1, column, cells.get(column).strip(), percentages);
            }
        });
    }

    /** A cell as somebody types it: a number is a number, shown as it is printed. */
    static void value(Worksheet sheet, int row, int column, String text, Percentages percentages) {
        Optional<PrintedNumber> number = PrintedNumber.of(text);
        boolean printed = column >= 14 && column <= 20;
        if (text.isEmpty()) {
            return;
        }
        if (number.isEmpty() || printed && percentages == Percentages.TEXTS) {
            sheet.value(row, column, text);
        } else if (printed && percentages == Percentages.UNSAVED_FORMULAS) {
            sheet.formula(row, column, "K" + (row + 1) + "/G" + (row + 1));
        } else {
            BigDecimal value = number.get().value();
            String decimals = number.get().decimals() == 0
                    ? ""
                    : "." + "0".repeat(number.get().decimals());
            sheet.value(row, column, number.get().percent() ? value.movePointLeft(2) : value);
            sheet.style(row, column)
                    .format((number.get().grouped() ? "#,##0" : "0")
                            + decimals
                            + (number.get().percent() ? "%" : ""))
                    .set();
        }
    }

    /** Separated values with the rows at the lines of a text. */
    static String csv(String text, String delimiter, boolean decimalComma) {
        Map<Integer, List<String>> rows = official(text);
        StringBuilder csv = new StringBuilder();
        int last = Collections.max(rows.keySet());
        for (int line = 1; line <= last; line++) {
            List<String> cells = rows.getOrDefault(line, List.of());
            List<String> quoted = new ArrayList<>();
            for (int column = 0; column < cells.size(); column++) {
                quoted.add(quoted(cells.get(column).strip(), delimiter, decimalComma && column >= 5 && column <= 20));
            }
            csv.append(String.join(delimiter, quoted)).append("\r\n");
        }
        return csv.toString();
    }

    private static String quoted(String cell, String delimiter, boolean decimalComma) {
        String text = cell;
        if (decimalComma && PrintedNumber.of(cell).isPresent()) {
            text = cell.replace(',', ' ').replace('.', ',').replace(' ', '.');
        }
        boolean needed = text.contains(delimiter) || text.contains("\"") || text.contains("\n");
        return needed ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }

    /** A document without the sheet in which it stood and without its columns. */
    static ReadDocument plain(ReadDocument document) {
        return Documents.withoutColumns(new ReadDocument(
                null,
                document.year(),
                document.axisNumber(),
                document.axisName(),
                document.programmeKey(),
                document.programmeName(),
                document.dependencia(),
                document.quarter(),
                document.rows()));
    }
}
