package mx.avance.live;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A process of the product as far as its news goes, on the database of those settings, and all that it hears. */
final class Node implements AutoCloseable {

    final List<Change> heard = Collections.synchronizedList(new ArrayList<>());
    final JdbcClient jdbc;
    final TransactionTemplate transaction;
    final LiveChanges changes;
    final LiveTopics topics;
    private final OtherNodes others;

    Node(Map<String, String> database) {
        String url = Objects.requireNonNull(database.get("spring.datasource.url"));
        String user = database.getOrDefault("spring.datasource.username", "sa");
        DataSource source = new DriverManagerDataSource(url, user, "");
        jdbc = JdbcClient.create(source);
        transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        others = new OtherNodes(
                jdbc,
                new StaticListableBeanFactory(Map.of("database", new Details(url, user)))
                        .getBeanProvider(JdbcConnectionDetails.class));
        changes = new LiveChanges(others);
        topics = new LiveTopics(others);
        changes.subscribe(heard::add);
        others.start();
    }

    boolean listens() {
        return others.isRunning();
    }

    @Override
    public void close() {
        others.stop();
    }

    private record Details(String url, String user) implements JdbcConnectionDetails {
        @Override
        public @Nullable String getUsername() {
            return user;
        }

        @Override
        public @Nullable String getPassword() {
            return "";
        }

        @Override
        public String getJdbcUrl() {
            return url;
        }
    }
}
