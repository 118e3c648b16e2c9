package mx.avance.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.File;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mx.avance.access.TestPeople;
import mx.avance.client.ApiClient;
import mx.avance.client.ApiException;
import mx.avance.client.api.AvancesApi;
import mx.avance.client.api.EjerciciosYCortesApi;
import mx.avance.client.api.HallazgosApi;
import mx.avance.client.api.ImportacionesApi;
import mx.avance.client.api.PlanApi;
import mx.avance.client.model.Avance;
import mx.avance.client.model.Banda;
import mx.avance.client.model.Importacion;
import mx.avance.client.model.IndicadorDelPlan;
import mx.avance.client.model.PaginaAvances;
import mx.avance.database.OnH2;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Value;

/**
 * The description of the API as others use it: read by the parser that most tools are built on, and by a client that was generated from it, against the
 * running server. Apart from the other tests, because the client has to be generated before this compiles.
 */
@ExtendWith(OwnSecurityContext.class)
@OnH2
class GeneratedClientTests {

    @Value("${local.server.port}")
    int port;

    private ApiClient client() {
        ApiClient client = new ApiClient();
        client.updateBaseUri("http://127.0.0.1:" + port);
        return client;
    }

    private ApiClient planner() {
        ApiClient client = client();
        String basic = mx.avance.api.ApiClient.basic("planeacion", TestPeople.PASSWORD);
        client.setRequestInterceptor(request -> request.header("Authorization", basic));
        return client;
    }

    @Test
    void theDescriptionIsValidOpenApi() throws Exception {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        SwaggerParseResult read = new OpenAPIV3Parser()
                .readContents(Files.readString(Path.of("src/main/resources/api/openapi.json")), List.of(), options);

        assertThat(read.getMessages()).isEmpty();
        OpenAPI description = read.getOpenAPI();
        assertThat(description.getOpenapi()).startsWith("3.1");
        assertThat(description.getPaths()).hasSizeGreaterThan(15);
    }

    @Test
    void aGeneratedClientReadsWhatIsPublishedPageByPage() throws Exception {
        AvancesApi api = new AvancesApi(client());
        List<Avance> all = new ArrayList<>();
        @Nullable String from = null;
        do {
            PaginaAvances page = api.avances("2024", "1", null, null, from, 10, null);
            assertThat(page.getDatos()).hasSizeLessThanOrEqualTo(10);
            all.addAll(page.getDatos());
            from = page.getSiguiente();
        } while (from != null);

        assertThat(all).hasSize(32);
        assertThat(all)
                .filteredOn(row -> "1.4.1.1.6".equals(row.getClave()))
                .singleElement()
                .satisfies(row -> {
                    assertThat(new BigDecimal(row.getAvanceT1())).isEqualByComparingTo("295.14");
                    assertThat(row.getEjercicio()).isEqualTo(2024);
                    assertThat(row.getRealizadoT2()).isNull();
                });
    }

    @Test
    void aGeneratedClientReadsEverythingElse() throws Exception {
        EjerciciosYCortesApi years = new EjerciciosYCortesApi(client());
        assertThat(years.ejercicios(null).getDatos()).anySatisfy(row -> {
            assertThat(row.getEjercicio()).isEqualTo(2024);
            assertThat(row.getPublicado()).isTrue();
        });
        assertThat(years.cortes("2024", null).getDatos()).isNotEmpty();
        assertThat(years.semaforos(null).getDatos())
                .extracting(Banda::getBanda)
                .containsExactly("crítico", "bajo", "en meta", "alto", "sobremeta");
        assertThat(new PlanApi(client()).programas("2024", null, null, null).getDatos())
                .isNotEmpty();
        assertThat(new PlanApi(planner()).plan("2024", null, null, 5, null).getDatos())
                .hasSize(5)
                .extracting(IndicadorDelPlan::getAcumulacion)
                .doesNotContainNull();
        assertThat(new HallazgosApi(planner())
                        .hallazgos("2024", "1", null, null, 3, null)
                        .getDatos())
                .hasSize(3);
    }

    @Test
    void aGeneratedClientIsToldWhatIsWrong() {
        AvancesApi api = new AvancesApi(client());

        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> api.avances("2024", "9", null, null, null, null, null))
                .satisfies(refused -> {
                    assertThat(refused.getCode()).isEqualTo(400);
                    assertThat(refused.getResponseBody()).contains("Parámetro no válido");
                });
    }

    @Test
    void aGeneratedClientHasADocumentReviewed() throws Exception {
        Importacion review = new ImportacionesApi(planner())
                .importar(new File("data/seguimiento-2024-t1-oficialia-mayor.txt"), "revision");

        assertThat(review.getAplicado()).isFalse();
        assertThat(review.getSinCambio()).isEqualTo(32);
        assertThat(review.getProgramas()).hasSize(1);
    }
}
