package mx.avance.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import mx.avance.access.Acting;
import mx.avance.access.PermissionDeniedException;
import mx.avance.access.Permissions;
import mx.avance.access.TestPeople;
import mx.avance.database.OnH2;
import mx.avance.exchange.Export.State;
import mx.avance.figures.Quarter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Documents are written in the background, as whoever ordered them, and seen by nobody else; one that is cancelled leaves nothing. */
@OnH2
class ExportsTests {

    private static final Instant NOW = Instant.parse("2024-05-02T12:00:00Z");

    @Autowired
    ExportNames names;

    @Autowired
    Permissions permissions;

    @Autowired
    Acting acting;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    private final Slow writer = new Slow();
    private final MovingClock clock = new MovingClock();
    private Exports exports;

    @BeforeEach
    void open() {
        exports = new Exports(
                new ExportWriters(List.of(writer)),
                names,
                permissions,
                acting,
                new ExportProperties(folder, Duration.ofHours(1), 3),
                clock);
        TestPeople.signIn(jdbc, "planeacion");
    }

    @AfterEach
    void close() {
        exports.stop();
        TestPeople.system();
    }

    @Test
    void aDocumentIsWrittenAndFetched() throws IOException {
        Export ordered = exports.order(ExportForm.WORKBOOK, scope());
        assertThat(ordered.fileName()).isEqualTo("avance-2024-t1.xlsx");
        writer.steps.release(3);

        await(() -> state(ordered) == State.READY);

        assertThat(exports.file(ordered.id()).orElseThrow()).hasContent("000");
        assertThat(exports.find(ordered.id()).orElseThrow().bytes()).isEqualTo(3);
        exports.discard(ordered.id());
        assertThat(exports.mine()).isEmpty();
        assertThat(files()).isEmpty();
    }

    @Test
    void whatIsCancelledStopsAndLeavesNothing() throws InterruptedException, IOException {
        Export ordered = exports.order(ExportForm.WORKBOOK, scope());
        writer.steps.release(1);
        writer.began.await();
        assertThat(files()).isNotEmpty();

        exports.discard(ordered.id());
        writer.steps.release(2);

        await(() -> writer.stopped);
        await(() -> files().isEmpty());
        assertThat(exports.mine()).isEmpty();
        assertThat(exports.file(ordered.id())).isEmpty();
    }

    @Test
    void nobodySeesTheDocumentOfAnother() {
        Export ordered = exports.order(ExportForm.WORKBOOK, scope());
        writer.steps.release(3);
        await(() -> state(ordered) == State.READY);

        TestPeople.signIn(jdbc, "contraloria");

        assertThat(exports.mine()).isEmpty();
        assertThat(exports.file(ordered.id())).isEmpty();
        exports.discard(ordered.id());
        TestPeople.signIn(jdbc, "planeacion");
        assertThat(exports.file(ordered.id())).isPresent();
    }

    @Test
    void whoeverMayNotReadOrdersNothing() {
        TestPeople.signIn(jdbc, "consulta");

        assertThatThrownBy(() -> exports.order(ExportForm.WORKBOOK, scope()))
                .isInstanceOf(PermissionDeniedException.class);
    }

    @Test
    void aFailureIsToldAndLeavesNothing() {
        writer.failure = new ExportRefusedException("No hay espacio.");
        Export ordered = exports.order(ExportForm.WORKBOOK, scope());
        writer.steps.release(3);

        await(() -> state(ordered) == State.FAILED);

        assertThat(exports.find(ordered.id()).orElseThrow().failure()).isEqualTo("No hay espacio.");
        assertThat(files()).isEmpty();
    }

    @Test
    void tooManyAreRefusedWithASentenceAndOldOnesGo() {
        writer.steps.release(100);
        for (int i = 0; i < 3; i++) {
            Export ordered = exports.order(ExportForm.WORKBOOK, scope());
            await(() -> state(ordered) == State.READY);
        }
        assertThatThrownBy(() -> exports.order(ExportForm.WORKBOOK, scope()))
                .isInstanceOf(ExportRefusedException.class)
                .hasMessageContaining("Ya hay 3 documentos");

        clock.now = NOW.plus(Duration.ofMinutes(61));

        assertThat(exports.mine()).isEmpty();
        assertThat(files()).isEmpty();
    }

    private State state(Export ordered) {
        return exports.find(ordered.id()).orElseThrow().state();
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ExportScope scope() {
        long year = Objects.requireNonNull(jdbc.sql("select id from fiscal_year where year_number = 2024")
                .query(Long.class)
                .single());
        return new ExportScope(year, Quarter.T1, null, null);
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    /** Writes three bytes, each when it is let. */
    private static final class Slow implements ExportWriter {

        final Semaphore steps = new Semaphore(0);
        final CountDownLatch began = new CountDownLatch(1);
        volatile @Nullable RuntimeException failure;
        volatile boolean stopped;

        @Override
        public ExportForm form() {
            return ExportForm.WORKBOOK;
        }

        @Override
        public void write(ExportScope scope, OutputStream out, ExportWatch watch) throws IOException {
            try {
                for (int i = 0; i < 3; i++) {
                    steps.acquire();
                    RuntimeException fails = failure;
                    if (fails != null) {
                        throw fails;
                    }
                    out.write('0');
                    began.countDown();
                    watch.at(i + 1, 3);
                }
            } catch (ExportCancelledException e) {
                stopped = true;
                throw e;
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }
    }

    private static final class MovingClock extends Clock {

        volatile Instant now = NOW;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
