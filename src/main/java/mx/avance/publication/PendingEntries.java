package mx.avance.publication;

import java.util.List;
import mx.avance.access.Action;
import mx.avance.access.Permissions;
import mx.avance.capture.EntryState;
import mx.avance.figures.Quarter;
import mx.avance.persistence.RecordMapper;
import mx.avance.persistence.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What keeps a quarter from being whole: entries that fall due in it and that nobody has validated. */
@Service
@Transactional(readOnly = true)
public class PendingEntries {

    private static final String PENDING = """
            from objective o
            join indicator i on i.objective_id = o.id
            join entry e on e.indicator_id = i.id and e.quarter = :quarter
            join progress p on p.indicator_id = i.id and p.quarter = e.quarter
            where o.fiscal_year_id = :year and p.due = true and e.state <> 'VALIDADA'
            """;

    private final JdbcClient jdbc;
    private final Permissions permissions;

    PendingEntries(JdbcClient jdbc, Permissions permissions) {
        this.jdbc = jdbc;
        this.permissions = permissions;
    }

    /** An entry that is not validated. */
    public record PendingEntry(String clave, String siglas, String unit, EntryState state) {}

    /** How many there are in a quarter. */
    public int count(long fiscalYearId, Quarter quarter) {
        return jdbc.sql("select count(*) " + PENDING)
                .param("year", fiscalYearId)
                .param("quarter", quarter.number())
                .query(Integer.class)
                .single();
    }

    /** The first of them in the order of the claves, for whoever may publish. */
    public List<PendingEntry> first(long fiscalYearId, Quarter quarter, int limit) {
        permissions.require(Action.PUBLISH);
        return Rows.list(jdbc.sql(
                        "select o.clave, i.siglas, (select u.name from unit u where u.id = o.unit_id) as unit, e.state "
                                + PENDING
                                + " order by o.fiscal_year_id, o.sort_key, o.programme_id, i.position fetch first :limit rows only")
                .param("year", fiscalYearId)
                .param("quarter", quarter.number())
                .param("limit", limit)
                .query(RecordMapper.of(PendingEntry.class)));
    }
}
