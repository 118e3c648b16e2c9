package mx.avance.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mx.avance.api.PublishedRows.PublishedRow;
import mx.avance.database.OnH2;
import mx.avance.database.OnPostgreSql;
import mx.avance.figures.Quarter;
import mx.avance.publication.Publishing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Open data as a program gets it, over HTTP and from the real server: what streams, what is cut off and what the screens would answer is only seen
 * there.
 */
abstract class OpenDataTests {

    private static final String CSV = "/api/v1/avances.csv";
    private static final String T1 = CSV + "?ejercicio=2024&trimestre=1";
    private static final String T2 = CSV + "?ejercicio=2024&trimestre=2";
    private static final String HEADER =
            "ejercicio,trimestre,programa,clave,nivel,unidad,resumen,siglas,indicador,frecuencia,unidad_medida,"
                    + "unidad_variables,meta_anual,programado_t1,programado_t2,programado_t3,programado_t4,realizado_t1,realizado_t2,realizado_t3,"
                    + "realizado_t4,avance_t1,avance_t2,avance_t3,avance_t4,acumulado_t2,acumulado_t3,acumulado_t4,avance_anual,semaforo,publicado_t1,"
                    + "publicado_t2,publicado_t3,publicado_t4,justificacion_t1,justificacion_t2,justificacion_t3,justificacion_t4";
    private static final String BLANK_TARGET = "1.4.1.1.1.1";
    private static final String ZERO_TARGET = "1.4.1.1.2.4";
    private static final String COMPONENT_6 = "1.4.1.1.6";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JdbcTemplate template;

    @Value("${local.server.port}")
    int port;

    private final HttpClient http = HttpClient.newHttpClient();

    @OnH2
    static class H2Tests extends OpenDataTests {}

    @OnPostgreSql
    static class PostgresTests extends OpenDataTests {}

    @Autowired
    Publishing publishing;

    @AfterEach
    void putBack() {
        // The first cut of T1 is that of the load; the tests add others.
        template.update("delete from cut_row where cut_id <> (select min(id) from cut)");
        template.update("delete from cut where id <> (select min(id) from (select id from cut) first)");
        template.update("update entry set state = 'BORRADOR' where quarter > 1");
        template.update("delete from indicator where siglas like 'PRUEBA%'");
        template.update("delete from objective where narrative = 'PRUEBA'");
        template.update(
                "delete from objective where programme_id in (select id from programme where programme_key = 'Z-PPA 9.9')");
        template.update("delete from programme where programme_key = 'Z-PPA 9.9'");
        template.update("update quarter_window set state = 'PUBLICADA' where quarter = 1");
        template.update("update quarter_window set state = 'ABIERTA' where quarter = 2");
        template.update("update quarter_window set state = 'PROGRAMADA' where quarter > 2");
        template.update(
                "update entry set realised = null, published_percentage = null, justification = null where quarter > 1");
        for (PublishedRow row : PublishedRows.read()) {
            template.update("update objective set narrative = ? where clave = ?", row.narrative(), row.clave());
            template.update(
                    "update entry set justification = ? where quarter = 1 and indicator_id = " + INDICATOR_OF,
                    row.justification(),
                    row.clave());
            template.update(
                    "update indicator set accumulation = ? where id = " + INDICATOR_OF,
                    row.level().equals("Fin") ? "CONSTANT" : "SUM",
                    row.clave());
        }
    }

    private static final String INDICATOR_OF =
            "(select i.id from indicator i join objective o on o.id = i.objective_id where o.clave = ? and i.position = 1)";

    @Test
    void theHeaderIsTheOnePromised() throws Exception {
        HttpResponse<byte[]> response = get(T1);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("content-type"))
                .hasValueSatisfying(type -> assertThat(type).isEqualToIgnoringCase("text/csv;charset=UTF-8"));
        assertThat(response.headers().firstValue("content-disposition"))
                .hasValue("attachment; filename=\"avances-2024-t1.csv\"");
        assertThat(text(response))
                .startsWith(HEADER + "\r\n")
                .doesNotStartWith("\uFEFF")
                .endsWith("\r\n");
    }

    @Test
    void everyCellIsAsTheDocumentPrintsIt() throws Exception {
        List<Map<String, String>> rows = rows(T1);
        List<PublishedRow> paper = PublishedRows.read();

        assertThat(paper).hasSize(32);
        assertThat(rows).extracting(row -> row.get("clave")).containsExactlyElementsOf(claves(paper));
        for (int i = 0; i < rows.size(); i++) {
            assertIsAsPrinted(rows.get(i), paper.get(i));
        }
    }

    private static void assertIsAsPrinted(Map<String, String> row, PublishedRow paper) {
        assertThat(row)
                .containsEntry("ejercicio", "2024")
                .containsEntry("trimestre", "1")
                .containsEntry("programa", "M-PPA 1.4")
                .containsEntry("nivel", paper.level())
                .containsEntry("unidad", paper.unit())
                .containsEntry("resumen", paper.narrative())
                .containsEntry("siglas", paper.siglas())
                .containsEntry("indicador", paper.indicator())
                .containsEntry("frecuencia", paper.frequency())
                .containsEntry("unidad_medida", paper.measure())
                .containsEntry("unidad_variables", paper.variables())
                .containsEntry("justificacion_t1", paper.justification());
        assertFigure(row, "meta_anual", paper.annual());
        for (int quarter = 1; quarter <= 4; quarter++) {
            assertFigure(row, "programado_t" + quarter, paper.programmed().get(quarter - 1));
        }
        assertFigure(row, "realizado_t1", paper.realised());
        assertFigure(row, "publicado_t1", paper.printed());
        for (int quarter = 2; quarter <= 4; quarter++) {
            for (String column : List.of("realizado_t", "avance_t", "acumulado_t", "publicado_t", "justificacion_t")) {
                assertThat(row).containsEntry(column + quarter, "");
            }
        }
    }

    @Test
    void thePercentageOfTheQuarterIsThePrintedOneButForTheFin() throws Exception {
        Map<String, PublishedRow> paper = byClave(PublishedRows.read());
        int same = 0;
        for (Map<String, String> row : rows(T1)) {
            PublishedRow printed = Objects.requireNonNull(paper.get(row.get("clave")));
            String expected =
                    printed.computed() == null ? "" : printed.computed().toPlainString();
            assertThat(row).as(printed.clave()).containsEntry("avance_t1", expected);
            if (expected.equals(row.get("publicado_t1"))) {
                same++;
            }
        }

        assertThat(same).isEqualTo(29);
        assertThat(row(T1, "1.4.1")).containsEntry("avance_t1", "98.56").containsEntry("publicado_t1", "93.50");
        assertThat(row(T1, BLANK_TARGET)).containsEntry("avance_t1", "").containsEntry("publicado_t1", "100.00");
        assertThat(row(T1, ZERO_TARGET)).containsEntry("avance_t1", "").containsEntry("publicado_t1", "100.00");
    }

    @Test
    void thePercentageOfTheYearIsAgainstTheAnnualTarget() throws Exception {
        Map<String, PublishedRow> paper = byClave(PublishedRows.read());
        for (Map<String, String> row : rows(T1)) {
            PublishedRow printed = Objects.requireNonNull(paper.get(row.get("clave")));
            assertThat(row)
                    .as(printed.clave())
                    .containsEntry(
                            "avance_anual",
                            printed.ofTheYear() == null
                                    ? ""
                                    : printed.ofTheYear().toPlainString());
        }

        assertThat(row(T1, COMPONENT_6)).containsEntry("avance_t1", "295.14").containsEntry("avance_anual", "68.87");
    }

    @Test
    void theSemaforoIsSaidInWords() throws Exception {
        for (Map<String, String> row : rows(T1)) {
            assertThat(row).containsEntry("semaforo", word(row.getOrDefault("avance_t1", "")));
        }
    }

    private static String word(String percent) {
        if (percent.isEmpty()) {
            return "sin meta";
        }
        double value = Double.parseDouble(percent);
        if (value < 70) {
            return "crítico";
        } else if (value < 90) {
            return "bajo";
        } else if (value <= 110) {
            return "en meta";
        }
        return value <= 130 ? "alto" : "sobremeta";
    }

    @Test
    void aBlankStaysBlankAndAZeroStaysZero() throws Exception {
        assertThat(row(T1, BLANK_TARGET))
                .containsEntry("programado_t1", "")
                .containsEntry("realizado_t1", "")
                .containsEntry("programado_t4", "");
        assertThat(row(T1, ZERO_TARGET)).containsEntry("programado_t1", "0").containsEntry("realizado_t1", "0");
        assertThat(row(T1, "1.4.1.1.4.2")).containsEntry("programado_t4", "0");
        assertThat(row(T1, "1.4.1"))
                .containsEntry("meta_anual", "90.00")
                .containsEntry("realizado_t1", "88.70")
                .containsEntry("unidad_variables", "");
    }

    @Test
    void whatIsTypedInAnOpenQuarterIsToldNowhere() throws Exception {
        String before = body(T1);
        type(2, COMPONENT_6, "777777", "66.66", "Texto que todavía es de la unidad");

        assertThat(body(T1)).isEqualTo(before);
        HttpResponse<byte[]> refused = get(T2);
        assertThat(refused.statusCode()).isEqualTo(404);
        assertProblem(refused, 404, "El trimestre 2 de 2024 no se ha publicado.");
        assertThat(text(refused)).doesNotContain("777777");
    }

    @Test
    void cumulativeAndAnnualFollowTheQuarterAskedFor() throws Exception {
        String before = body(T1);
        type(2, COMPONENT_6, "400", "100.00", "Se cumplió.");
        type(2, "1.4.1", "45", null, null);
        publish(2);

        assertThat(body(T1)).isEqualTo(before);
        assertThat(row(T2, COMPONENT_6))
                .containsEntry("trimestre", "2")
                .containsEntry("realizado_t1", "1033")
                .containsEntry("realizado_t2", "400")
                .containsEntry("avance_t1", "295.14")
                .containsEntry("avance_t2", "100.00")
                .containsEntry("acumulado_t2", "191.07")
                .containsEntry("avance_anual", "95.53")
                .containsEntry("semaforo", "en meta")
                .containsEntry("publicado_t2", "100.00")
                .containsEntry("justificacion_t2", "Se cumplió.")
                .containsEntry("realizado_t3", "")
                .containsEntry("acumulado_t3", "");
        // The Fin is constant: its last captured quarter counts.
        assertThat(row(T2, "1.4.1"))
                .containsEntry("avance_t2", "50.00")
                .containsEntry("acumulado_t2", "50.00")
                .containsEntry("avance_anual", "50.00")
                .containsEntry("semaforo", "crítico");
        // Nothing captured in a quarter with a target: no percentage, and the year as far as it is known.
        assertThat(row(T2, "1.4.1.1.6.1"))
                .containsEntry("realizado_t2", "")
                .containsEntry("avance_t2", "")
                .containsEntry("acumulado_t2", "")
                .containsEntry("avance_anual", "39.23")
                .containsEntry("semaforo", "sin captura");
    }

    @Test
    void aQuarterThatIsNotPublishedStaysHiddenBehindALaterOneThatIs() throws Exception {
        type(2, COMPONENT_6, "777777", "66.66", "Texto que todavía es de la unidad");
        type(3, COMPONENT_6, "400", null, null);
        publish(3);

        String third = body(CSV + "?ejercicio=2024&trimestre=3");

        assertThat(third).doesNotContain("777777").doesNotContain("66.66").doesNotContain("todavía es de la unidad");
        assertThat(row(CSV + "?ejercicio=2024&trimestre=3", COMPONENT_6))
                .containsEntry("avance_t2", "")
                .containsEntry("acumulado_t2", "")
                .containsEntry("avance_t3", "100.00")
                .containsEntry("acumulado_t3", "");
    }

    @Test
    void whatIsChangedAfterwardsIsNotPublishedUntilTheNextCut() throws Exception {
        String before = body(T1);
        justify("Otra cosa");
        template.update("update objective set narrative = 'Otro' where clave = ?", COMPONENT_6);
        assertThat(body(T1)).isEqualTo(before);

        publish(1);
        assertThat(row(T1, COMPONENT_6))
                .containsEntry("resumen", "Otro")
                .containsEntry("justificacion_t1", "Otra cosa");
        assertThat(body(T1 + "&corte=1")).isEqualTo(before);
        assertProblem(get(T1 + "&corte=3"), 404, "El trimestre 1 de 2024 no tiene el corte 3.");
        assertProblem(get(T1 + "&corte=-1"), 400, "El parámetro «corte» debe ser el número de un corte");
    }

    @Test
    void whatIsNotValidatedGoesOutBlank() throws Exception {
        type(2, COMPONENT_6, "777777", "66.66", "Sin validar");
        template.update("update entry set state = 'ENVIADA' where quarter = 2");
        publish(2);

        assertThat(row(T2, COMPONENT_6))
                .containsEntry("programado_t2", "400")
                .containsEntry("realizado_t2", "")
                .containsEntry("justificacion_t2", "")
                .containsEntry("publicado_t2", "")
                .containsEntry("semaforo", "sin captura");
    }

    @Test
    void theFileOfACutHasItsFingerprint() throws Exception {
        HttpResponse<byte[]> file = get("/api/v1/corte.jsonl?ejercicio=2024&trimestre=1");

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(text(file))
                .startsWith("{\"ejercicio\":2024,\"trimestre\":1,\"corte\":1,")
                .doesNotEndWith("\n");
        assertThat(text(file).lines()).hasSize(33);
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file.body())))
                .isEqualTo(jdbc.sql("select sha256 from cut where number = 1 and quarter = 1")
                        .query(String.class)
                        .single());
    }

    @Test
    void whatSomebodyHasAlreadyIsNotSentAgain() throws Exception {
        String tag = get(T1).headers().firstValue("etag").orElseThrow();
        HttpRequest again = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + T1))
                .header("If-None-Match", tag)
                .build();
        HttpResponse<byte[]> unchanged = http.send(again, HttpResponse.BodyHandlers.ofByteArray());

        assertThat(unchanged.statusCode()).isEqualTo(304);
        assertThat(unchanged.body()).isEmpty();
        assertThat(get(T1 + "&programa=M-PPA%201.4").headers().firstValue("etag"))
                .isNotEqualTo(java.util.Optional.of(tag));
    }

    @Test
    void oneProgrammeCanBeAskedFor() throws Exception {
        anotherProgramme();
        assertThat(rows(T1)).as("what was not there when it was published").hasSize(32);
        publish(1);

        assertThat(rows(T1)).hasSize(33);
        assertThat(rows(T1 + "&programa=M-PPA%201.4")).hasSize(32);
        assertThat(rows(T1 + "&programa=")).hasSize(33);
        assertThat(rows(T1 + "&programa=Z-PPA%209.9"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("programa", "Z-PPA 9.9")
                        .containsEntry("clave", "9.9.1")
                        .containsEntry("realizado_t1", "")
                        .containsEntry("semaforo", "sin meta"));
        assertProblem(get(T1 + "&programa=M-PPA%207"), 404, "Ese ejercicio no tiene el programa «M-PPA 7».");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "trimestre=1 | El parámetro «ejercicio» debe ser un año de cuatro cifras, como 2024; falta.",
                "ejercicio=&trimestre=1 | El parámetro «ejercicio» debe ser un año de cuatro cifras, como 2024; se encontró «».",
                "ejercicio=abc&trimestre=1 | El parámetro «ejercicio» debe ser un año de cuatro cifras, como 2024; se encontró «abc».",
                "ejercicio=99999&trimestre=1 | El parámetro «ejercicio» debe ser un año de cuatro cifras, como 2024; se encontró «99999».",
                "ejercicio=-202&trimestre=1 | El parámetro «ejercicio» debe ser un año de cuatro cifras, como 2024; se encontró «-202».",
                "ejercicio=2024 | El parámetro «trimestre» debe ser un número del 1 al 4; falta.",
                "ejercicio=2024&trimestre=0 | El parámetro «trimestre» debe ser un número del 1 al 4; se encontró «0».",
                "ejercicio=2024&trimestre=5 | El parámetro «trimestre» debe ser un número del 1 al 4; se encontró «5».",
                "ejercicio=2024&trimestre=abc | El parámetro «trimestre» debe ser un número del 1 al 4; se encontró «abc».",
                "ejercicio=2024&trimestre=1&trimestre=2 | El parámetro «trimestre» debe ser un número del 1 al 4; se encontró «1,2»."
            })
    void aParameterThatCannotBeReadIsRefusedInSpanish(String query, String sentence) throws Exception {
        assertProblem(get(CSV + "?" + query), 400, sentence);
    }

    @Test
    void aLongParameterIsShownBackShortened() throws Exception {
        HttpResponse<byte[]> refused = get(CSV + "?ejercicio=" + "9".repeat(5_000) + "&trimestre=1");

        assertProblem(refused, 400, "«" + "9".repeat(60) + "…»");
    }

    @Test
    void aYearThatIsNotThereIsNotFound() throws Exception {
        assertProblem(get(CSV + "?ejercicio=1999&trimestre=1"), 404, "No hay ejercicio 1999 en este sistema.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void nothingCanBeWritten(String method) throws Exception {
        HttpResponse<byte[]> refused = send(method, T1, "*/*");

        assertProblem(
                refused, 405, "Esta dirección no atiende " + method + ". Los datos abiertos solo se leen, con GET.");
        assertThat(refused.headers().firstValue("allow")).hasValue("GET");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/",
                "/api/v1",
                "/api/v1/avance",
                "/api/v2/avances.csv",
                "/api/v1/avances.csv/x",
                "/webjars/swagger-ui/index.html"
            })
    void anAddressThatLeadsNowhereIsAProblemAndNotAScreen(String path) throws Exception {
        assertProblem(get(path), 404, "No hay nada en «" + path + "».");
        assertProblem(send("GET", path, "text/html"), 404, "No hay nada en «" + path + "».");
        assertProblem(send("POST", path, "*/*"), 404, "No hay nada en «" + path + "».");
    }

    @Test
    void aFormatThatThereIsNotIsRefusedInSpanish() throws Exception {
        HttpResponse<byte[]> refused = send("GET", T1, "application/pdf");

        assertThat(refused.statusCode()).isIn(200, 406);
        if (refused.statusCode() == 406) {
            assertProblem(refused, 406, "Esta dirección no tiene el formato que pide la cabecera Accept.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "\r=1", "＝1"})
    void aTextThatASpreadsheetWouldRunIsNeutralised(String text) throws Exception {
        template.update("update objective set narrative = ? where clave = ?", text, COMPONENT_6);
        justify(text);
        publish(1);

        assertThat(row(T1, COMPONENT_6))
                .containsEntry("resumen", "'" + text)
                .containsEntry("justificacion_t1", "'" + text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dijo \"sí\", y firmó",
                "uno\r\ndos\ntres",
                "a,b;c\td",
                "\"",
                "\"\"",
                ",",
                "acentos áéíóú ñ «» – 🙂",
                "espacios al final  ",
                "'ya con apóstrofo"
            })
    void anyOtherTextSurvives(String text) throws Exception {
        template.update("update objective set narrative = ? where clave = ?", text, COMPONENT_6);
        justify(text);
        publish(1);

        assertThat(row(T1, COMPONENT_6)).containsEntry("resumen", text).containsEntry("justificacion_t1", text);
    }

    @Test
    void aFailureBeforeTheFirstByteIsAProblemWithAReferenceAndNothingElse() throws Exception {
        publish(1);
        breakLast();

        HttpResponse<byte[]> failed = get(T1);

        assertProblem(failed, 500, "dásela a quien da soporte.");
        assertThat(text(failed))
                .doesNotContain("ROTO")
                .doesNotContain("Exception")
                .doesNotContain("mx.avance");
        assertThat(failed.headers().firstValue("content-disposition")).isEmpty();
        assertThat(failed.headers().firstValue("etag")).isEmpty();
    }

    @Test
    void aFailureInTheMiddleCutsTheAnswerSoThatNobodyTakesItForWhole() throws Exception {
        // More objectives than are read at once, so that the first have left before the last are read.
        template.batchUpdate(
                """
                insert into objective (version, fiscal_year_id, programme_id, parent_id, clave, sort_key, level, narrative, unit_id,
                    unit_inherited, search_text)
                select 0, fiscal_year_id, programme_id, parent_id, '1.4.1.1.1.' || ?, '00001.00004.00001.00001.00001.0' || ?, level,
                    'PRUEBA', unit_id, unit_inherited, '' from objective where clave = '1.4.1.1.1.2'
                """,
                IntStream.rangeClosed(1_001, 1_600)
                        .mapToObj(n -> new Object[] {String.valueOf(n), String.valueOf(n)})
                        .toList());
        template.update("""
                insert into indicator (version, objective_id, position, siglas, name, frequency, percent_figures, decimals, accumulation,
                    accumulation_from, rollup, rollup_from, sense, sense_from)
                select 0, id, 1, 'PRUEBA', 'Indicador de prueba', 'ANUAL', false, 0, 'SUM', 'ASSUMED', 'OWN', 'ASSUMED', 'ASCENDING',
                    'ASSUMED' from objective where narrative = 'PRUEBA'
                """);
        publish(1);
        assertThat(rows(T1)).hasSize(32 + 600);
        breakLast();

        ByteArrayOutputStream received = new ByteArrayOutputStream();
        HttpResponse<InputStream> response =
                http.send(request("GET", T1, "*/*"), HttpResponse.BodyHandlers.ofInputStream());
        IOException cut = null;
        try (InputStream body = response.body()) {
            body.transferTo(received);
        } catch (IOException e) {
            cut = e;
        }

        assertThat(cut).as("the connection is cut").isNotNull();
        assertThat(received.toString(StandardCharsets.UTF_8))
                .startsWith(HEADER)
                .doesNotContain("Exception")
                .doesNotContain("ROTO")
                .doesNotContain("soporte");
    }

    @Test
    void theHealthIsToldAndNothingElseOfTheInside() throws Exception {
        HttpResponse<byte[]> health = get("/actuator/health");

        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(text(health))
                .contains("\"status\":\"UP\"")
                .doesNotContain("jdbc")
                .doesNotContain("components");
        for (String other : List.of(
                "env", "beans", "configprops", "heapdump", "loggers", "metrics", "mappings", "info", "shutdown")) {
            assertProblem(get("/actuator/" + other), 404, "No hay nada en «/actuator/" + other + "».");
        }
    }

    private void breakLast() {
        template.update(
                "update cut_row set content = 'ROTO' where clave = ? and cut_id = (select max(id) from cut)",
                "1.4.1.1.6.3");
    }

    private void justify(String text) {
        template.update(
                "update entry set justification = ? where quarter = 1 and indicator_id = " + INDICATOR_OF,
                text,
                COMPONENT_6);
    }

    private void type(
            int quarter, String clave, String realised, @Nullable String published, @Nullable String justification) {
        template.update(
                "update entry set realised = ?, published_percentage = ?, justification = ?, state = 'VALIDADA' where quarter = ? and indicator_id = "
                        + INDICATOR_OF,
                new BigDecimal(realised),
                published == null ? null : new BigDecimal(published),
                justification,
                quarter,
                clave);
    }

    /** Closes a quarter and publishes it as the planning office does. */
    private void publish(int quarter) {
        template.update("update quarter_window set state = 'CERRADA' where quarter = ?", quarter);
        long year = jdbc.sql("select id from fiscal_year where year_number = 2024")
                .query(Long.class)
                .single();
        publishing.publish(year, Quarter.of(quarter), "Corte de prueba");
    }

    private void anotherProgramme() {
        template.update("""
                insert into programme (version, fiscal_year_id, programme_key, name, axis_number, axis_name, unit_id)
                select 0, fiscal_year_id, 'Z-PPA 9.9', 'Otro', 9, 'Otro eje', unit_id from programme where programme_key = 'M-PPA 1.4'
                """);
        template.update("""
                insert into objective (version, fiscal_year_id, programme_id, clave, sort_key, level, narrative, unit_id, unit_inherited, search_text)
                select 0, fiscal_year_id, id, '9.9.1', '00009.00009.00001', 'FIN', 'Otro fin', unit_id, false, 'otro fin'
                from programme where programme_key = 'Z-PPA 9.9'
                """);
        template.update("""
                insert into indicator (version, objective_id, position, siglas, name, frequency, percent_figures, decimals, accumulation,
                    accumulation_from, rollup, rollup_from, sense, sense_from)
                select 0, id, 1, 'PRUEBA', 'Otro', 'ANUAL', false, 0, 'SUM', 'ASSUMED', 'OWN', 'ASSUMED', 'ASCENDING', 'ASSUMED'
                from objective where clave = '9.9.1'
                """);
    }

    private static void assertFigure(Map<String, String> row, String column, @Nullable BigDecimal expected) {
        String found = row.getOrDefault(column, "");
        if (expected == null) {
            assertThat(found).as(column).isEmpty();
        } else {
            assertThat(new BigDecimal(found)).as(column).isEqualByComparingTo(expected);
        }
    }

    private static void assertProblem(HttpResponse<byte[]> response, int status, String sentence) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("content-type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(text(response))
                .contains(sentence)
                .contains("\"status\":" + status)
                .contains("\"title\":");
    }

    private static List<String> claves(List<PublishedRow> rows) {
        return rows.stream().map(PublishedRow::clave).toList();
    }

    private static Map<String, PublishedRow> byClave(List<PublishedRow> rows) {
        return rows.stream().collect(Collectors.toMap(PublishedRow::clave, row -> row));
    }

    private Map<String, String> row(String path, String clave) throws Exception {
        return rows(path).stream()
                .filter(row -> clave.equals(row.get("clave")))
                .findFirst()
                .orElseThrow();
    }

    private List<Map<String, String>> rows(String path) throws Exception {
        return Csv.rows(body(path));
    }

    private String body(String path) throws Exception {
        HttpResponse<byte[]> response = get(path);
        assertThat(response.statusCode()).as(text(response)).isEqualTo(200);
        return text(response);
    }

    private static String text(HttpResponse<byte[]> response) {
        String text = new String(response.body(), StandardCharsets.UTF_8);
        assertThat(Arrays.equals(text.getBytes(StandardCharsets.UTF_8), response.body()))
                .as("it is UTF-8")
                .isTrue();
        return text;
    }

    private HttpResponse<byte[]> get(String path) throws Exception {
        return send("GET", path, "*/*");
    }

    private HttpResponse<byte[]> send(String method, String path, String accept) throws Exception {
        return http.send(request(method, path, accept), HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpRequest request(String method, String path, String accept) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .header("Accept", accept)
                .build();
    }
}
