package mx.avance.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** The floor of storing documents: as many rows of objective, indicator and entry as they have, by batch INSERT into tables like those of the product. */
final class BareInsert {

    private static final int BATCH = 1_000;
    private static final String JUSTIFICATION =
            "Meta Trimestral: Se atendieron 90 solicitudes de un total de 100 programadas, lo que representa el 90.00% de la meta,"
                    + " debido a la demanda de las dependencias.";

    private BareInsert() {}

    static double seconds(JdbcTemplate jdbc, int rows) {
        jdbc.execute(
                "create table bare_objective (id bigint primary key, programme_id bigint not null, parent_id bigint, clave varchar(60) not null,"
                        + " sort_key varchar(60) not null, narrative varchar(4000) not null, search_text varchar(8000) not null, unique (programme_id, sort_key))");
        jdbc.execute(
                "create table bare_indicator (id bigint primary key, objective_id bigint not null, siglas varchar(60) not null,"
                        + " name varchar(1000) not null, unit_of_measure varchar(200), variables_unit varchar(300), annual_target numeric(25, 6),"
                        + " unique (objective_id, siglas))");
        jdbc.execute(
                "create table bare_entry (id bigint primary key, indicator_id bigint not null, quarter smallint not null,"
                        + " programmed numeric(25, 6), realised numeric(25, 6), published varchar(60), justification varchar(20000),"
                        + " unique (indicator_id, quarter))");
        try {
            long start = System.nanoTime();
            insert(jdbc, rows);
            return (System.nanoTime() - start) / 1e9;
        } finally {
            List.of("bare_entry", "bare_indicator", "bare_objective")
                    .forEach(table -> jdbc.execute("drop table " + table));
        }
    }

    private static void insert(JdbcTemplate jdbc, int rows) {
        for (int from = 0; from < rows; from += BATCH) {
            List<Object[]> objectives = new ArrayList<>();
            List<Object[]> indicators = new ArrayList<>();
            List<Object[]> entries = new ArrayList<>();
            for (long id = from; id < Math.min(rows, from + BATCH); id++) {
                String narrative =
                        "Atención de las solicitudes de servicio número " + id + " de las dependencias municipales.";
                objectives.add(new Object[] {
                    id, 1L, id == 0 ? null : id - 1, "1.1.1.1." + id, "1.1.1.1." + id, narrative, narrative
                });
                indicators.add(new Object[] {
                    id,
                    id,
                    "PS" + id,
                    "Porcentaje de solicitudes " + id,
                    "Porcentaje",
                    "Solicitudes",
                    BigDecimal.valueOf(400)
                });
                for (int quarter = 1; quarter <= 4; quarter++) {
                    entries.add(new Object[] {
                        id * 4 + quarter,
                        id,
                        quarter,
                        BigDecimal.valueOf(100),
                        quarter == 1 ? BigDecimal.valueOf(90) : null,
                        quarter == 1 ? "90.00%" : null,
                        quarter == 1 ? JUSTIFICATION : null
                    });
                }
            }
            jdbc.batchUpdate("insert into bare_objective values (?, ?, ?, ?, ?, ?, ?)", objectives);
            jdbc.batchUpdate("insert into bare_indicator values (?, ?, ?, ?, ?, ?, ?)", indicators);
            jdbc.batchUpdate("insert into bare_entry values (?, ?, ?, ?, ?, ?, ?)", entries);
        }
    }
}
