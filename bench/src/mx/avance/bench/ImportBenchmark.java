package mx.avance.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import mx.avance.access.Acting;
import mx.avance.exchange.ImportReview;
import mx.avance.exchange.ImportUndo;
import mx.avance.exchange.Imports;
import mx.avance.exchange.Upload;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Times what it takes to read, check and store documents, beside the bare reading of the same cells with the fastest library and the bare batch INSERT of
 * what is stored of them; {@code bench/README.md} says how to read it.
 */
public final class ImportBenchmark {

    private static final long MOST_BYTES = 200_000_000;

    private ImportBenchmark() {}

    public static void main(String[] args) throws Exception {
        // 100,000 rows are not all within what an office may send in one file.
        System.setProperty("avance.import.max-bytes", String.valueOf(MOST_BYTES));
        Options options = Options.of(args);
        PrintStream out = Run.out();
        Table table = new Table(out);
        Run.databases("Import", args, options, table, kind -> {
            for (int size : options.sizes()) {
                measure(kind, size, options, table, out);
            }
        });
    }

    /** A fresh database for each size, so that nothing of the size before is in the way. */
    private static void measure(Options.Kind kind, int size, Options options, Table table, PrintStream out)
            throws Exception {
        ImportFiles files = new ImportFiles(size);
        try (BenchDatabase database = BenchDatabase.start(kind);
                Product product = Product.start(database)) {
            table.database(kind, product);
            out.println(
                    "| rows | format | MB | n | review s | apply s | bare read s | bare insert s | apply / bare | live MB before | live MB at most |");
            out.println("|--:|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
            product.service(Acting.class).asSystem(() -> {
                if ("xlsx".contains(options.only())) {
                    line(product, out, files, "xlsx", List.of(files.workbook()), ImportBenchmark::readWorkbook);
                }
                if ("csv".contains(options.only())) {
                    line(product, out, files, "csv", List.of(files.csv()), ImportBenchmark::readCsv);
                }
                if ("text".contains(options.only())) {
                    line(product, out, files, "text", files.texts(), ImportBenchmark::readText);
                }
            });
        }
    }

    private interface Bare {
        long read(byte[] content);
    }

    private static void line(
            Product product, PrintStream out, ImportFiles files, String format, List<byte[]> contents, Bare bare) {
        int samples = files.rows() > 50_000 ? 1 : files.rows() > 5_000 ? 3 : 8;
        List<Double> review = new ArrayList<>();
        List<Double> apply = new ArrayList<>();
        List<Double> read = new ArrayList<>();
        List<Double> insert = new ArrayList<>();
        double before = Heap.live();
        double most = Heap.mostLive(() -> takeBack(product, applied(product, contents)));
        for (int sample = 0; sample < samples; sample++) {
            read.add(seconds(() -> contents.forEach(bare::read)));
            insert.add(BareInsert.seconds(product.service(JdbcTemplate.class), files.rows()));
            review.add(seconds(() -> contents.forEach(content ->
                    requireAll(product.service(Imports.class).review(upload(content), Imports.Watch.NONE)))));
            List<Long> ids = new ArrayList<>();
            apply.add(seconds(() -> ids.addAll(applied(product, contents))));
            takeBack(product, ids);
        }
        double floor = Measurement.median(read) + Measurement.median(insert);
        out.printf(
                Locale.ROOT,
                "| %,d | %s | %.1f | %d | %.2f | %.2f | %.2f | %.2f | %.1f | %.0f | %.0f |%n",
                files.rows(),
                format,
                contents.stream().mapToLong(c -> c.length).sum() / 1e6,
                samples,
                Measurement.median(review),
                Measurement.median(apply),
                Measurement.median(read),
                Measurement.median(insert),
                Measurement.median(apply) / floor,
                before,
                most);
    }

    /** @return the imports */
    private static List<Long> applied(Product product, List<byte[]> contents) {
        return contents.stream()
                .map(content -> product.service(Imports.class).apply(upload(content), null, Imports.Watch.NONE))
                .map(applied -> Objects.requireNonNull(requireAll(applied).importId()))
                .toList();
    }

    private static void takeBack(Product product, List<Long> imports) {
        imports.reversed().forEach(id -> product.service(ImportUndo.class).undo(id, 0));
    }

    private static Upload upload(byte[] content) {
        return new Upload("medicion", content);
    }

    private static ImportReview requireAll(ImportReview review) {
        if (review.nothingLoadable() || review.numbers().errors() > 0) {
            throw new IllegalStateException(
                    "Not all was read: " + review.problems().stream().limit(3).toList() + " "
                            + review.toMap().stream().map(t -> t.missing()).toList());
        }
        return review;
    }

    private static long readWorkbook(byte[] content) {
        long cells = 0;
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(content))) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                try (Stream<Row> rows = sheet.openStream()) {
                    cells += rows.mapToLong(row -> row.stream()
                                    .filter(cell ->
                                            cell != null && !cell.getText().isEmpty())
                                    .count())
                            .sum();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cells;
    }

    private static long readCsv(byte[] content) {
        long cells = 0;
        try (CsvReader<CsvRecord> records =
                CsvReader.builder().ofCsvRecord(new String(content, StandardCharsets.UTF_8))) {
            for (CsvRecord csv : records) {
                cells += csv.getFieldCount();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cells;
    }

    private static long readText(byte[] content) {
        return new String(content, StandardCharsets.UTF_8)
                .lines()
                .mapToLong(line -> line.split("\t", -1).length)
                .sum();
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }
}
