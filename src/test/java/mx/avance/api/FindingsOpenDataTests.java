package mx.avance.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import mx.avance.database.OnH2;
import mx.avance.database.OnPostgreSql;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;

/** What does not add up in the real document, as a program gets it over HTTP. */
abstract class FindingsOpenDataTests {

    private static final String CSV = "/api/v1/hallazgos.csv";
    private static final String T1 = CSV + "?ejercicio=2024&trimestre=1";

    @Value("${local.server.port}")
    int port;

    private final HttpClient http = HttpClient.newHttpClient();

    @OnH2
    static class H2Tests extends FindingsOpenDataTests {}

    @OnPostgreSql
    static class PostgresTests extends FindingsOpenDataTests {}

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private List<List<String>> rows(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        List<List<String>> records = Csv.records(answer.body());
        return records.subList(1, records.size());
    }

    @Test
    void aDemonstrationShowsThemToAnybody() throws Exception {
        HttpResponse<String> answer = get(T1);

        assertThat(answer.headers().firstValue("content-disposition"))
                .hasValue("attachment; filename=\"hallazgos-2024-t1.csv\"");
        assertThat(answer.headers().firstValue("set-cookie")).isEmpty();
        assertThat(answer.headers().firstValue("cache-control").orElse("")).contains("no-store");
        assertThat(answer.body())
                .startsWith("regla,severidad,programa,clave,trimestre,campo,encontrado,esperado,mensaje\r\n");
        assertThat(rows(T1)).anySatisfy(row -> assertThat(row)
                .hasSize(9)
                .startsWith("PCT_MISMATCH", "GRAVE", "M-PPA 1.4", "1.4.1", "1", "porcentaje_publicado"));
    }

    @Test
    void theVectorOfTheRealDocument() throws Exception {
        List<String> found =
                rows(T1).stream().map(row -> row.get(0) + " " + row.get(3)).toList();

        assertThat(found)
                .contains(
                        "PCT_MISMATCH 1.4.1",
                        "PCT_WITHOUT_TARGET 1.4.1.1.1.1",
                        "PCT_WITHOUT_TARGET 1.4.1.1.2.4",
                        "BASIS_MISMATCH 1.4.1.1.6",
                        "MIXED_UNITS 1.4.1.1.2",
                        "TEXT_NUMBER_MISMATCH 1.4.1.1",
                        "TEXT_NUMBER_MISMATCH 1.4.1.1.1",
                        "TEXT_NUMBER_MISMATCH 1.4.1.1.1.2",
                        "ANNUAL_CITED_AS_QUARTER 1.4.1.1.2.3",
                        "TEXT_PCT_MISMATCH 1.4.1.1",
                        "TEXT_PCT_MISMATCH 1.4.1.1.1",
                        "TEXT_PCT_MISMATCH 1.4.1.1.1.2",
                        "TEXT_SELF_INCONSISTENT 1.4.1.1",
                        "WRONG_QUARTER 1.4.1.1.2.6",
                        "CONTRADICTION 1.4.1.1.2.2",
                        "MALFORMED_CLAVE 1.4.1.1.4.1",
                        "MISSING_VARIABLE_UNIT 1.4.1",
                        "MISSING_VARIABLE_UNIT 1.4.1.1.2");
        assertThat(found.stream().filter(row -> row.startsWith("OFF_BAND_NO_CAUSE"))).hasSize(10);
        assertThat(found.stream().filter(row -> row.startsWith("CLONED_TARGETS"))).hasSize(3);
        assertThat(found.stream().filter(row -> row.startsWith("DUPLICATE_TEXT"))).hasSize(1);
        assertThat(found.stream()
                        .map(row -> row.substring(0, row.indexOf(' ')))
                        .filter(rule -> rule.startsWith("ANNUAL_NOT") || rule.startsWith("PARENT_NOT")))
                .isEmpty();
    }

    @Test
    void withoutQuarterItIsTheYearAndWithProgrammeOne() throws Exception {

        assertThat(rows(CSV + "?ejercicio=2024")).hasSizeGreaterThanOrEqualTo(rows(T1).size());
        assertThat(rows(T1 + "&programa=M-PPA%201.4")).isEqualTo(rows(T1));
        assertThat(rows(CSV + "?ejercicio=2024&trimestre=4"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get(4)).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?trimestre=1",
                "?ejercicio=abc",
                "?ejercicio=2024&trimestre=5",
                "?ejercicio=2024&trimestre=1&trimestre=2",
                "?ejercicio=2024%27%20or%201=1--",
                "?ejercicio=99999"
            })
    void aParameterThatCannotBeReadIsRefused(String query) throws Exception {
        HttpResponse<String> answer = get(CSV + query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Parámetro no válido");
    }

    @ParameterizedTest
    @CsvSource({
        "ejercicio=1999, No hay ejercicio 1999",
        "ejercicio=2024&programa=%27%3B%20drop%20table%20finding--, no tiene el programa"
    })
    void whatIsNotThereIsNotFound(String query, String sentence) throws Exception {
        HttpResponse<String> answer = get(CSV + "?" + query);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains(sentence);
    }
}
