package mx.avance.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import mx.avance.database.Databases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two processes on one PostgreSQL hear each other. */
class OtherNodesTests {

    private static final Change ONE = new Change(Set.of(1L), Set.of(11L, Long.MAX_VALUE));
    private static final Change LAST = new Change(Set.of(9L), Set.of(99L));

    private final Map<String, String> database = Databases.postgresql();
    private Node here;
    private Node there;

    @BeforeEach
    void start() throws InterruptedException {
        here = new Node(database);
        there = new Node(database);
        await(() -> here.heard.contains(Change.EVERYTHING) && there.heard.contains(Change.EVERYTHING));
        here.heard.clear();
        there.heard.clear();
    }

    @AfterEach
    void stop() {
        here.close();
        there.close();
    }

    @Test
    void whatOneSavesTheOtherHearsAndEachHearsItOnce() throws InterruptedException {
        here.transaction.executeWithoutResult(status -> here.changes.announce(ONE));
        await(() -> there.heard.contains(ONE));
        there.changes.announce(LAST);
        await(() -> here.heard.contains(LAST));

        assertThat(here.heard).containsExactly(ONE, LAST);
        assertThat(there.heard).containsExactly(ONE, LAST);
    }

    @Test
    void theOtherHearsOnlyAfterTheCommitAndNothingOfARollback() throws InterruptedException {
        here.transaction.executeWithoutResult(status -> {
            here.changes.announce(ONE);
            status.setRollbackOnly();
        });
        here.transaction.executeWithoutResult(status -> {
            here.changes.announce(LAST);
            there.jdbc.sql("select 1").query(Integer.class).single();
            assertThat(there.heard).isEmpty();
        });
        await(() -> there.heard.contains(LAST));

        assertThat(there.heard).containsExactly(LAST);
    }

    @Test
    void moreThanANotificationHoldsIsToldAsLess() throws InterruptedException {
        Set<Long> manyProgrammes =
                LongStream.range(0, 3_000).mapToObj(n -> Long.MAX_VALUE - n).collect(Collectors.toSet());

        here.changes.announce(new Change(manyProgrammes, Set.of()));
        await(() -> !there.heard.isEmpty());

        assertThat(there.heard).containsExactly(Change.EVERYTHING);
    }

    @Test
    void aLostConnectionIsOpenedAgainAndThenAnythingMayHaveChanged() throws InterruptedException {
        here.jdbc.sql("""
                select pg_terminate_backend(pid) from pg_stat_activity
                where datname = current_database() and application_name = 'avance-live'
                """).query(Boolean.class).list();
        await(() -> there.heard.contains(Change.EVERYTHING) && here.heard.contains(Change.EVERYTHING));

        here.changes.announce(LAST);
        await(() -> there.heard.contains(LAST));

        assertThat(there.heard).containsExactly(Change.EVERYTHING, LAST);
    }

    @Test
    void whatSomebodyElseWritesInTheChannelIsAnything() throws InterruptedException {
        here.jdbc
                .sql("select pg_notify('avance_change', 'hola')")
                .query((row, n) -> "")
                .list();
        here.jdbc
                .sql("select pg_notify('avance_change', 'a;ñ;b')")
                .query((row, n) -> "")
                .list();
        await(() -> there.heard.size() == 2);

        assertThat(there.heard).containsExactly(Change.EVERYTHING, Change.EVERYTHING);
    }

    @Test
    void aTopicIsHeardOnTheOtherNodeByWhoeverAskedForItAndWakesNobodyElse() throws InterruptedException {
        List<String> calls = Collections.synchronizedList(new ArrayList<>());
        here.topics.subscribe("meeting:K7M2P", () -> calls.add("here"));
        there.topics.subscribe("meeting:K7M2P", () -> calls.add("there"));
        there.topics.subscribe("meeting:OTHER", () -> calls.add("of another"));

        here.transaction.executeWithoutResult(status -> {
            here.topics.announce("meeting:K7M2P");
            here.topics.announce("meeting:K7M2P");
            assertThat(calls).isEmpty();
        });
        await(() -> calls.contains("there"));
        here.changes.announce(LAST);
        await(() -> there.heard.contains(LAST));

        assertThat(calls).containsExactlyInAnyOrder("here", "there");
        assertThat(here.heard).containsExactly(LAST);
        assertThat(there.heard).containsExactly(LAST);
    }

    @Test
    void aTopicOfARollbackIsNotHeardAndAfterALostConnectionEveryTopicIs() throws InterruptedException {
        List<String> calls = Collections.synchronizedList(new ArrayList<>());
        there.topics.subscribe("meeting:K7M2P", () -> calls.add("there"));
        here.transaction.executeWithoutResult(status -> {
            here.topics.announce("meeting:K7M2P");
            status.setRollbackOnly();
        });
        here.changes.announce(LAST);
        await(() -> there.heard.contains(LAST));
        assertThat(calls).isEmpty();

        here.jdbc.sql("""
                select pg_terminate_backend(pid) from pg_stat_activity
                where datname = current_database() and application_name = 'avance-live'
                """).query(Boolean.class).list();
        await(() -> !calls.isEmpty());
        assertThat(there.heard).contains(Change.EVERYTHING);
    }

    @Test
    void endsAtOnceAndLeavesNoConnection() throws InterruptedException {
        long began = System.nanoTime();
        here.close();
        there.close();

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(4));
        await(() -> listening() == 0);
    }

    private int listening() {
        return here.jdbc.sql("""
                select count(*) from pg_stat_activity where datname = current_database() and application_name = 'avance-live'
                """).query(Integer.class).single();
    }

    private static void await(BooleanSupplier done) throws InterruptedException {
        long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited for twenty seconds").isLessThan(until);
            Thread.sleep(20);
        }
    }
}
