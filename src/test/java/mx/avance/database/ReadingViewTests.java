package mx.avance.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import mx.avance.access.Acting;
import mx.avance.figures.Quarter;
import mx.avance.plan.PlanCatalogue;
import mx.avance.publication.LiveRecords;
import mx.avance.publication.PublishedRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The view for those who read by SQL: as its page describes it, and saying what the product says. */
abstract class ReadingViewTests {

    private static final Path PAGE = Path.of("docs/v_avance.md");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource database;

    @Autowired
    PlanCatalogue plan;

    @Autowired
    LiveRecords live;

    @Autowired
    Acting acting;

    @OnH2
    static class H2Tests extends ReadingViewTests {}

    @OnPostgreSql
    static class PostgresTests extends ReadingViewTests {

        /** The statements of the page, as whoever follows it runs them. */
        @Test
        void aRoleReadsTheViewAndNothingElse() throws Exception {
            String page = Files.readString(PAGE);
            String statements =
                    page.substring(page.indexOf("```sql") + 6, page.indexOf("```", page.indexOf("```sql") + 6));
            try (Connection owner = database.getConnection();
                    Statement statement = owner.createStatement()) {
                String name = owner.getCatalog();
                statement.execute(statements.replace("on database avance", "on database " + name));
                try (Connection reader = DriverManager.getConnection(
                                owner.getMetaData().getURL().replaceFirst("\\?.*", ""),
                                "avance_lectura",
                                "cambia-esta-contraseña");
                        Statement reading = reader.createStatement()) {
                    try (var rows = reading.executeQuery("select current_user")) {
                        rows.next();
                        assertThat(rows.getString(1)).isEqualTo("avance_lectura");
                    }
                    try (var rows = reading.executeQuery("select count(*) from v_avance")) {
                        rows.next();
                        assertThat(rows.getInt(1)).isEqualTo(32 * 4);
                    }
                    for (String table : List.of("entry", "account", "progress", "access_token", "history", "cut")) {
                        refused(reading, "select * from " + table);
                    }
                    refused(reading, "set default_transaction_read_only = off; delete from entry");
                    refused(reading, "update v_avance set realizado = 0");
                    refused(reading, "create table mia (a integer)");
                } finally {
                    statement.execute("drop owned by avance_lectura; drop role avance_lectura");
                }
            }
        }

        private static void refused(Statement reading, String sql) {
            assertThatExceptionOfType(SQLException.class)
                    .as(sql)
                    .isThrownBy(() -> reading.execute(sql))
                    .satisfies(refused -> assertThat(refused.getSQLState()).isIn("42501", "55000", "25006"));
        }
    }

    @Test
    void everyColumnIsOnThePageAndNoOther() throws Exception {
        List<String> described = new ArrayList<>();
        Matcher rows = Pattern.compile("(?m)^\\| `([a-z_]+)` \\| (\\w+) \\| .+\\.? \\|$")
                .matcher(Files.readString(PAGE));
        while (rows.find()) {
            described.add(rows.group(1) + " " + rows.group(2));
        }
        List<String> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                var result = statement.executeQuery("select * from v_avance where 1 = 0")) {
            ResultSetMetaData columns = result.getMetaData();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                found.add(columns.getColumnLabel(i).toLowerCase(Locale.ROOT) + " " + kind(columns.getColumnType(i)));
            }
        }

        assertThat(described).isEqualTo(found);
    }

    private static String kind(int type) {
        return switch (type) {
            case Types.INTEGER, Types.SMALLINT, Types.BIGINT -> "integer";
            case Types.NUMERIC, Types.DECIMAL -> "decimal";
            case Types.BOOLEAN, Types.BIT -> "boolean";
            default -> "text";
        };
    }

    private record Row(
            String clave,
            String nivel,
            String unidad,
            String frecuencia,
            @Nullable BigDecimal metaAnual,
            @Nullable BigDecimal programado,
            @Nullable BigDecimal realizado,
            @Nullable BigDecimal avanceTrimestre,
            @Nullable BigDecimal avanceAcumulado,
            @Nullable BigDecimal avanceAnual,
            String semaforo,
            @Nullable BigDecimal publicado,
            @Nullable String justificacion,
            boolean trimestrePublicado) {}

    @Test
    void everyRowSaysWhatTheProductSays() {
        for (Quarter quarter : Quarter.values()) {
            List<PublishedRecord> expected = records(quarter);
            List<Row> rows = jdbc.sql("""
                    select clave, nivel, unidad, frecuencia, meta_anual, programado, realizado, avance_trimestre, avance_acumulado, avance_anual,
                           semaforo, publicado, justificacion, trimestre_publicado
                    from v_avance where ejercicio = 2024 and trimestre = :quarter order by orden
                    """).param("quarter", quarter.number()).query(Row.class).list().stream()
                    .map(Objects::requireNonNull)
                    .toList();

            assertThat(rows).hasSize(32);
            for (int i = 0; i < rows.size(); i++) {
                same(rows.get(i), expected.get(i), quarter);
            }
        }
    }

    private static void same(Row row, PublishedRecord record, Quarter quarter) {
        assertThat(row.clave()).isEqualTo(record.get("clave"));
        assertThat(row.nivel()).isEqualTo(record.get("nivel"));
        assertThat(row.unidad()).isEqualTo(record.get("unidad"));
        assertThat(row.frecuencia()).isEqualTo(record.get("frecuencia"));
        assertThat(row.semaforo()).isEqualTo(record.get("semaforo"));
        assertThat(row.justificacion()).isEqualTo(record.get(PublishedRecord.column("justificacion", quarter)));
        assertThat(row.trimestrePublicado()).isEqualTo(quarter == Quarter.T1);
        figure(row.metaAnual(), record.get("meta_anual"));
        figure(row.programado(), record.get(PublishedRecord.column("programado", quarter)));
        figure(row.realizado(), record.get(PublishedRecord.column("realizado", quarter)));
        figure(row.publicado(), record.get(PublishedRecord.column("publicado", quarter)));
        percent(row.avanceTrimestre(), record.get(PublishedRecord.column("avance", quarter)));
        percent(row.avanceAnual(), record.get("avance_anual"));
        percent(
                row.avanceAcumulado(),
                record.get(
                        quarter == Quarter.T1
                                ? PublishedRecord.column("avance", quarter)
                                : PublishedRecord.column("acumulado", quarter)));
    }

    private static void figure(@Nullable BigDecimal found, @Nullable String expected) {
        if (expected == null) {
            assertThat(found).isNull();
        } else {
            assertThat(found).isEqualByComparingTo(expected);
        }
    }

    private static void percent(@Nullable BigDecimal found, @Nullable String expected) {
        figure(found == null ? null : found.setScale(2, RoundingMode.HALF_UP), expected);
    }

    private List<PublishedRecord> records(Quarter quarter) {
        List<PublishedRecord> records = new ArrayList<>();
        acting.asSystem(() -> {
            long year =
                    Objects.requireNonNull(plan.fiscalYear(2024).orElseThrow().id());
            live.forEach(live.open(year, 2024, quarter, null), records::add);
        });
        return records;
    }
}
