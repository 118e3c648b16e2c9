package mx.avance.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mx.avance.access.TestPeople;
import mx.avance.database.OnH2;
import mx.avance.exchange.FormulaGuard;
import mx.avance.figures.Quarter;
import mx.avance.publication.Publishing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Every CSV that the description of the API names, with a text that a spreadsheet would run wherever people write one. */
@ExtendWith(OwnSecurityContext.class)
@OnH2
class CsvGuardTests {

    private static final String HOSTILE = "=HYPERLINK(\"http://x\")";
    private static final String[] NOBODY = {};
    private static final String[] PLANNER = {"Authorization", ApiClient.basic("planeacion", TestPeople.PASSWORD)};

    private static final Map<String, List<String>> TEXTS = new TreeMap<>(Map.of(
            "objective", List.of("narrative"),
            "indicator", List.of("siglas", "name", "unit_of_measure", "variables_unit"),
            "unit", List.of("name"),
            "programme", List.of("name", "axis_name", "programme_key"),
            "entry", List.of("justification"),
            "band_preset", List.of("name", "origin")));

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Publishing publishing;

    @Value("${local.server.port}")
    int port;

    @AfterEach
    void putBack() {
        TEXTS.forEach((table, columns) -> {
            for (String column : columns) {
                run("update " + table + " set " + column + " = (select b." + column + " from kept_" + table
                        + " b where b.id = " + table + ".id)");
            }
            run("drop table kept_" + table);
        });
        run("delete from cut_row where cut_id <> (select min(id) from cut)");
        run("delete from cut where id <> (select min(id) from (select id from cut) first)");
        run("update quarter_window set state = 'PUBLICADA' where quarter = 1");
        run("update programme set changes = changes + 1");
    }

    private void run(String sql) {
        jdbc.sql(sql).update();
    }

    private void write() {
        TEXTS.forEach((table, columns) -> {
            run("create table kept_" + table + " as select id, " + String.join(", ", columns) + " from " + table);
            for (String column : columns) {
                jdbc.sql("update " + table + " set " + column + " = :text")
                        .param("text", HOSTILE)
                        .update();
            }
        });
        run("update programme set changes = changes + 1");
        run("update quarter_window set state = 'CERRADA' where quarter = 1");
        long year = jdbc.sql("select id from fiscal_year where year_number = 2024")
                .query(Long.class)
                .single();
        publishing.publish(year, Quarter.T1, "Corte de prueba");
    }

    private List<String> files() throws Exception {
        List<String> files = new ArrayList<>();
        for (String path : JsonMapper.shared()
                .readTree(new ApiClient(port).get("/api/v1/openapi.json").body())
                .path("paths")
                .propertyNames()) {
            if (path.endsWith(".csv")) {
                files.add(path);
            }
        }
        return files;
    }

    @Test
    void noFileHasATextThatASpreadsheetWouldRun() throws Exception {
        write();
        List<String> guarded = new ArrayList<>();

        for (String file : files()) {
            for (String[] who : List.of(NOBODY, PLANNER)) {
                for (int quarter = 1; quarter <= 2; quarter++) {
                    HttpResponse<String> answer =
                            new ApiClient(port).get(file + "?ejercicio=2024&trimestre=" + quarter, who);
                    if (answer.statusCode() == 404) {
                        continue;
                    }
                    assertThat(answer.statusCode()).as(file).isEqualTo(200);
                    Csv.records(answer.body()).stream().flatMap(List::stream).forEach(cell -> {
                        assertThat(FormulaGuard.isRun(cell))
                                .as(file + " " + cell)
                                .isFalse();
                        if (cell.equals("'" + HOSTILE)) {
                            guarded.add(file);
                        }
                    });
                }
            }
        }
        assertThat(files()).hasSize(7);
        assertThat(guarded)
                .contains(
                        "/api/v1/avances.csv",
                        "/api/v1/plan.csv",
                        "/api/v1/programas.csv",
                        "/api/v1/semaforos.csv",
                        "/api/v1/hallazgos.csv");
    }
}
