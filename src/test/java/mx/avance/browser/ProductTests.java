package mx.avance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The packaged product with the real document, in production mode, in a real Chromium. */
class ProductTests extends BrowserTest {

    @BeforeEach
    void enter() {
        signIn("planeacion");
    }

    @Test
    void fromTheTableroToTheJustificationOfTheWorstInOneClick() {
        open("/?ejercicio=2024");

        page.locator("a.row-link").first().click();

        assertThat(page).hasURL(Pattern.compile(".*/objetivos/\\d+\\?.*"));
        assertThat(page.locator(".detail h2")).containsText("PACB");
        assertThat(page.locator(".detail .justification")).containsText("solamente se adquirieron 74 activos nuevos");
        assertThat(page.locator("vaadin-grid").getByText("PACB")).isInViewport();
        assertThat(page.locator(".detail .formula").first()).hasText(Pattern.compile("74 / 500 =\\s+14\\.80\\s%"));
    }

    @Test
    void theTreeStaysWhereItIsWhileIndicatorsOpenAndBackLeavesThem() {
        open("/objetivos");

        page.getByText("Gestiones de apoyos para las diversas").first().click();
        assertThat(page.locator(".detail h2")).containsText("PGER");
        assertThat(page).hasURL(Pattern.compile(".*/objetivos/\\d+$"));
        String ofComponent = page.url();
        page.getByText("Cumplimiento de los acuerdos establecidos").first().click();
        assertThat(page.locator(".detail h2")).containsText("PCAE");
        // The address follows what is shown: only then is there something to go back from.
        assertThat(page).not().hasURL(ofComponent);
        page.goBack();

        assertThat(page).hasURL(ofComponent);
        assertThat(page.locator(".detail h2")).containsText("PGER");
    }

    @Test
    void aRowOpensWithTheKeyboardAlone() {
        open("/objetivos");
        page.locator("vaadin-grid")
                .getByText("1.4.1.1.1", new Locator.GetByTextOptions().setExact(true))
                .waitFor();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ver los cuatro trimestres"))
                .focus();

        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");

        assertThat(page.locator(".detail h2")).containsText("PSAA");
        page.keyboard().press("Escape");
        assertThat(page.locator(".detail h2")).hasCount(0);
    }

    @Test
    void filtersStandInTheAddressAndSurviveAReload() {
        open("/objetivos");

        page.getByLabel("Clave, siglas o palabras").fill("combustible");
        assertThat(page).hasURL(Pattern.compile(".*\\?buscar=combustible"));
        page.reload();

        assertThat(page.getByLabel("Clave, siglas o palabras")).hasValue("combustible");
        assertThat(page.getByText("1.4.1.1.2.6")).isVisible();
        assertThat(page.getByText("1.4.1.1.2.5")).hasCount(0);
    }

    @Test
    void branchesFoldAndUnfold() {
        open("/objetivos");
        Locator last = page.getByText("Realización de los eventos especiales oficiales");
        assertThat(last).isVisible();

        // Only the arrow of the toggle is there to be clicked; what indents it is not.
        Locator toggle = page.locator(".narrative-cell")
                .filter(new Locator.FilterOptions().setHasText("Gestiones de apoyos para"))
                .locator("vaadin-grid-tree-toggle");
        toggle.click(new Locator.ClickOptions().setPosition(toggle.boundingBox().width - 12, 9));
        assertThat(last).hasCount(0);
    }

    @Test
    void theChartDrawsWhatThereIsAndNothingForABlank() {
        open("/objetivos");
        page.getByText("Gestiones de apoyos para las diversas").first().click();
        Locator columns = page.locator(".detail .highcharts-column-series path.highcharts-point");

        // Four programmed and one realised; the blank quarters have no column, not one of height zero.
        assertThat(columns).hasCount(5);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ver tabla"))
                .click();
        assertThat(page.locator(".detail .chart-table").first()).containsText("1,466");
        assertThat(page.locator(".detail .chart-table").first()).containsText("T21,330·2,622·");
    }

    @Test
    void anotherIndicatorIsDrawnInTheSameChart() {
        open("/?trimestre=1");

        page.getByLabel("Indicador", new Page.GetByLabelOptions().setExact(true))
                .fill("PSML");
        page.getByRole(AriaRole.OPTION).first().click();

        assertThat(page).hasURL(Pattern.compile(".*indicador=\\d+.*"));
        assertThat(page.locator(".wide-card .highcharts-column-series path.highcharts-point"))
                .hasCount(5);
        assertThat(page.locator(".wide-card .chart-plot").getByText("1,033").first())
                .isVisible();
    }

    @Test
    void theQuarterChosenInTheShellGoesAlongToTheOtherScreens() {
        open("/?ejercicio=2024");

        page.locator(".selection-quarter").click();
        page.getByRole(AriaRole.OPTION).nth(1).click();
        assertThat(page).hasURL(Pattern.compile(".*\\?trimestre=2"));
        assertThat(page.getByText("32 indicadores · T2 2024")).isVisible();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Objetivos"))
                .first()
                .click();

        assertThat(page).hasURL(Pattern.compile(".*/objetivos\\?trimestre=2"));
    }

    @Test
    void somebodyWhoReadsEnglishCanChooseItAndItIsRemembered() {
        signInAnew("planeacion");
        open("/?ejercicio=2024");

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("English"))
                .click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Dashboard")))
                .isVisible();
        open("/objetivos");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Objectives")))
                .isVisible();
    }

    @Test
    void aWrongAddressIsASentenceWithAWayOn() {
        page.navigate(product.address() + "/nada");

        assertThat(page.getByText("Esta dirección no lleva a ninguna pantalla")).isVisible();
        page.getByText("Ir al Tablero").click();
        assertThat(page.locator("a.kpi").first()).isVisible();
        complaints.removeIf(complaint -> complaint.contains("404") && complaint.contains("/nada"));
    }

    @ParameterizedTest
    @CsvSource({
        "tablero, /?ejercicio=2024, 1366, 768, LIGHT",
        "tablero, /?ejercicio=2024, 1366, 768, DARK",
        "tablero, /?ejercicio=2024, 1920, 1080, LIGHT",
        "tablero, /?ejercicio=2024, 1920, 1080, DARK",
        "objetivos, /objetivos, 1366, 768, LIGHT",
        "objetivos, /objetivos, 1366, 768, DARK",
        "objetivos, /objetivos, 1920, 1080, LIGHT",
        "objetivos, /objetivos, 1920, 1080, DARK",
        "indicador, /objetivos/PSML, 1366, 768, LIGHT",
        "indicador, /objetivos/PSML, 1366, 768, DARK",
        "indicador, /objetivos/PSML, 1920, 1080, LIGHT",
        "indicador, /objetivos/PSML, 1920, 1080, DARK",
        "vacio, /objetivos?buscar=zzzz, 1366, 768, LIGHT",
        "sin-captura, /?trimestre=2, 1366, 768, DARK",
        "tablero-programa, /?programa=M-PPA 1.4&nivel=actividad, 1366, 768, LIGHT",
        "semaforos, /semaforos, 1366, 768, LIGHT",
        "semaforos, /semaforos, 1920, 1080, DARK",
        "acuerdos, /acuerdos, 1366, 768, LIGHT",
        "acuerdos, /acuerdos, 1920, 1080, DARK",
    })
    void everyScreenIsAccessibleSpanishAndNoWiderThanTheWindow(
            String name, String path, int width, int height, ColorScheme scheme) {
        use(width, height, scheme);
        open(path.contains("/PSML") ? path.replace("PSML", idOf("PSML")) : path);
        settle();
        assertThat(page.locator(".detail .highcharts-column-series").first().isVisible())
                .isEqualTo(name.equals("indicador"));

        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(
                        name + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png")));

        looksRight(width);
    }

    private String idOf(String siglas) {
        page.navigate(product.address() + "/objetivos?buscar=" + siglas);
        page.locator("vaadin-grid")
                .getByText(siglas, new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.locator(".detail h2")).containsText(siglas);
        assertThat(page).hasURL(Pattern.compile(".*/objetivos/\\d+.*"));
        return page.url().replaceAll(".*/objetivos/(\\d+).*", "$1");
    }

    @Test
    void openDataIsThereWithoutSigningIn() throws IOException, InterruptedException {
        var csv = product.get("/api/v1/avances.csv?ejercicio=2024&trimestre=1");

        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.headers().firstValue("content-type")).hasValue("text/csv;charset=UTF-8");
        assertThat(csv.body().lines()).hasSize(33);
        assertThat(product.get("/api/v1/avances.csv?ejercicio=2024&trimestre=2").statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatWasLoadedIsThereAfterAPowerCutAndIsNotLoadedAgain(@TempDir Path other)
            throws IOException, InterruptedException {
        RunningProduct first = RunningProduct.start(other);
        String before =
                first.get("/api/v1/avances.csv?ejercicio=2024&trimestre=1").body();
        first.kill();

        try (RunningProduct second = RunningProduct.start(other)) {
            assertThat(second.get("/api/v1/avances.csv?ejercicio=2024&trimestre=1")
                            .body())
                    .isEqualTo(before);
            assertThat(second.log()).doesNotContain("Documento cargado");
        }
    }
}
