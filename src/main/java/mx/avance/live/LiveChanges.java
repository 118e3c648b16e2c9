package mx.avance.live;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The bus on which a saved change is announced. It tells that something changed and never what: whoever hears of it reads with his own permissions. */
@Component
public class LiveChanges {

    private static final Logger LOG = LoggerFactory.getLogger(LiveChanges.class);

    private final OtherNodes others;
    private final List<Listening> first = new CopyOnWriteArrayList<>();
    private final Set<Listening> listening = ConcurrentHashMap.newKeySet();

    LiveChanges(OtherNodes others) {
        this.others = others;
        others.onChange(this::hear);
    }

    /**
     * Hears of every change until the subscription is ended; called on the thread that committed or that listens to the database, so it must be
     * quick and must not throw.
     */
    public Subscription subscribe(Consumer<Change> listener) {
        Listening one = new Listening(listener);
        listening.add(one);
        return () -> listening.remove(one);
    }

    /**
     * Hears of every change for ever, before those who subscribe: for what they will read anew. As quick, and as little allowed to throw.
     */
    public void beforeOthers(Consumer<Change> listener) {
        first.add(new Listening(listener));
    }

    /** Announces after the transaction in course commits (at once when there is none); several in one transaction become one. */
    public void announce(Change change) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()
                || !TransactionSynchronizationManager.isActualTransactionActive()) {
            others.tell(change.brief());
            hear(change.brief());
            return;
        }
        for (TransactionSynchronization other : TransactionSynchronizationManager.getSynchronizations()) {
            if (other instanceof Announcement announcement && announcement.isOf(this)) {
                announcement.add(change);
                return;
            }
        }
        TransactionSynchronizationManager.registerSynchronization(new Announcement(change));
    }

    /** How many listen. */
    int listeners() {
        return listening.size();
    }

    private void hear(Change change) {
        first.forEach(one -> one.hear(change));
        listening.forEach(one -> one.hear(change));
    }

    /** What one transaction announces if it commits. */
    private final class Announcement implements TransactionSynchronization {

        private Change change;

        Announcement(Change change) {
            this.change = change;
        }

        boolean isOf(LiveChanges bus) {
            return bus == LiveChanges.this;
        }

        void add(Change more) {
            change = change.and(more);
        }

        /** The other nodes are told by the transaction itself: the database delivers it only if it commits. */
        @Override
        public void beforeCommit(boolean readOnly) {
            others.tell(change.brief());
        }

        @Override
        public void afterCommit() {
            hear(change.brief());
        }
    }

    private static final class Listening {

        private final Consumer<Change> listener;
        private volatile boolean failed;

        Listening(Consumer<Change> listener) {
            this.listener = listener;
        }

        /** What was saved is saved and the others want to know: a failure goes no further, and is logged once. */
        void hear(Change change) {
            try {
                listener.accept(change);
            } catch (RuntimeException e) {
                if (!failed) {
                    failed = true;
                    LOG.error("Falló quien escucha los cambios guardados; no se repite este aviso", e);
                }
            }
        }
    }
}
