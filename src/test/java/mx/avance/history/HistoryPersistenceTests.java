package mx.avance.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import mx.avance.database.OnH2;
import mx.avance.database.OnPostgreSql;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The record tells the moment of a change whatever the time zone of the machine, and only inside the transaction of the change. */
@Transactional
abstract class HistoryPersistenceTests {

    @Autowired
    History history;

    @Autowired
    JdbcClient jdbc;

    @OnH2
    static class H2Tests extends HistoryPersistenceTests {}

    @OnPostgreSql
    static class PostgresTests extends HistoryPersistenceTests {}

    @Test
    void theMomentIsKeptToTheMicrosecondInAnyZone() {
        Instant moment = Instant.parse("2024-04-01T03:30:15.123456Z");
        History stopped = new History(jdbc, Clock.fixed(moment, ZoneOffset.ofHours(9)), by("ana"));

        stopped.record(HistoryRecord.change("CAPTURE", "entry", 1L, "realised", null, "10")
                .of(null, 2));

        assertThat(at("ana")).isEqualTo(moment);
        // As SQL sees it: before midnight in Cancún, after it in UTC.
        assertThat(jdbc.sql(
                                "select count(*) from history where actor = 'ana' and at = timestamp with time zone '2024-03-31 22:30:15.123456-05:00'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theMomentIsThatOfTheOneClock() {
        new History(jdbc, Clock.systemUTC(), by("luis")).record(HistoryRecord.act("CAPTURE", "entry", null));

        assertThat(at("luis")).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
    }

    @Test
    void whatWasBeforeAndAfterIsKeptWholeAndBlankIsNull() {
        String longText = "«áéí» 'x' \"y\"\n".repeat(1_000);

        new History(jdbc, Clock.systemUTC(), by("eva"))
                .record(HistoryRecord.change("EDIT", "entry", 7L, "justification", longText, null)
                        .of(null, 4));

        assertThat(jdbc.sql("select before_value, after_value, quarter, field from history where actor = 'eva'")
                        .query((rs, n) ->
                                rs.getString(1) + "|" + rs.getString(2) + "|" + rs.getInt(3) + "|" + rs.getString(4))
                        .single())
                .isEqualTo(longText + "|null|4|justification");
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void nothingIsRecordedOutsideTheTransactionOfTheChange() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> history.record(HistoryRecord.act("EDIT", "entry", null)));
    }

    private static Actors by(String name) {
        return () -> new Actor(name, null);
    }

    private Instant at(String actor) {
        return jdbc.sql("select at from history where actor = :actor")
                .param("actor", actor)
                .query((rs, n) -> rs.getObject(1, OffsetDateTime.class).toInstant())
                .single();
    }
}
