package mx.avance.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mx.avance.access.People;
import mx.avance.access.People.AccountCard;
import mx.avance.access.TestPeople;
import mx.avance.access.TokenScope;
import mx.avance.access.Tokens;
import mx.avance.database.OnH2;
import mx.avance.database.OnPostgreSql;
import mx.avance.exchange.ImportUndo;
import mx.avance.exchange.Imports;
import mx.avance.exchange.reading.Documents;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Documents in by REST, as a program sends them over HTTP: what is answered, who may, and what is refused before it is read. */
abstract class ImportsApiTests {

    private static final String PATH = "/api/v1/importaciones";
    private static final String APPLY = PATH + "?modo=aplicar";
    private static final String[] PLANNER = {"Authorization", ApiClient.basic("planeacion", TestPeople.PASSWORD)};

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Imports imports;

    @Autowired
    ImportUndo undo;

    @Autowired
    Tokens tokens;

    @Autowired
    People people;

    @Autowired
    SecurityContextHolderStrategy holders;

    @Value("${local.server.port}")
    int port;

    @OnH2
    static class H2Tests extends ImportsApiTests {}

    @OnPostgreSql
    static class PostgresTests extends ImportsApiTests {}

    private SecurityContextHolderStrategy before;

    /** Each product of this JVM has one, and the last that was started is everybody's. */
    @BeforeEach
    void useTheOneOfThisProduct() {
        before = SecurityContextHolder.getContextHolderStrategy();
        SecurityContextHolder.setContextHolderStrategy(holders);
    }

    @AfterEach
    void giveBackTheOther() {
        SecurityContextHolder.setContextHolderStrategy(before);
    }

    @AfterEach
    void putBack() {
        TestPeople.system();
        jdbc.sql("select id from document_import where undone_at is null order by id desc")
                .query(Long.class)
                .list()
                .forEach(id -> undo.undo(id, 0));
        List.of("import_content", "import_change", "import_problem", "import_programme")
                .forEach(table -> jdbc.sql("delete from " + table).update());
        jdbc.sql("delete from document_import").update();
        jdbc.sql("delete from access_token").update();
        jdbc.sql("delete from sign_in_throttle").update();
        jdbc.sql("update account set enabled = true, must_change_password = false where username = 'planeacion'")
                .update();
        jdbc.sql("update account set role = upper(username) where username in ('planeacion', 'contraloria')")
                .update();
    }

    private ApiClient client() {
        return new ApiClient(port);
    }

    private HttpResponse<String> send(String path, byte[] file, String... headers) throws Exception {
        return client().send(path, "archivo", file, headers);
    }

    private static JsonNode json(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return JsonMapper.shared().readTree(answer.body());
    }

    private String[] token(String username, LocalDate lastDay) {
        return token(username, lastDay, EnumSet.allOf(TokenScope.class));
    }

    private String[] token(String username, LocalDate lastDay, Set<TokenScope> scopes) {
        TestPeople.signIn(jdbc, username);
        try {
            return new String[] {"Authorization", "Bearer " + tokens.create("prueba", lastDay, scopes)};
        } finally {
            TestPeople.system();
        }
    }

    private String[] token() {
        return token("planeacion", tokens.usualLastDay());
    }

    private static byte[] of2031() {
        return Documents.bytes(Documents.realText().replace("OBJETIVOS 2024", "OBJETIVOS 2031"));
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String sentence) {
        JsonNode problem = json(answer, status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asString()).isNotBlank();
        assertThat(problem.path("detail").asString()).contains(sentence);
        assertThat(answer.body()).doesNotContain("Exception").doesNotContain("at mx.avance");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    private static void assertUnknown(HttpResponse<String> answer, String sentence) {
        assertProblem(answer, 401, sentence);
        assertThat(answer.headers().allValues("WWW-Authenticate"))
                .anyMatch(way -> way.startsWith("Basic"))
                .anyMatch(way -> way.startsWith("Bearer"));
    }

    @Test
    void theSameDocumentChangesNothing() throws Exception {
        for (String path : List.of(PATH, PATH + "?modo=revision", APPLY)) {
            HttpResponse<String> answer = send(path, Documents.real(), PLANNER);

            JsonNode said = json(answer, 200);
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
            assertThat(said.path("formato").asString()).isEqualTo("published-text");
            assertThat(said.path("ejercicio").asInt()).isEqualTo(2024);
            assertThat(said.path("trimestre").asInt()).isEqualTo(1);
            assertThat(said.path("programa").asString()).isEqualTo("M-PPA 1.4");
            assertThat(numbers(said)).containsExactly(0, 0, 32, 0);
            assertThat(said.path("aplicado").asBoolean()).isFalse();
            assertThat(said.get("importacion").isNull()).isTrue();
            assertThat(said.path("programas").path(0).path("sin_cambio").asInt())
                    .isEqualTo(32);
            assertThat(said.path("cambios").size()).isZero();
            assertThat(said.path("por_mapear").size()).isZero();
            assertThat(said.path("problemas").size()).isPositive();
            said.path("problemas").forEach(problem -> {
                assertThat(problem.propertyNames())
                        .containsExactlyInAnyOrder("hoja", "fila", "columna", "encontrado", "mensaje", "severidad");
                assertThat(problem.path("severidad").asString()).isIn("advertencia", "nota");
            });
        }
    }

    private static List<Integer> numbers(JsonNode said) {
        return List.of(
                said.path("nuevos").asInt(),
                said.path("cambiados").asInt(),
                said.path("sin_cambio").asInt(),
                said.path("rechazados").asInt());
    }

    @Test
    void aPublishedQuarterIsRefusedCellByCell() throws Exception {
        byte[] changed = Documents.bytes(Documents.withCell(19, 11, "1,467"));

        JsonNode said = json(send(APPLY, changed, token()), 200);

        assertThat(numbers(said)).containsExactly(0, 0, 31, 1);
        assertThat(said.path("aplicado").asBoolean()).isFalse();
        JsonNode cell = said.path("cambios").path(0);
        assertThat(cell.path("fila").asInt()).isEqualTo(19);
        assertThat(cell.path("columna").asInt()).isEqualTo(11);
        assertThat(cell.path("clave").asString()).isEqualTo("1.4.1.1.1");
        assertThat(cell.path("campo").asString()).isEqualTo("realizado");
        assertThat(cell.path("trimestre").asInt()).isEqualTo(1);
        assertThat(cell.path("antes").asString()).isEqualTo("1466");
        assertThat(cell.path("despues").asString()).isEqualTo("1467");
        assertThat(cell.path("rechazo").asString()).contains("T1 está publicado");
    }

    @Test
    void aYearThatIsNotThereIsMadeOnce() throws Exception {
        JsonNode seen = json(send(PATH, of2031(), token()), 200);
        assertThat(numbers(seen)).containsExactly(32, 0, 0, 0);
        assertThat(years(2031)).isZero();

        JsonNode made = json(send(APPLY, of2031(), token()), 200);
        JsonNode again = json(send(APPLY, of2031(), token()), 200);

        assertThat(numbers(made)).containsExactly(32, 0, 0, 0);
        assertThat(made.path("aplicado").asBoolean()).isTrue();
        assertThat(made.path("importacion").asLong()).isPositive();
        assertThat(made.path("ejercicio").asInt()).isEqualTo(2031);
        assertThat(made.path("programas").path(0).path("nuevo").asBoolean()).isTrue();
        assertThat(jdbc.sql("""
                        select w.state from quarter_window w join fiscal_year y on y.id = w.fiscal_year_id
                        where y.year_number = 2031 order by w.quarter
                        """).query(String.class).list())
                .containsExactly("ABIERTA", "PROGRAMADA", "PROGRAMADA", "PROGRAMADA");
        assertThat(numbers(again)).containsExactly(0, 0, 32, 0);
        assertThat(again.path("aplicado").asBoolean()).isFalse();
        assertThat(jdbc.sql("select imported_by from document_import")
                        .query(String.class)
                        .list())
                .containsExactly("planeacion");
    }

    private int years(int year) {
        return jdbc.sql("select count(*) from fiscal_year where year_number = :year")
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    @Test
    void theNewYearIsReadByWhoeverMayReadItAndByNobodyElse() throws Exception {
        json(send(APPLY, of2031(), PLANNER), 200);
        String path = "/api/v1/avances.csv?ejercicio=2031&trimestre=1";

        HttpResponse<String> read = client().get(path, PLANNER);
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(Csv.rows(read.body())).hasSize(32);
        assertProblem(client().get(path), 404, "No hay ejercicio 2031");
        assertProblem(client().get(path, token("consulta", tokens.usualLastDay())), 404, "No hay ejercicio 2031");
        assertUnknown(client().get(path, "Authorization", ApiClient.basic("planeacion", "otra")), "no coinciden");
    }

    @Test
    void whatCannotBeLoadedSaysWhyInTheSameBody() throws Exception {
        for (byte[] file :
                List.of(new byte[0], "Esto no es un seguimiento".getBytes(StandardCharsets.UTF_8), new byte[] {
                    0, 1, 2, (byte) 0xff, (byte) 0xfe
                })) {
            for (String path : List.of(PATH, APPLY)) {
                JsonNode said = json(send(path, file, PLANNER), 422);

                assertThat(said.path("aplicado").asBoolean()).isFalse();
                assertThat(said.get("ejercicio").isNull()).isTrue();
                assertThat(said.path("programas").size()).isZero();
                assertThat(said.path("problemas").path(0).path("severidad").asString())
                        .isEqualTo("error");
                assertThat(said.path("problemas").path(0).path("mensaje").asString())
                        .isNotBlank();
            }
        }
    }

    @Test
    void whatIsAskedInAnotherWayIsRefusedInWords() throws Exception {
        assertProblem(send(PATH + "?modo=probar", Documents.real(), PLANNER), 400, "revision o aplicar");
        assertProblem(client().send(PATH, "file", Documents.real(), PLANNER), 400, "«archivo»");
        assertProblem(client().post(PATH, "text/plain", Documents.real(), PLANNER), 415, "multipart/form-data");
        assertProblem(
                client().post(PATH, "application/json", "{}".getBytes(StandardCharsets.UTF_8), PLANNER),
                415,
                "multipart");
        assertProblem(client().post(PATH, "multipart/form-data", new byte[] {1}, PLANNER), 400, "multipart/form-data");
        byte[] whole = ApiClient.form("archivo", Documents.real());
        assertProblem(
                client().post(PATH, ApiClient.MULTIPART, java.util.Arrays.copyOf(whole, whole.length / 2), PLANNER),
                400,
                "incompleto");
        assertProblem(client().get(PATH, PLANNER), 405, "con POST");
    }

    @Test
    void aFileThatIsTooLargeIsToldTheLimit() throws Exception {
        byte[] large = new byte[Math.toIntExact(imports.maxBytes()) + 1];

        assertProblem(send(PATH, large, PLANNER), 413, "40 MB");
        assertProblem(send(PATH, new byte[large.length + 10_000_000], token()), 413, "avance.import.max-bytes");
        json(send(PATH, new byte[large.length - 1], PLANNER), 422);
    }

    @Test
    void whoeverIsNotKnownIsAskedToComeIn() throws Exception {
        assertUnknown(send(PATH, Documents.real()), "cabecera Authorization");
        for (String header : List.of(
                "Basic",
                "Basic %%%",
                "Digest username=planeacion",
                "Bearer",
                "Bearer avance_inventada",
                ApiClient.basic("nadie", "nada"),
                ApiClient.basic("planeacion", ""))) {
            assertUnknown(send(PATH, Documents.real(), "Authorization", header), "no coinciden");
        }
    }

    @Test
    void triesAreCountedAsAtTheSignInPage() throws Exception {
        for (int i = 0; i < 4; i++) {
            send(PATH, Documents.real(), "Authorization", ApiClient.basic("planeacion", "equivocada"));
        }

        HttpResponse<String> answer = send(PATH, Documents.real(), PLANNER);

        assertUnknown(answer, "Espera");
        assertThat(answer.headers().firstValue("Retry-After").orElse("")).matches("[0-9]+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"titular", "enlace", "contraloria", "consulta"})
    void otherRolesAreRefusedBeforeTheFileIsRead(String username) throws Exception {
        String[] basic = {"Authorization", ApiClient.basic(username, TestPeople.PASSWORD)};

        assertProblem(send(APPLY, Documents.real(), basic), 403, "no puede hacer esto");
        assertProblem(send(APPLY, new byte[4_000_000], token(username, tokens.usualLastDay())), 403, "no puede");
        assertThat(jdbc.sql(
                                "select count(*) from history where action = 'REFUSED' and field = 'IMPORT' and actor = :name")
                        .param("name", username)
                        .query(Integer.class)
                        .single())
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void aTokenActsWithTheRoleThatItsAccountHasNow() throws Exception {
        String[] token = token("contraloria", tokens.usualLastDay());
        assertProblem(send(PATH, Documents.real(), token), 403, "CONTRALORIA");

        jdbc.sql("update account set role = 'PLANEACION' where username = 'contraloria'")
                .update();

        json(send(PATH, Documents.real(), token), 200);
    }

    @Test
    void aTokenEndsWhenItExpiresIsRevokedOrItsAccountIsDisabled() throws Exception {
        String[] expired = token();
        jdbc.sql("update access_token set expires_at = current_timestamp - interval '1' second")
                .update();
        assertUnknown(send(PATH, Documents.real(), expired), "ya no sirven");

        String[] revoked = token();
        TestPeople.as(
                jdbc, "planeacion", () -> tokens.revoke(tokens.own().getFirst().id()));
        assertUnknown(send(PATH, Documents.real(), revoked), "ya no sirven");

        String[] disabled = token();
        json(send(PATH, Documents.real(), disabled), 200);
        jdbc.sql("update account set enabled = false where username = 'planeacion'")
                .update();
        assertUnknown(send(PATH, Documents.real(), disabled), "ya no sirven");
        assertUnknown(send(PATH, Documents.real(), PLANNER), "no coinciden");
    }

    @Test
    void aPasswordThatHasToBeChangedIsChangedFirst() throws Exception {
        jdbc.sql("update account set must_change_password = true where username = 'planeacion'")
                .update();

        assertProblem(send(PATH, Documents.real(), PLANNER), 403, "Cambia primero la contraseña");
    }

    @Test
    void everyAddressTakesCredentials() throws Exception {
        for (String path : List.of(
                "/api/v1/avances.csv?ejercicio=2024&trimestre=1",
                "/api/v1/avances.csv?ejercicio=2024&trimestre=2",
                "/api/v1/corte.jsonl?ejercicio=2024&trimestre=1",
                "/api/v1/hallazgos.csv?ejercicio=2024")) {
            for (String[] who : List.of(PLANNER, token(), token("enlace", tokens.usualLastDay()))) {
                HttpResponse<String> answer = client().get(path, who);
                assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
                assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
            }
            assertUnknown(client().get(path, "Authorization", "Bearer avance_no"), "no coinciden");
        }
        assertProblem(client().get("/api/v1/no-existe", PLANNER), 404, "No hay nada");
    }

    @Test
    void aPublishedQuarterIsTheCutForEverybody() throws Exception {
        String path = "/api/v1/avances.csv?ejercicio=2024&trimestre=1";

        HttpResponse<String> known = client().get(path, PLANNER);
        HttpResponse<String> stranger = client().get(path);

        assertThat(known.body()).isEqualTo(stranger.body());
        assertThat(known.headers().firstValue("ETag"))
                .isEqualTo(stranger.headers().firstValue("ETag"));
    }

    @Test
    void aDirectorReadsTheProgrammesOfItsUnitsOnly() throws Exception {
        json(send(APPLY, Documents.real(), PLANNER), 200);
        String path = "/api/v1/avances.csv?ejercicio=2024&trimestre=2";
        jdbc.sql("""
                insert into programme (version, fiscal_year_id, programme_key, name, axis_number, axis_name, unit_id)
                select 0, p.fiscal_year_id, 'Z-PPA 9.9', 'Otro', 9, 'Otro eje', u.id from programme p, unit u
                where p.programme_key = 'M-PPA 1.4' and u.parent_id is null
                """).update();
        try {
            String[] enlace = token("enlace", tokens.usualLastDay());

            assertThat(Csv.rows(client().get(path, enlace).body()))
                    .extracting(row -> row.get("programa"))
                    .containsOnly("M-PPA 1.4");
            assertProblem(client().get(path + "&programa=Z-PPA%209.9", enlace), 403, "otra unidad");
            assertThat(client().get(path + "&programa=Z-PPA%209.9", PLANNER).statusCode())
                    .isEqualTo(200);
            assertProblem(client().get(path + "&programa=Y-PPA%209.9", PLANNER), 404, "no tiene el programa");
        } finally {
            jdbc.sql("delete from programme where programme_key = 'Z-PPA 9.9'").update();
        }
    }

    @Test
    void aDisabledAccountStopsItsTokensThroughTheScreenToo() throws Exception {
        String[] token = token("contraloria", tokens.usualLastDay());
        AccountCard account = card("contraloria");
        AccountCard disabled = people.setEnabled(account.id(), account.version(), false);
        try {
            assertUnknown(client().get("/api/v1/avances.csv?ejercicio=2024&trimestre=1", token), "ya no sirven");
        } finally {
            people.setEnabled(disabled.id(), disabled.version(), true);
        }
    }

    private AccountCard card(String username) {
        return people.all().stream()
                .filter(one -> one.username().equals(username))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theSecretIsKeptNowhere() throws Exception {
        String[] token = token();
        json(send(PATH, Documents.real(), token), 200);
        String secret = token[1].substring("Bearer ".length());

        Map<String, @Nullable Object> row =
                jdbc.sql("select * from access_token").query().singleRow();

        assertThat(secret).startsWith("avance_").hasSizeGreaterThan(40);
        assertThat(row.toString()).doesNotContain(secret);
        assertThat(row.get("last_used_at")).isNotNull();
        assertThat(jdbc.sql(
                                "select count(*) from history where subject = 'access_token' and after_value like 'prueba%'")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void aTokenDoesOnlyWhatItIsGoodFor() throws Exception {
        String[] reads = token("planeacion", tokens.usualLastDay(), Set.of(TokenScope.LEER));
        String[] imports = token("planeacion", tokens.usualLastDay(), Set.of(TokenScope.IMPORTAR));
        String unpublished = "/api/v1/avances.csv?ejercicio=2024&trimestre=2";

        assertThat(client().get(unpublished, reads).statusCode()).isEqualTo(200);
        assertThat(client().get(unpublished, imports).statusCode()).isEqualTo(403);
        assertThat(json(send(PATH, of2031(), reads), 403).path("detail").asString())
                .contains("no tiene el permiso IMPORTAR");
        json(send(PATH, of2031(), imports), 200);
        assertThat(jdbc.sql("select count(*) from history where action = 'REFUSED' and field = 'IMPORT'")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }
}
