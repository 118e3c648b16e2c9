package mx.avance.exchange;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import mx.avance.access.Action;
import mx.avance.access.Permissions;
import mx.avance.access.Requires;
import mx.avance.exchange.reading.TableMapping;
import mx.avance.history.History;
import mx.avance.history.HistoryRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What somebody has said that the columns of a table mean, by the shape of the table. */
@Service
public class TableMappings {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final Permissions permissions;
    private final History history;
    private final Clock clock;

    TableMappings(JdbcClient jdbc, Permissions permissions, History history, Clock clock) {
        this.jdbc = jdbc;
        this.permissions = permissions;
        this.history = history;
        this.clock = clock;
    }

    /** What was said of a table of that shape the last time. */
    @Transactional(readOnly = true)
    public Optional<TableMapping> find(String shape) {
        return jdbc.sql("select mapping from table_mapping where shape = :shape")
                .param("shape", shape)
                .query(String.class)
                .optional()
                .map(json -> JSON.readValue(json, TableMapping.class));
    }

    /** Remembers what the columns of a table mean, for every file with a table of that shape. */
    @Transactional
    @Requires(Action.IMPORT)
    public void save(String shape, TableMapping mapping) {
        String by = permissions.require(Action.IMPORT).username();
        String json = JSON.writeValueAsString(mapping);
        String before = jdbc.sql("select mapping from table_mapping where shape = :shape")
                .param("shape", shape)
                .query(String.class)
                .optional()
                .orElse(null);
        String sql = before == null
                ? "insert into table_mapping (shape, mapping, saved_by, saved_at) values (:shape, :mapping, :by, :at)"
                : "update table_mapping set mapping = :mapping, saved_by = :by, saved_at = :at where shape = :shape";
        jdbc.sql(sql)
                .param("shape", shape)
                .param("mapping", json)
                .param("by", by)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        history.record(HistoryRecord.change(
                before == null ? "CREATE" : "CHANGE", "table_mapping", null, "mapping", before, json));
    }
}
