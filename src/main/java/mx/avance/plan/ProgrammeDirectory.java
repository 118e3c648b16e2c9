package mx.avance.plan;

import java.util.List;
import java.util.Set;
import mx.avance.persistence.RecordMapper;
import mx.avance.persistence.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The programmes of a year that whoever acts may read, with their axis and dependencia, a page at a time from where the one before ended. */
@Service
@Transactional(readOnly = true)
public class ProgrammeDirectory {

    private final ReadableProgrammes readable;
    private final JdbcClient jdbc;

    ProgrammeDirectory(ReadableProgrammes readable, JdbcClient jdbc) {
        this.readable = readable;
        this.jdbc = jdbc;
    }

    /** A programme. @param unit the dependencia that attends to it */
    public record Entry(String programmeKey, String name, int axisNumber, String axisName, String unit) {}

    /** Those after a key, in alphabetical order of their keys. */
    public List<Entry> after(long fiscalYearId, String key, int limit) {
        Set<Long> mayRead = readable.of(fiscalYearId);
        return Rows.list(jdbc.sql("""
                select p.programme_key, p.name, p.axis_number, p.axis_name, u.name as unit
                from programme p join unit u on u.id = p.unit_id
                where p.fiscal_year_id = :year and p.programme_key > :key%s
                order by p.fiscal_year_id, p.programme_key fetch first :limit rows only
                """.formatted(mayRead.isEmpty() ? "" : " and p.id in (:readable)"))
                .param("readable", mayRead)
                .param("year", fiscalYearId)
                .param("key", key)
                .param("limit", limit)
                .query(RecordMapper.of(Entry.class)));
    }
}
