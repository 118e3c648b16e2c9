package mx.avance.live;

import java.security.SecureRandom;
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

    /** Tells them, when the transaction in course commits. */
    void tell(Change change) {
        if (postgres != null) {
            jdbc.sql("select pg_notify(:channel, :payload)")
                    .param("channel", CHANNEL)
                    .param("payload", new Payload(node, change).text())
                    .query((row, number) -> "")
                    .list();
        }
    }

    @Override
    public synchronized void start() {
        if (postgres != null && ear == null) {
            ear = new PostgresEar(postgres, this::heard, () -> listener.accept(Change.EVERYTHING));
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

    private void heard(String text) {
        Payload payload = Payload.read(text);
        // What this node saved, its own listeners heard already.
        if (!payload.node().equals(node)) {
            listener.accept(payload.change());
        }
    }
}
