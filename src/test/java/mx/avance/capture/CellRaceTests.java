package mx.avance.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import mx.avance.access.TestPeople;
import mx.avance.capture.CellCapture.Conflict;
import mx.avance.capture.CellCapture.Outcome;
import mx.avance.capture.CellCapture.Saved;
import mx.avance.database.OnH2;
import mx.avance.database.OnPostgreSql;
import mx.avance.figures.Amount;
import mx.avance.persistence.Rows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A thousand times two people save at the same moment: in the same cell one is told of the other's value, in two cells of an entry both are kept. */
abstract class CellRaceTests {

    @Autowired
    CellCapture cells;

    @Autowired
    Capture capture;

    @Autowired
    Entries entries;

    @Autowired
    JdbcClient jdbc;

    private final ExecutorService people = Executors.newFixedThreadPool(2);
    private List<Long> ids = List.of();
    private List<Entry> original = List.of();

    @OnH2
    static class H2Tests extends CellRaceTests {
        /** Its rules are the same and its waiting for a lock is slow: a hundred of each do. */
        @Override
        int races() {
            return 100;
        }
    }

    @OnPostgreSql
    static class PostgresTests extends CellRaceTests {}

    /** How many of each kind. */
    int races() {
        return 500;
    }

    @BeforeEach
    void ownEntries() {
        ids = Rows.list(jdbc.sql("""
                select e.id from entry e join indicator i on i.id = e.indicator_id
                where e.quarter = 2 and i.rollup = 'OWN' order by e.id""").query(Long.class));
        original = ids.stream().map(id -> entries.findById(id).orElseThrow()).toList();
    }

    /** The database is that of other tests too. */
    @AfterEach
    void putBack() {
        people.shutdownNow();
        TestPeople.system();
        for (Entry was : original) {
            long id = Objects.requireNonNull(was.id());
            capture.write(id, entries.findById(id).orElseThrow().version(), was.realised(), was.justification());
        }
    }

    @Test
    void ofTwoInTheSameCellOneIsSavedAndTheOtherIsToldOfIt() throws Exception {
        for (int race = 0; race < races(); race++) {
            Entry before = entry(race);
            long id = Objects.requireNonNull(before.id());
            Amount one = Amount.of(2L * race + 1);
            Amount two = Amount.of(2L * race + 2);

            List<Outcome> outcomes = atOnce(
                    () -> cells.realise(id, before.version(), before.realised(), one),
                    () -> cells.realise(id, before.version(), before.realised(), two));

            Amount stored = entry(race).realised();
            assertThat(outcomes).filteredOn(Saved.class::isInstance).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(Conflict.class::isInstance)
                    .singleElement()
                    .satisfies(conflict -> assertThat(((Conflict) conflict).theirs())
                            .isEqualTo(Objects.requireNonNull(stored).toString()));
            assertThat(stored).isEqualTo(outcomes.get(0) instanceof Saved ? one : two);
        }
    }

    @Test
    void ofTwoInTwoCellsOfAnEntryBothAreKept() throws Exception {
        Random random = new Random(4);
        for (int race = 0; race < races(); race++) {
            Entry before = entry(race);
            long id = Objects.requireNonNull(before.id());
            Amount figure = Amount.of(1_000L + random.nextInt(1_000_000));
            String text = "Carrera " + race + " " + random.nextInt();

            List<Outcome> outcomes = atOnce(
                    () -> cells.realise(id, before.version(), before.realised(), figure),
                    () -> cells.justify(id, before.version(), before.justification(), text));

            Entry after = entry(race);
            assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Saved.class));
            assertThat(after.realised()).isEqualTo(figure);
            assertThat(after.justification()).isEqualTo(text);
        }
    }

    private Entry entry(int race) {
        return entries.findById(ids.get(race % ids.size())).orElseThrow();
    }

    private List<Outcome> atOnce(Callable<Outcome> one, Callable<Outcome> two) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        List<Future<Outcome>> running =
                List.of(people.submit(together(start, one)), people.submit(together(start, two)));
        List<Outcome> outcomes = new ArrayList<>();
        for (Future<Outcome> outcome : running) {
            outcomes.add(outcome.get());
        }
        return outcomes;
    }

    private Callable<Outcome> together(CyclicBarrier start, Callable<Outcome> act) {
        return () -> {
            TestPeople.system();
            start.await();
            return act.call();
        };
    }
}
