package mx.avance.exchange;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import mx.avance.base.ExpectedFailure;
import mx.avance.exchange.Export.State;
import org.jspecify.annotations.Nullable;

/** An ordered document and its file, which is there only while the document is being made or is ready. */
final class ExportJob implements ExportWatch {

    /** Progress is told as often as an eye sees it; a change of state at once. */
    private static final long BETWEEN_NANOS = 150_000_000;

    private final long owner;
    private final Path file;
    private final Runnable changed;
    private volatile Export shown;
    private volatile boolean unwanted;
    private long told;

    ExportJob(long owner, Export ordered, Path file, Runnable changed) {
        this.owner = owner;
        this.shown = ordered;
        this.file = file;
        this.changed = changed;
    }

    Export shown() {
        return shown;
    }

    boolean isOf(long person) {
        return owner == person;
    }

    Path file() {
        return file;
    }

    /** Whether it was ordered before a moment and is no longer under way. */
    boolean isOlderThan(Instant moment) {
        return !shown.isUnderWay() && shown.at().isBefore(moment);
    }

    /** Nobody wants it any more: it stops as soon as it may, and leaves nothing. */
    void discard() {
        unwanted = true;
        if (!shown.isUnderWay()) {
            delete();
        }
    }

    @Override
    public void at(long done, long total) {
        if (unwanted) {
            throw new ExportCancelledException();
        }
        shown = shown(State.RUNNING, done, total, 0, null);
        long now = System.nanoTime();
        if (told == 0 || now - told >= BETWEEN_NANOS) {
            told = now;
            changed.run();
        }
    }

    /**
     * Writes the document.
     *
     * @throws RuntimeException what nobody expected, after it has been noted
     */
    void run(ExportWriter writer, ExportScope scope) {
        try {
            at(0, 0);
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                writer.write(scope, out, this);
            }
            at(shown.total(), shown.total());
            show(State.READY, shown.total(), shown.total(), Files.size(file), null);
        } catch (ExportCancelledException e) {
            delete();
        } catch (IOException e) {
            fail("");
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            fail(e instanceof ExpectedFailure expected ? expected.sentence() : "");
            if (!(e instanceof ExpectedFailure)) {
                throw e;
            }
        } finally {
            // Discarded at the very end.
            if (unwanted) {
                delete();
            }
        }
    }

    private void fail(String sentence) {
        delete();
        show(State.FAILED, 0, 0, 0, sentence);
    }

    private void show(State state, long done, long total, long bytes, @Nullable String failure) {
        shown = shown(state, done, total, bytes, failure);
        changed.run();
    }

    private Export shown(State state, long done, long total, long bytes, @Nullable String failure) {
        Export before = shown;
        return new Export(
                before.id(), before.form(), before.fileName(), state, done, total, bytes, failure, before.at());
    }

    private void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
