package mx.avance.live;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * Listens to the notifications of a PostgreSQL until it is closed, with a thread and a connection of its own: one of the pool would be missing there for
 * ever. A connection that is lost is opened again.
 */
final class PostgresEar implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresEar.class);
    private static final int QUIET_MILLIS = 15_000;
    private static final int ALIVE_WITHIN_SECONDS = 5;
    private static final long FIRST_PAUSE_MILLIS = 500;
    private static final long LONGEST_PAUSE_MILLIS = 30_000;

    private final JdbcConnectionDetails database;
    private final Consumer<String> heard;
    private final Runnable begins;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;
    private volatile @Nullable Connection connection;
    private boolean lost;

    /**
     * Begins to listen.
     *
     * @param heard gets the text of each notification
     * @param begins called each time that listening begins: what happened before it was not heard
     */
    PostgresEar(JdbcConnectionDetails database, Consumer<String> heard, Runnable begins) {
        this.database = database;
        this.heard = heard;
        this.begins = begins;
        thread = Thread.ofPlatform()
                .daemon()
                .name("live-changes")
                .inheritInheritableThreadLocals(false)
                .unstarted(this::listenUntilClosed);
        thread.start();
    }

    @Override
    public void close() {
        closed.countDown();
        hangUp();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(ALIVE_WITHIN_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isClosed() {
        return closed.getCount() == 0;
    }

    private void listenUntilClosed() {
        long pause = FIRST_PAUSE_MILLIS;
        while (!isClosed()) {
            try (Connection open = connect()) {
                connection = open;
                try (Statement statement = open.createStatement()) {
                    statement.execute("listen " + OtherNodes.CHANNEL);
                }
                if (lost) {
                    LOG.info("Se oyen de nuevo los cambios de otros nodos");
                    lost = false;
                }
                pause = FIRST_PAUSE_MILLIS;
                begins.run();
                listen(open);
            } catch (SQLException e) {
                if (isClosed()) {
                    return;
                }
                if (!lost) {
                    lost = true;
                    LOG.warn("No se oyen los cambios de otros nodos; se intenta de nuevo: {}", e.getMessage());
                }
                pause = pauseFor(pause);
            }
        }
    }

    private Connection connect() throws SQLException {
        Properties properties = new Properties();
        String user = database.getUsername();
        String password = database.getPassword();
        if (user != null) {
            properties.setProperty("user", user);
        }
        if (password != null) {
            properties.setProperty("password", password);
        }
        properties.setProperty("ApplicationName", "avance-live");
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("tcpKeepAlive", "true");
        return DriverManager.getConnection(database.getJdbcUrl(), properties);
    }

    private void listen(Connection open) throws SQLException {
        PGConnection ear = open.unwrap(PGConnection.class);
        while (!isClosed()) {
            PGNotification[] news = ear.getNotifications(QUIET_MILLIS);
            if (news == null || news.length == 0) {
                // A cable that was cut is as silent as a quiet afternoon.
                if (!open.isValid(ALIVE_WITHIN_SECONDS)) {
                    throw new SQLException("la conexión dejó de responder");
                }
                continue;
            }
            for (PGNotification one : news) {
                heard.accept(one.getParameter());
            }
        }
    }

    private long pauseFor(long millis) {
        try {
            if (closed.await(millis, TimeUnit.MILLISECONDS)) {
                return millis;
            }
        } catch (InterruptedException e) {
            closed.countDown();
        }
        return Math.min(2 * millis, LONGEST_PAUSE_MILLIS);
    }

    /** Closes the socket under whoever reads from it: closing the connection would wait for its quiet time. */
    private void hangUp() {
        Connection open = connection;
        if (open != null) {
            try {
                open.abort(Runnable::run);
            } catch (SQLException e) {
                LOG.debug("La conexión que escucha ya estaba cerrada", e);
            }
        }
    }
}
