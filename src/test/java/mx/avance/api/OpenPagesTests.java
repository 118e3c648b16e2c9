package mx.avance.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mx.avance.access.TestPeople;
import mx.avance.database.OnH2;
import mx.avance.database.OnPostgreSql;
import mx.avance.figures.Quarter;
import mx.avance.publication.Publishing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The open data in JSON: page by page, the same as in CSV, and to everybody what everybody may read. */
@ExtendWith(OwnSecurityContext.class)
abstract class OpenPagesTests {

    private static final String[] NOBODY = {};
    private static final String[] PLANNER = {"Authorization", ApiClient.basic("planeacion", TestPeople.PASSWORD)};
    private static final String[] PUBLIC = {"Authorization", ApiClient.basic("consulta", TestPeople.PASSWORD)};
    private static final String[] UNIT = {"Authorization", ApiClient.basic("enlace", TestPeople.PASSWORD)};
    private static final String T1 = "?ejercicio=2024&trimestre=1";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Publishing publishing;

    @Value("${local.server.port}")
    int port;

    @OnH2
    static class H2Tests extends OpenPagesTests {}

    @OnPostgreSql
    static class PostgresTests extends OpenPagesTests {}

    @AfterEach
    void putBack() {
        jdbc.sql("delete from cut_row where cut_id <> (select min(id) from cut)")
                .update();
        jdbc.sql("delete from cut where id <> (select min(id) from (select id from cut) first)")
                .update();
        jdbc.sql("update quarter_window set state = 'PUBLICADA' where quarter = 1")
                .update();
        jdbc.sql("delete from programme where programme_key = 'Z-PPA 9.9'").update();
        jdbc.sql("delete from fiscal_year where year_number = 2033").update();
        jdbc.sql("delete from sign_in_throttle").update();
        jdbc.sql("update entry set programmed_adjusted = null").update();
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        return new ApiClient(port).get("/api/v1/" + path, headers);
    }

    private JsonNode json(String path, String... headers) throws Exception {
        HttpResponse<String> answer = get(path, headers);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    /** Every row, page by page. */
    private List<JsonNode> all(String path, int size, String... headers) throws Exception {
        List<JsonNode> rows = new ArrayList<>();
        String from = "";
        do {
            JsonNode page = json(path + (path.contains("?") ? "&" : "?") + "tamano=" + size + from, headers);
            // What is short is told whole.
            assertThat(page.path("datos").size()).isLessThanOrEqualTo(path.contains("?") ? size : 100);
            page.path("datos").forEach(rows::add);
            from = page.path("siguiente").isNull()
                    ? ""
                    : "&desde=" + page.path("siguiente").asString();
        } while (!from.isEmpty());
        return rows;
    }

    private static Map<String, String> cells(JsonNode row) {
        Map<String, String> cells = new HashMap<>();
        row.properties()
                .forEach(cell -> cells.put(
                        cell.getKey(),
                        cell.getValue().isNull() ? "" : cell.getValue().asString()));
        return cells;
    }

    static Stream<String> tables() {
        return Stream.of(
                "ejercicios",
                "cortes",
                "semaforos",
                "programas?ejercicio=2024",
                "plan?ejercicio=2024",
                "avances" + T1,
                "hallazgos" + T1);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void jsonAndCsvSayTheSame(String path) throws Exception {
        String file = path.replaceFirst("^([a-z]+)", "$1.csv");
        for (String[] who : List.of(NOBODY, PLANNER)) {
            List<Map<String, String>> csv = Csv.rows(get(file, who).body());
            List<Map<String, String>> pages =
                    all(path, 7, who).stream().map(OpenPagesTests::cells).toList();

            assertThat(pages).isNotEmpty().isEqualTo(csv);
        }
    }

    @Test
    void pagesNameTheNextOneInALinkToo() throws Exception {
        HttpResponse<String> first = get("avances" + T1 + "&tamano=30");
        String link = first.headers().firstValue("link").orElseThrow();

        assertThat(link).startsWith("</api/v1/avances?").endsWith(">; rel=\"next\"");
        HttpResponse<String> second = new ApiClient(port).get(link.substring(1, link.indexOf('>')));
        assertThat(JsonMapper.shared().readTree(second.body()).path("datos").size())
                .isEqualTo(2);
        assertThat(second.headers().firstValue("link")).isEmpty();
    }

    @Test
    void aCutIsReadToItsEndAlthoughAnotherIsPublishedMeanwhile() throws Exception {
        JsonNode first = json("avances" + T1 + "&tamano=20");
        jdbc.sql("update quarter_window set state = 'CERRADA' where quarter = 1")
                .update();
        jdbc.sql("update objective set narrative = narrative").update();
        long year = year();
        publishing.publish(year, Quarter.T1, "Corte de prueba");

        String next = first.path("siguiente").asString();
        HttpResponse<String> rest = get("avances" + T1 + "&tamano=20&desde=" + next);
        assertThat(JsonMapper.shared().readTree(rest.body()).path("datos").size())
                .isEqualTo(12);
        assertThat(json("cortes?ejercicio=2024").path("datos").size()).isEqualTo(2);
    }

    private long year() {
        return jdbc.sql("select id from fiscal_year where year_number = 2024")
                .query(Long.class)
                .single();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ejercicios", "plan?ejercicio=2024", "avances" + T1, "semaforos", "cortes"})
    void whatSomebodyHasAlreadyIsNotSentAgain(String path) throws Exception {
        for (String[] who : List.of(NOBODY, PLANNER)) {
            String tag = get(path, who).headers().firstValue("etag").orElseThrow();
            String[] again = Stream.concat(Stream.of("If-None-Match", tag), Stream.of(who))
                    .toArray(String[]::new);

            assertThat(get(path, again).statusCode()).isEqualTo(304);
            assertThat(get(path, again).headers().firstValue("etag")).hasValue(tag);
        }
    }

    @Test
    void theMarkOfThePlanChangesWithIt() throws Exception {
        String before =
                get("plan?ejercicio=2024", PLANNER).headers().firstValue("etag").orElseThrow();
        jdbc.sql("update entry set programmed_adjusted = 401 where quarter = 4").update();

        HttpResponse<String> after = get("plan?ejercicio=2024", "If-None-Match", before, PLANNER[0], PLANNER[1]);
        assertThat(after.statusCode()).isEqualTo(200);
        JsonNode row = JsonMapper.shared().readTree(after.body()).path("datos").get(31);
        assertThat(row.path("programado_t4").asString()).startsWith("401");
        assertThat(row.path("programado_original_t4").asString("")).doesNotStartWith("401");
        assertThat(json("plan?ejercicio=2024").toString()).as("not published").doesNotContain("\"401");
        assertThat(get("plan?ejercicio=2024", PLANNER)
                        .headers()
                        .firstValue("cache-control")
                        .orElse(""))
                .contains("private");
    }

    @Test
    void aYearThatWasNeverPublishedIsAsOneThatThereIsNot() throws Exception {
        jdbc.sql("insert into fiscal_year (version, year_number) values (0, 2033)")
                .update();

        for (String[] who : List.of(NOBODY, PUBLIC)) {
            for (String path :
                    List.of("plan?ejercicio=", "programas?ejercicio=", "cortes?ejercicio=", "plan.csv?ejercicio=")) {
                HttpResponse<String> unpublished = get(path + "2033", who);
                assertThat(unpublished.statusCode()).isEqualTo(404);
                assertThat(unpublished.body().replace("2033", "1999"))
                        .isEqualTo(get(path + "1999", who).body());
            }
            HttpResponse<String> progress = get("avances?ejercicio=2033&trimestre=1", who);
            assertThat(progress.body()).contains("No hay ejercicio 2033");
            assertThat(json("ejercicios", who).toString()).doesNotContain("2033");
        }
        assertThat(json("ejercicios", PLANNER).toString()).contains("2033");
        assertThat(json("plan?ejercicio=2033", PLANNER).path("datos").size()).isZero();
    }

    @Test
    void withoutSigningInOnlyWhatIsPublishedIsTold() throws Exception {
        for (String[] who : List.of(NOBODY, PUBLIC)) {
            assertThat(json("ejercicios", who).path("datos")).allSatisfy(row -> {
                assertThat(row.path("publicado").asBoolean()).isTrue();
                assertThat(row.path("abre").isNull()).isTrue();
            });
            assertThat(get("avances?ejercicio=2024&trimestre=2", who).statusCode())
                    .isEqualTo(404);
            assertThat(json("plan?ejercicio=2024", who)
                            .path("datos")
                            .get(0)
                            .path("acumulacion")
                            .isNull())
                    .isTrue();
            assertThat(json("semaforos", who).path("datos").size()).isEqualTo(5);
        }
        assertThat(json("ejercicios", PLANNER).path("datos").size()).isEqualTo(4);
        assertThat(json("avances?ejercicio=2024&trimestre=2", PLANNER)
                        .path("datos")
                        .size())
                .isEqualTo(32);
        assertThat(json("semaforos", PLANNER).path("datos").size()).isGreaterThan(5);
    }

    @Test
    void aUnitReadsItsProgrammesOnly() throws Exception {
        jdbc.sql("""
                insert into programme (version, fiscal_year_id, programme_key, name, axis_number, axis_name, unit_id)
                select 0, fiscal_year_id, 'Z-PPA 9.9', 'Otro', 9, 'Otro eje', (select id from unit where parent_id is null)
                from programme where programme_key = 'M-PPA 1.4'
                """).update();

        assertThat(json("programas?ejercicio=2024", PLANNER).toString()).contains("Z-PPA 9.9", "M-PPA 1.4");
        assertThat(json("programas?ejercicio=2024", UNIT).toString())
                .contains("M-PPA 1.4")
                .doesNotContain("Z-PPA 9.9");
        assertThat(get("plan?ejercicio=2024&programa=Z-PPA%209.9", UNIT).statusCode())
                .isEqualTo(403);
        assertThat(json("plan?ejercicio=2024&tamano=1000&programa=M-PPA%201.4", UNIT)
                        .path("datos")
                        .size())
                .isEqualTo(32);
    }

    @ParameterizedTest
    @CsvSource({
        "avances?ejercicio=2024&trimestre=1&tamano=0, tamano",
        "avances?ejercicio=2024&trimestre=1&tamano=1001, tamano",
        "plan?ejercicio=2024&tamano=diez, tamano",
        "avances?ejercicio=2024&trimestre=1&desde=zzz, desde",
        "avances?ejercicio=2024&trimestre=1&desde=Ywo5OTk5OTkKMQ, desde",
        "plan?ejercicio=2024&desde=***, desde",
        "programas?ejercicio=2024&desde=YwoxCjE, desde",
        "plan, ejercicio"
    })
    void aParameterThatCannotBeReadIsRefused(String path, String parameter) throws Exception {
        HttpResponse<String> refused = get(path);

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        assertThat(refused.body()).contains("El parámetro «" + parameter + "»");
    }
}
