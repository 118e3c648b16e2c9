package mx.avance.logbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import mx.avance.access.PermissionDeniedException;
import mx.avance.access.TestPeople;
import mx.avance.database.OnH2;
import mx.avance.database.OnPostgreSql;
import mx.avance.figures.Quarter;
import mx.avance.logbook.Logbook.Direction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The record read page by page, filtered, by those who may; on both databases out of an index. */
@Transactional
abstract class LogbookTests {

    private static final Instant START = Instant.parse("2031-01-01T05:00:00Z");

    @Autowired
    Logbook logbook;

    @Autowired
    JdbcClient jdbc;

    private long indicator;

    @OnH2
    static class H2Tests extends LogbookTests {

        /** H2 names the index that it reads, and says when it reads it in the order that is asked for. */
        @Test
        void eachPageIsReadFromAnIndexInItsOrder() {
            assertThat(plan(LogFilter.ALL)).contains("HISTORY_ORDER", "index sorted");
            assertThat(plan(new LogFilter(null, null, "ana", null, null, null)))
                    .contains("HISTORY_ACTOR", "index sorted");
            assertThat(plan(new LogFilter(null, null, null, null, null, "REFUSED")))
                    .contains("HISTORY_ACTION", "index sorted");
            assertThat(plan(new LogFilter(5L, null, null, null, null, null)))
                    .contains("HISTORY_INDICATOR_ORDER", "index sorted");
        }

        private String plan(LogFilter filter) {
            LogKey key = new LogKey(START.plusSeconds(60), 1_000_000);
            LogQuery query = LogQuery.of(filter, ZoneOffset.UTC, key, false, 51);
            return jdbc.sql("explain " + query.sql())
                    .params(query.params())
                    .query(String.class)
                    .single();
        }
    }

    @OnPostgreSql
    static class PostgresTests extends LogbookTests {

        @Test
        void eachPageIsReadFromAnIndexInItsOrder() {
            // Few lines are quicker to sort: what is asked is whether an index is read in its order instead. Which of
            // the two that can be is a
            // matter of how many lines other tests have left.
            jdbc.sql("set local enable_seqscan = off").update();
            jdbc.sql("set local enable_bitmapscan = off").update();
            jdbc.sql("set local enable_sort = off").update();
            assertThat(plan(LogFilter.ALL)).contains("Scan Backward using history_order");
            assertThat(plan(new LogFilter(null, null, "ana", null, null, null)))
                    .containsPattern("Scan Backward using history_(order|actor)");
            assertThat(plan(new LogFilter(null, null, null, null, null, "REFUSED")))
                    .containsPattern("Scan Backward using history_(order|action)");
            assertThat(plan(new LogFilter(5L, null, null, null, null, null)))
                    .containsPattern("Scan Backward using history_(order|indicator_order)");
        }

        private String plan(LogFilter filter) {
            LogKey key = new LogKey(START.plusSeconds(60), 1_000_000);
            LogQuery query = LogQuery.of(filter, ZoneOffset.UTC, key, false, 51);
            return String.join(
                    "\n",
                    jdbc.sql("explain " + query.sql())
                            .params(query.params())
                            .query(String.class)
                            .list());
        }
    }

    @BeforeEach
    void someHistory() {
        indicator = jdbc.sql("select min(id) from indicator").query(Long.class).single();
        for (int n = 0; n < 120; n++) {
            // Three lines a moment: their number orders them.
            line(START.plusSeconds(n / 3), n % 2 == 0 ? "ana" : "luis", n % 40 == 0 ? "REFUSED" : "CAPTURE", n);
        }
        TestPeople.signIn(jdbc, "planeacion");
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetitionAndLeadBack() {
        LogFilter ours = new LogFilter(null, null, null, LocalDate.of(2031, 1, 1), null, null);
        LogPage first = logbook.page(ours, null, Direction.OLDER);
        LogPage second = logbook.page(ours, first.lines().getLast().key(), Direction.OLDER);
        LogPage third = logbook.page(ours, second.lines().getLast().key(), Direction.OLDER);

        List<String> read = new ArrayList<>();
        List.of(first, second, third).forEach(page -> page.lines().forEach(line -> read.add(line.after())));
        assertThat(read).hasSize(120).startsWith("119", "118", "117").endsWith("1", "0");
        assertThat(first.newer()).isFalse();
        assertThat(first.older()).isTrue();
        assertThat(third.older()).isFalse();
        assertThat(logbook.page(ours, third.lines().getFirst().key(), Direction.NEWER)
                        .lines())
                .isEqualTo(second.lines());
        assertThat(logbook.page(ours, second.lines().getFirst().key(), Direction.NEWER))
                .isEqualTo(first);
    }

    @Test
    void aKeyIsReadBackFromAnAddressAndAnythingElseIsNone() {
        LogKey key = logbook.page(LogFilter.ALL, null, Direction.OLDER)
                .lines()
                .getFirst()
                .key();

        assertThat(LogKey.of(key.text())).contains(key);
        assertThat(LogKey.of("1-2; drop table history")).isEmpty();
        assertThat(LogKey.of("99999999999999999999-1")).isEmpty();
        assertThat(LogKey.of(null)).isEmpty();
    }

    @Test
    void filtersByPersonActionIndicatorQuarterAndDay() {
        assertThat(all(new LogFilter(null, null, "luis", null, null, "CAPTURE")))
                .allMatch(l -> l.actor().equals("luis"));
        assertThat(all(new LogFilter(null, null, "ana", null, null, "REFUSED"))).hasSize(3);
        assertThat(all(new LogFilter(indicator, Quarter.T2, null, null, null, null)))
                .hasSize(50);
        assertThat(all(new LogFilter(indicator, Quarter.T3, null, null, null, null)))
                .isEmpty();
        // 05:00 in UTC is midnight in Cancún: the day of the municipality, not that of UTC.
        LocalDate day = LocalDate.of(2031, 1, 1);
        assertThat(all(new LogFilter(null, null, null, day, day, null))).hasSize(50);
        assertThat(all(new LogFilter(null, null, null, day.plusDays(1), null, null)))
                .isEmpty();
        assertThat(all(new LogFilter(null, null, "luis", null, day.minusDays(1), null)))
                .isEmpty();
    }

    @Test
    void aLineNamesPersonAndIndicatorAndShortensWhatIsLong() {
        String text = "<script>alert(1)</script>".repeat(100);
        jdbc.sql("update history set after_value = :text, actor = 'enlace' where after_value = '119'")
                .param("text", text)
                .update();

        LogLine line =
                logbook.page(LogFilter.ALL, null, Direction.OLDER).lines().getFirst();

        assertThat(line.person()).isNotBlank();
        assertThat(line.indicator()).isNotNull();
        assertThat(line.after()).hasSize(Logbook.SHOWN);
        assertThat(line.cut()).isTrue();
        assertThat(logbook.whole(line.id()).orElseThrow().after()).isEqualTo(text);
    }

    @Test
    void theRecordIsForThosePermittedAndTheRefusalIsInIt() {
        for (String person : List.of("titular", "enlace", "consulta")) {
            TestPeople.signIn(jdbc, person);
            assertThatExceptionOfType(PermissionDeniedException.class)
                    .isThrownBy(() -> logbook.page(LogFilter.ALL, null, Direction.OLDER));
        }
        TestPeople.signIn(jdbc, "contraloria");
        assertThat(all(new LogFilter(null, null, "enlace", null, null, "REFUSED")))
                .anyMatch(line -> "READ_HISTORY".equals(line.field()));
    }

    @Test
    void theHistoryOfACellIsForWhoeverReadsItWithoutAddresses() {
        TestPeople.signIn(jdbc, "enlace");
        List<LogLine> cell = logbook.ofEntry(indicator, Quarter.T2, 20);
        assertThat(cell).hasSize(20).allMatch(line -> line.origin() == null);
        assertThat(cell.getFirst().after()).isEqualTo("119");

        TestPeople.signIn(jdbc, "contraloria");
        assertThat(logbook.ofEntry(indicator, Quarter.T2, 1).getFirst().origin())
                .isEqualTo("10.0.0.1");

        TestPeople.signIn(jdbc, "consulta");
        assertThatExceptionOfType(PermissionDeniedException.class)
                .isThrownBy(() -> logbook.ofEntry(indicator, Quarter.T2, 1));
        assertThatExceptionOfType(PermissionDeniedException.class)
                .isThrownBy(() -> logbook.whole(cell.getFirst().id()));
    }

    private List<LogLine> all(LogFilter filter) {
        return logbook.page(filter, null, Direction.OLDER).lines();
    }

    private void line(Instant at, String actor, String action, int number) {
        jdbc.sql("""
                insert into history (at, actor, origin, action, subject, indicator_id, quarter, field, after_value)
                values (:at, :actor, '10.0.0.1', :action, 'entry', :indicator, 2, 'realised', :after)
                """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("actor", actor)
                .param("action", action)
                .param("indicator", indicator)
                .param("after", String.valueOf(number))
                .update();
    }
}
