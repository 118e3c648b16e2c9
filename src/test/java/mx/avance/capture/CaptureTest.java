package mx.avance.capture;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import mx.avance.access.TestPeople;
import mx.avance.figures.Quarter;
import mx.avance.persistence.Rows;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The real document, of which T1 is published and T2 open, and the history from here on. */
@Transactional
abstract class CaptureTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Windows windows;

    long year;
    private long historyBefore;

    /** A line of the history, without its ids and its time. */
    record Change(
            String actor,
            String action,
            String subject,
            @Nullable String field,
            @Nullable String beforeValue,
            @Nullable String afterValue,
            @Nullable String reason) {}

    record Stored(
            long id,
            int version,
            String state,
            @Nullable String realised,
            @Nullable String justification,
            @Nullable String observation,
            @Nullable String capturedBy,
            @Nullable String sentBy,
            @Nullable String validatedBy) {}

    @BeforeEach
    void begin() {
        year = number("select id from fiscal_year");
        historyBefore = number("select coalesce(max(id), 0) from history");
    }

    @AfterEach
    void actAsTheSystemAgain() {
        TestPeople.system();
    }

    List<Change> changes() {
        return Rows.list(jdbc.sql("""
                select actor, action, subject, field, before_value, after_value, reason from history where id > :before order by id
                """)
                .param("before", historyBefore)
                .query((rs, n) -> new Change(
                        rs.getString(1),
                        rs.getString(2),
                        rs.getString(3),
                        rs.getString(4),
                        rs.getString(5),
                        rs.getString(6),
                        rs.getString(7))));
    }

    Stored entry(String clave, Quarter quarter) {
        return jdbc.sql("""
                select e.id, e.version, e.state, e.realised, e.justification, e.observation, e.captured_by, e.sent_by, e.validated_by
                from entry e join indicator i on i.id = e.indicator_id join objective o on o.id = i.objective_id
                where o.clave = :clave and e.quarter = :quarter
                """)
                .param("clave", clave)
                .param("quarter", quarter.number())
                .query((rs, n) -> new Stored(
                        rs.getLong(1),
                        rs.getInt(2),
                        rs.getString(3),
                        rs.getBigDecimal(4) == null
                                ? null
                                : rs.getBigDecimal(4).stripTrailingZeros().toPlainString(),
                        rs.getString(5),
                        rs.getString(6),
                        rs.getString(7),
                        rs.getString(8),
                        rs.getString(9)))
                .single();
    }

    long unit(String name) {
        return number("select id from unit where name = '" + name + "'");
    }

    QuarterWindow window(Quarter quarter) {
        return windows.of(year, quarter).orElseThrow();
    }

    long id(QuarterWindow window) {
        return Objects.requireNonNull(window.id());
    }

    long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    /** A day that has passed everywhere. */
    static LocalDate yesterday() {
        return LocalDate.now(ZoneOffset.UTC).minusDays(2);
    }
}
