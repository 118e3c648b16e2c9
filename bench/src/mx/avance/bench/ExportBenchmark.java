package mx.avance.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import mx.avance.access.Acting;
import mx.avance.exchange.ExportForm;
import mx.avance.exchange.ExportScope;
import mx.avance.exchange.ExportWatch;
import mx.avance.exchange.ExportWriter;
import mx.avance.exchange.ExportWriters;
import mx.avance.exchange.OfficialProgrammes;
import mx.avance.exchange.official.OfficialProgramme;
import mx.avance.exchange.official.OfficialRow;
import mx.avance.figures.Amount;
import mx.avance.figures.Quarter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Times what it takes to write a year out as documents, beside the bare writing of the cells of the official workbook with the fastest library;
 * {@code bench/README.md} says how to read it.
 */
public final class ExportBenchmark {

    /** A PDF is paper: nobody prints more. */
    private static final int MOST_OF_PAPER = 10_000;

    private ExportBenchmark() {}

    public static void main(String[] args) throws Exception {
        Options options = Options.of(args);
        PrintStream out = Run.out();
        Table table = new Table(out);
        Run.databases("Export", args, options, table, kind -> {
            for (int size : options.sizes()) {
                measure(kind, size, options, table, out);
            }
        });
    }

    /** A fresh database for each size, so that nothing of the size before is in the way. */
    private static void measure(Options.Kind kind, int size, Options options, Table table, PrintStream out)
            throws Exception {
        try (BenchDatabase database = BenchDatabase.start(kind);
                Product product = Product.start(database)) {
            table.database(kind, product);
            product.service(Acting.class).asSystem(() -> {
                new PlanGenerator(product).generate(size, table::loaded);
                out.println(
                        "| indicators | document | MB | n | write s | read s | bare write s | write / (read + bare) | write / bare"
                                + " | live MB before | live MB at most |");
                out.println("|--:|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
                ExportScope scope = new ExportScope(FindingsBenchmark.largest(product), Quarter.T2, null, null);
                for (ExportForm form : product.service(ExportWriters.class).forms()) {
                    boolean paper = form.ending().equals("pdf");
                    if (form.name().contains(options.only()) && !(paper && size > MOST_OF_PAPER)) {
                        line(product, form, scope, size, out);
                    }
                }
            });
        }
    }

    private static void line(Product product, ExportForm form, ExportScope scope, int size, PrintStream out) {
        int samples = size > 50_000 ? 2 : size > 5_000 ? 3 : 8;
        ExportWriter writer = product.service(ExportWriters.class).of(form);
        List<Double> writes = new ArrayList<>();
        List<Double> reads = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        double before = Heap.live();
        double most = Heap.mostLive(() -> write(writer, scope));
        long bytes = 0;
        for (int sample = 0; sample < samples; sample++) {
            long start = System.nanoTime();
            bytes = write(writer, scope);
            writes.add((System.nanoTime() - start) / 1e9);
            Bare floor = new Bare(product.service(OfficialProgrammes.class), scope);
            floor.write();
            reads.add(floor.readNanos / 1e9);
            bare.add(floor.writeNanos / 1e9);
        }
        out.printf(
                Locale.ROOT,
                "| %,d | %s | %.1f | %d | %.2f | %.2f | %.2f | %.1f | %.1f | %.0f | %.0f |%n",
                size,
                form.name().toLowerCase(Locale.ROOT),
                bytes / 1e6,
                samples,
                Measurement.median(writes),
                Measurement.median(reads),
                Measurement.median(bare),
                Measurement.median(writes) / (Measurement.median(reads) + Measurement.median(bare)),
                Measurement.median(writes) / Measurement.median(bare),
                before,
                most);
    }

    private static long write(ExportWriter writer, ExportScope scope) {
        try (Counted out = new Counted()) {
            writer.write(scope, out, ExportWatch.NONE);
            return out.bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the programmes as the product does, and writes their cells with nothing else: no style, no formula, no lock. */
    private static final class Bare {

        private final OfficialProgrammes programmes;
        private final ExportScope scope;
        private long readNanos;
        private long writeNanos;

        Bare(OfficialProgrammes programmes, ExportScope scope) {
            this.programmes = programmes;
            this.scope = scope;
        }

        void write() {
            long start = System.nanoTime();
            try (Workbook book = new Workbook(new Counted(), "Bare", "1.0")) {
                long begun = System.nanoTime();
                writeNanos += begun - start;
                OfficialProgrammes.Opened opened = programmes.open(scope);
                for (long id : opened.programmes()) {
                    OfficialProgramme programme = programmes.read(id, opened);
                    long read = System.nanoTime();
                    readNanos += read - begun;
                    sheet(book, programme);
                    begun = System.nanoTime();
                    writeNanos += begun - read;
                }
                long end = System.nanoTime();
                book.finish();
                writeNanos += System.nanoTime() - end;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void sheet(Workbook book, OfficialProgramme programme) throws IOException {
            Worksheet sheet = book.newWorksheet(programme.heading().programmeKey());
            int line = 0;
            for (OfficialRow row : programme.rows()) {
                cells(sheet, line++, row);
                if (line % 100 == 0) {
                    sheet.flush();
                }
            }
            sheet.finish();
        }

        private static void cells(Worksheet sheet, int line, OfficialRow row) {
            sheet.inlineString(line, 0, row.levelText());
            sheet.inlineString(line, 1, row.narrativeText());
            sheet.inlineString(line, 2, row.indicatorText());
            sheet.inlineString(line, 3, row.frequency().word());
            sheet.inlineString(line, 4, row.measureText());
            number(sheet, line, 5, row.figures().annual());
            for (Quarter quarter : Quarter.values()) {
                int q = quarter.ordinal();
                number(sheet, line, 6 + q, row.figures().figures(quarter).programmed());
                number(sheet, line, 10 + q, row.figures().figures(quarter).realised());
                row.figures()
                        .quarter(quarter)
                        .known()
                        .ifPresent(p -> sheet.value(line, 14 + q, p.rounded().doubleValue()));
                row.figures()
                        .cumulative(quarter)
                        .known()
                        .ifPresent(p -> sheet.value(line, 18 + q, p.rounded().doubleValue()));
            }
            if (row.justification() != null) {
                sheet.inlineString(line, 22, Objects.requireNonNull(row.justification()));
            }
        }

        private static void number(Worksheet sheet, int line, int column, @Nullable Amount amount) {
            if (amount != null) {
                sheet.value(line, column, amount.value().doubleValue());
            }
        }
    }

    /** Where documents go: counted, and kept by nobody. */
    private static final class Counted extends OutputStream {

        private long bytes;

        @Override
        public void write(int value) {
            bytes++;
        }

        @Override
        public void write(byte[] content, int from, int length) {
            bytes += length;
        }
    }
}
