package mx.avance.live;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The other processes of this product on the same database: told and heard with PostgreSQL, where there may be some; with H2 there are none. */
@Component
class OtherNodes implements SmartLifecycle {

    static final String CHANNEL = "avance_change";

    private final String node = Long.toString(new SecureRandom().nextLong(Long.MAX_VALUE), Character.MAX_RADIX);
    private final JdbcClient jdbc;
    private final @Nullable JdbcConnectionDetails postgres;
    private Consumer<Change> listener = change -> {};
    private Consumer<String> callListener = topic -> {};
    private Runnable missed = () -> {};
    private @Nullable PostgresEar ear;

    OtherNodes(JdbcClient jdbc, ObjectProvider<JdbcConnectionDetails> database) {
        this.jdbc = jdbc;
        JdbcConnectionDetails details = database.getIfAvailable();
        postgres = details != null && details.getJdbcUrl().startsWith("jdbc:postgresql:") ? details : null;
    }

    /** Who is called, on the thread that listens, when another node changed something. */
    void onChange(Consumer<Change> hears) {
        listener = hears;
    }

    /**
     * Who is called, on the same thread, when another node announced a topic.
     *
     * @param anyMissed called when it may have announced any
     */
    void onCall(Consumer<String> hears, Runnable anyMissed) {
        callListener = hears;
        missed = anyMissed;
    }

    /** Tells them, when the transaction in course commits. */
    void tell(Change change) {
        say(new Payload(node, change).text());
    }

    /** Tells them of a topic, when the transaction in course commits. */
    void call(String topic) {
        say(new Call(node, topic).text());
    }

    private void say(String payload) {
        if (postgres != null) {
            jdbc.sql("select pg_notify(:channel, :payload)")
                    .param("channel", CHANNEL)
                    .param("payload", payload)
                    .query((row, number) -> "")
                    .list();
        }
    }

    @Override
    public synchronized void start() {
        if (postgres != null && ear == null) {
            ear = new PostgresEar(postgres, this::heard, this::begins);
        }
    }

    @Override
    public synchronized void stop() {
        if (ear != null) {
            ear.close();
            ear = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return ear != null;
    }

    /** What was said before it listened was not heard. */
    private void begins() {
        listener.accept(Change.EVERYTHING);
        missed.run();
    }

    private void heard(String text) {
        Optional<Call> call = Call.read(text);
        if (call.isPresent()) {
            call.filter(one -> !one.node().equals(node)).map(Call::topic).ifPresent(callListener);
            return;
        }
        Payload payload = Payload.read(text);
        // What this node saved, its own listeners heard already.
        if (!payload.node().equals(node)) {
            listener.accept(payload.change());
        }
    }
}
