package mx.avance.live;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * News of things that are no figures, such as a meeting that went on to its next slide: heard only by whoever asked for that topic, so that no tree and
 * no dashboard wakes up for it. As with {@link LiveChanges} it says that something happened and never what.
 */
@Component
public class LiveTopics {

    private static final Logger LOG = LoggerFactory.getLogger(LiveTopics.class);
    private static final Pattern TOPIC = Pattern.compile(Call.TOPIC);

    private final OtherNodes others;
    private final Map<String, Set<Listening>> listening = new ConcurrentHashMap<>();

    LiveTopics(OtherNodes others) {
        this.others = others;
        others.onCall(this::hear, this::hearAll);
    }

    /**
     * Hears of a topic until the subscription is ended, and when news of it may have been missed; called on the thread that committed or that listens to
     * the database, so it must be quick.
     *
     * @param topic small letters, a colon, and letters or digits: {@code meeting:K7M2P}
     */
    public Subscription subscribe(String topic, Runnable listener) {
        String checked = checked(topic);
        Listening one = new Listening(listener);
        listening.compute(checked, (key, before) -> {
            Set<Listening> all = before == null ? ConcurrentHashMap.newKeySet() : before;
            all.add(one);
            return all;
        });
        return () -> listening.computeIfPresent(checked, (key, all) -> {
            all.remove(one);
            return all.isEmpty() ? null : all;
        });
    }

    /** Announces after the transaction in course commits (at once when there is none); once however often it was said in it. */
    public void announce(String topic) {
        String checked = checked(topic);
        if (!TransactionSynchronizationManager.isSynchronizationActive()
                || !TransactionSynchronizationManager.isActualTransactionActive()) {
            others.call(checked);
            hear(checked);
            return;
        }
        boolean said = TransactionSynchronizationManager.getSynchronizations().stream()
                .anyMatch(other -> other instanceof Announcement announcement && announcement.isOf(this, checked));
        if (!said) {
            TransactionSynchronizationManager.registerSynchronization(new Announcement(checked));
        }
    }

    /** How many listen. */
    int listeners() {
        return listening.values().stream().mapToInt(Set::size).sum();
    }

    private static String checked(String topic) {
        if (!TOPIC.matcher(topic).matches()) {
            throw new IllegalArgumentException("No topic: " + topic);
        }
        return topic;
    }

    private void hear(String topic) {
        listening.getOrDefault(topic, Set.of()).forEach(Listening::hear);
    }

    private void hearAll() {
        listening.values().forEach(all -> all.forEach(Listening::hear));
    }

    /** What one transaction says if it commits. */
    private final class Announcement implements TransactionSynchronization {

        private final String topic;

        Announcement(String topic) {
            this.topic = topic;
        }

        boolean isOf(LiveTopics bus, String other) {
            return bus == LiveTopics.this && topic.equals(other);
        }

        /** The other nodes are told by the transaction itself: the database delivers it only if it commits. */
        @Override
        public void beforeCommit(boolean readOnly) {
            others.call(topic);
        }

        @Override
        public void afterCommit() {
            hear(topic);
        }
    }

    private static final class Listening {

        private final Runnable listener;

        Listening(Runnable listener) {
            this.listener = listener;
        }

        /** What was saved is saved: a failure goes no further. */
        void hear() {
            try {
                listener.run();
            } catch (RuntimeException e) {
                LOG.error("Falló quien escucha un aviso", e);
            }
        }
    }
}
