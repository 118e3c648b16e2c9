package mx.avance.access;

import java.util.LinkedHashMap;
import java.util.Map;
import mx.avance.persistence.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The names of the units that an account can hold. */
@Service
public class UnitNames {

    private final JdbcClient jdbc;

    UnitNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The names by their ids, in the order of the names. */
    @Transactional(readOnly = true)
    public Map<Long, String> all() {
        Map<Long, String> names = new LinkedHashMap<>();
        Rows.list(jdbc.sql("select id, name from unit order by name, id")
                        .query((row, number) -> Map.entry(row.getLong("id"), row.getString("name"))))
                .forEach(unit -> names.put(unit.getKey(), unit.getValue()));
        return names;
    }
}
