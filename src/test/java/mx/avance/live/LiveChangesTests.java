package mx.avance.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import mx.avance.database.Databases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The bus inside one process, on both databases. */
abstract class LiveChangesTests {

    private static final Change ONE = new Change(Set.of(1L), Set.of(11L));
    private static final Change OTHER = new Change(Set.of(2L), Set.of(22L));

    private final Map<String, String> database;
    private Node node;

    LiveChangesTests(Map<String, String> database) {
        this.database = database;
    }

    static class H2Tests extends LiveChangesTests {
        H2Tests() {
            super(Databases.h2());
        }
    }

    static class PostgresTests extends LiveChangesTests {
        PostgresTests() {
            super(Databases.postgresql());
        }
    }

    @BeforeEach
    void start() throws InterruptedException {
        node = new Node(database);
        if (node.listens()) {
            // Once it listens it says that anything may have changed before.
            for (int tries = 0; node.heard.isEmpty() && tries < 500; tries++) {
                Thread.sleep(20);
            }
            assertThat(node.heard).containsExactly(Change.EVERYTHING);
            node.heard.clear();
        }
    }

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void announcesAtOnceWithoutTransaction() {
        node.changes.announce(ONE);

        assertThat(node.heard).containsExactly(ONE);
    }

    @Test
    void severalOfOneTransactionAreOneAfterItsCommit() {
        node.transaction.executeWithoutResult(status -> {
            node.changes.announce(ONE);
            node.changes.announce(OTHER);
            assertThat(node.heard).isEmpty();
        });

        assertThat(node.heard).containsExactly(new Change(Set.of(1L, 2L), Set.of(11L, 22L)));
    }

    @Test
    void whatIsRolledBackIsNotAnnounced() {
        node.transaction.executeWithoutResult(status -> {
            node.changes.announce(ONE);
            status.setRollbackOnly();
        });
        assertThatIllegalStateException()
                .isThrownBy(() -> node.transaction.executeWithoutResult(status -> {
                    node.changes.announce(ONE);
                    throw new IllegalStateException("something failed");
                }));

        assertThat(node.heard).isEmpty();
    }

    @Test
    void oneThatFailsKeepsNobodyFromHearing() {
        List<Change> before = new ArrayList<>();
        node.changes.subscribe(before::add);
        node.changes.subscribe(change -> {
            throw new IllegalStateException("a listener that fails on purpose");
        });
        List<Change> after = new ArrayList<>();
        node.changes.subscribe(after::add);

        node.changes.announce(ONE);
        node.changes.announce(OTHER);

        assertThat(List.of(before, node.heard, after))
                .allSatisfy(all -> assertThat(all).containsExactly(ONE, OTHER));
    }

    @Test
    void manyIndicatorsAreToldAsTheirProgrammes() {
        Set<Long> many = LongStream.rangeClosed(1, Change.NAMED + 1L).boxed().collect(Collectors.toSet());

        node.changes.announce(new Change(Set.of(1L), many));

        assertThat(node.heard).containsExactly(new Change(Set.of(1L), Set.of()));
    }

    @Test
    void whoeverEndedHearsNoMoreAndLeavesNothingBehind() {
        List<Change> late = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            Subscription subscription = node.changes.subscribe(late::add);
            subscription.end();
            subscription.end();
        }

        node.changes.announce(ONE);

        assertThat(late).isEmpty();
        assertThat(node.changes.listeners()).isEqualTo(1);
    }
}
