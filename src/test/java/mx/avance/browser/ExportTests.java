package mx.avance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exportar in the browser: every document is ordered, fetched and what it says it is; the workbook comes back through Importar. */
class ExportTests extends BrowserTest {

    @Test
    void everyDocumentIsOrderedAndFetched() throws IOException {
        signIn("planeacion");
        open("/exportar?ejercicio=2024&trimestre=1");
        Locator orders =
                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Preparar: .*")));
        assertThat(orders.first()).isVisible();
        int documents = orders.count();
        for (int i = 0; i < documents; i++) {
            orders.nth(i).click();
            assertThat(page.getByText("Listo ·")).hasCount(1);
            Download download = page.waitForDownload(
                    () -> page.getByText("Descargar").first().click());
            byte[] content = Files.readAllBytes(download.path());
            boolean pdf = download.suggestedFilename().endsWith(".pdf");
            assertThat(new String(content, 0, 4, StandardCharsets.ISO_8859_1))
                    .isEqualTo(pdf ? "%PDF" : "PK\u0003\u0004");
            looksRight(1366);
            page.getByText("Quitar").first().click();
            assertThat(page.getByText("Todavía no se ha pedido ninguno")).isVisible();
        }
    }

    @Test
    void theOfficialWorkbookComesBackUnchanged() throws IOException {
        signIn("planeacion");
        open("/exportar?ejercicio=2024&trimestre=1");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Preparar: Libro oficial"))
                .click();
        assertThat(page.getByText("Listo ·").first()).isVisible();
        Path file = page.waitForDownload(
                        () -> page.getByText("Descargar").first().click())
                .path();
        Path named = Files.copy(file, folder.resolve("oficial.xlsx"));

        open("/importar");
        page.locator("vaadin-upload input[type=file]").setInputFiles(named);

        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Revisión de oficial.xlsx")))
                .isVisible();
        assertThat(page.getByText("todo es igual a lo guardado")).isVisible();
        assertThat(page.locator(".import-tiles")).containsText("32");
    }

    @Test
    void theApiIsTriedOnItsOwnPageInSpanish() {
        page.navigate(product.address() + "/api");
        assertThat(page.locator(".opblock-tag").first()).isVisible();
        looksRight(1366);
        page.locator("[id$='-ejercicios'] button.opblock-summary-control").click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Probar"))
                .click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Enviar"))
                .click();

        assertThat(page.locator(".live-responses-table .response-col_status").last())
                .containsText("200");
        assertThat(page.locator(".live-responses-table .highlight-code").first())
                .containsText("2024");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Identificarse"))
                .first()
                .click();
        assertThat(page.getByText("Formas de identificarse")).isVisible();
        isAccessible();
    }

    /** From another address of this machine, so that the browser of the other tests is not made to wait. */
    @Test
    void whoeverAsksTooMuchWithoutSigningInIsToldToWait() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(product.address().replace("localhost", "127.0.0.1") + "/api/v1/ejercicios"))
                .timeout(Duration.ofSeconds(30))
                .build();
        try (HttpClient client = HttpClient.newBuilder()
                .localAddress(InetAddress.getByName("127.0.0.2"))
                .build()) {
            HttpResponse<String> answer;
            int asked = 0;
            do {
                answer = client.send(request, HttpResponse.BodyHandlers.ofString());
                asked++;
            } while (answer.statusCode() == 200 && asked < 1_000);

            assertThat(asked).isGreaterThan(120);
            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(answer.body()).contains("usa una clave de acceso");
        }
    }

    @ParameterizedTest
    @CsvSource({"1366, 768, LIGHT", "1366, 768, DARK", "1920, 1080, LIGHT", "1920, 1080, DARK"})
    void isAccessibleSpanishAndNoWiderThanTheWindow(int width, int height, ColorScheme scheme) {
        use(width, height, scheme);
        signIn("planeacion");
        open("/exportar?ejercicio=2024&trimestre=1");
        assertThat(page.getByText("Documentos pedidos")).isVisible();
        settle();
        picture("exportar", width, scheme);
        looksRight(width);
    }
}
