package mx.avance.exchange.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.Command;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import mx.avance.base.Daemons;
import mx.avance.base.ExpectedFailure;
import mx.avance.exchange.ImportReview;
import mx.avance.exchange.Imports;
import mx.avance.exchange.reading.ReadingCancelledException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.security.core.context.SecurityContextHolder;

/** The reading or applying of a file in a thread of its own, as whoever asked for it, while the screen answers. */
final class FileWork implements Imports.Watch {

    /** Files are read one at a time: more threads would only wait, each with a connection of the database. */
    private static final ExecutorService THREADS = Daemons.pool("import-files-", 2);

    private static final long MILLIS_BETWEEN = 150;

    private final UI ui;
    private final Told told;
    private volatile boolean cancelled;
    private long next;

    private FileWork(UI ui, Told told) {
        this.ui = ui;
        this.told = told;
    }

    /** What is done with a file. */
    interface Task {
        ImportReview run(Imports.Watch watch);
    }

    /** Who is told how it goes, with the session locked. */
    interface Told {

        /** @param total 0 when it is not known */
        void at(long done, long total);

        void done(ImportReview review);

        /** Nothing was changed. */
        void cancelled();

        /** @param sentence what was refused; empty when nobody expected it, which the handler of such errors tells */
        void failed(String sentence);
    }

    /** Begins. */
    static FileWork begin(Task task, Told told) {
        FileWork work = new FileWork(UI.getCurrent(), told);
        THREADS.execute(
                new DelegatingSecurityContextRunnable(() -> work.run(task), SecurityContextHolder.getContext()));
        return work;
    }

    /** Ends it as soon as it may: nothing is changed then, unless it was done already. */
    void cancel() {
        cancelled = true;
    }

    @Override
    public void at(long done, long total) {
        if (cancelled) {
            throw new ReadingCancelledException();
        }
        long now = TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
        if (next == 0 || now >= next) {
            next = now + MILLIS_BETWEEN;
            tell(() -> {
                if (!cancelled) {
                    told.at(done, total);
                }
            });
        }
    }

    private void run(Task task) {
        try {
            at(0, 0);
            ImportReview review = task.run(this);
            tell(() -> told.done(review));
        } catch (ReadingCancelledException e) {
            tell(told::cancelled);
        } catch (OptimisticLockingFailureException e) {
            tell(() -> told.failed(ui.getTranslation("import.changed-meanwhile")));
        } catch (RuntimeException e) {
            tell(() -> fail(e));
        }
    }

    private void fail(RuntimeException failure) {
        if (failure instanceof ExpectedFailure expected) {
            told.failed(expected.sentence());
            return;
        }
        told.failed("");
        throw failure;
    }

    private void tell(Command command) {
        try {
            ui.access(command);
        } catch (UIDetachedException gone) {
            // Whoever asked has left; what was ordered is done all the same.
        }
    }
}
