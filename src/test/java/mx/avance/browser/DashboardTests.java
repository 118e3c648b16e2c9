package mx.avance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import mx.avance.access.TestPeople;
import org.junit.jupiter.api.Test;

/** A director with two minutes: the Tablero by mouse and by keyboard, and live. */
class DashboardTests extends BrowserTest {

    private static final int CHARTS = 6;

    @Test
    void fromSigningInToTheJustificationOfTheWorstInOneClick() {
        signInAnew("titular");
        assertThat(page.locator(".row-link").first()).containsText("solamente se adquirieron 74");

        page.locator(".row-link").first().click();

        assertThat(page.locator(".detail")).containsText("aún no se ha agotado el ejercicio 2024");
    }

    @Test
    void fromTheTableroToItsProjectionInOneClick() {
        signIn("titular");
        open("/?trimestre=1&nivel=componente");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Proyectar"))
                .click();

        assertThat(page.locator("main.meeting")).isVisible();
        assertThat(page).hasURL(Pattern.compile(".*/reunion\\?.*nivel=componente.*"));
    }

    @Test
    void everyChartIsDrawnAndEachCanBeReadAsATableWithTheKeyboardAlone() {
        signIn("titular");
        open("/?ejercicio=2024");
        assertThat(charts()).hasCount(CHARTS);
        Locator toggles = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ver tabla"));
        assertThat(toggles).hasCount(CHARTS);

        for (int chart = 0; chart < CHARTS; chart++) {
            // Those that are open already say "Ver gráfica".
            toggles.first().focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("table.chart-table:visible")).hasCount(chart + 1);
        }

        assertThat(page.locator("table.chart-table caption").allTextContents())
                .hasSize(CHARTS)
                .allSatisfy(caption -> assertThat(caption).startsWith("¿"));
        looksRight(1366);
    }

    @Test
    void theArrowsWalkThroughTheMarksAndEnterOpensTheOne() {
        signIn("titular");
        open("/?ejercicio=2024");
        assertThat(charts()).hasCount(CHARTS);
        Locator plot = page.locator(".card", new Page.LocatorOptions().setHasText("¿Dónde y cuándo se quedó corto?"))
                .locator("avance-plot");

        plot.focus();
        page.keyboard().press("ArrowRight");
        assertThat(plot.locator(".said")).containsText("1.4.1");
        page.keyboard().press("Enter");

        assertThat(page).hasURL(Pattern.compile(".*/objetivos/\\d+.*"));
        assertThat(page.locator(".detail h2")).isVisible();
    }

    @Test
    void aUnitOpensItsOwnTableroAndTheNextVisitBeginsThere() {
        signIn("contraloria");
        open("/?trimestre=1");
        assertThat(charts()).hasCount(CHARTS);
        Locator units = page.locator(".card", new Page.LocatorOptions().setHasText("¿Cómo va cada unidad?"));
        units.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Ver tabla"))
                .click();

        units.locator("table")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("DTIC"))
                .first()
                .click();

        assertThat(page).hasURL(Pattern.compile(".*unidad=\\d+.*"));
        assertThat(page.getByText("4 indicadores · T1 2024")).isVisible();
        page.navigate(product.address() + "/");
        assertThat(page).hasURL(Pattern.compile(".*unidad=\\d+.*"));
        assertThat(page.getByText("4 indicadores · T1 2024")).isVisible();
    }

    @Test
    void whatSomebodySavesMovesTheTableroOfAnother() {
        signIn("planeacion");
        open("/?trimestre=2");
        Locator notCaptured = page.locator("a.kpi", new Page.LocatorOptions().setHasText("sin captura"));
        assertThat(notCaptured).containsText("32");
        assertThat(charts()).hasCount(CHARTS);
        page.evaluate("""
                () => {
                  const tile = [...document.querySelectorAll('a.kpi')].find((a) => /sin captura/.test(a.textContent));
                  new MutationObserver(() => { window.moved ??= Date.now(); })
                    .observe(tile, { subtree: true, childList: true, characterData: true });
                }""");
        try (BrowserContext elsewhere =
                chromium.browser().newContext(new Browser.NewContextOptions().setLocale("es-MX"))) {
            Page enlace = elsewhere.newPage();
            long pressed = capture(enlace);

            assertThat(notCaptured).containsText("31");
            double moved = ((Number) page.evaluate("window.moved")).doubleValue();
            System.out.printf("From Enter in one browser to the count in the other: %.0f ms%n", moved - pressed);
        }
        assertThat(charts()).hasCount(CHARTS);
    }

    /** Types a figure of T2 in the tree. @return when Enter was pressed, by the clock of the machine */
    private long capture(Page enlace) {
        enlace.navigate(product.address() + "/entrar");
        enlace.getByLabel("Usuario").fill("enlace");
        enlace.getByLabel("Contraseña", new Page.GetByLabelOptions().setExact(true))
                .fill(TestPeople.PASSWORD);
        enlace.keyboard().press("Enter");
        assertThat(enlace.locator("avance-cell.writable").first()).isVisible();
        enlace.keyboard().type("7");
        long pressed = System.currentTimeMillis();
        enlace.keyboard().press("Enter");
        return pressed;
    }

    @Test
    void howLongUntilTheFirstAndTheLastChart() {
        signIn("planeacion");
        for (String visit : List.of("cold", "warm")) {
            page.addInitScript("""
                    window.drawn = [];
                    const look = () => {
                      const now = [...document.querySelectorAll('vaadin-chart')].filter((c) => c.shadowRoot?.querySelector('.highcharts-point, .highcharts-series')).length;
                      window.atOnce ||= now;
                      while (window.drawn.length < now) window.drawn.push(performance.now());
                      if (window.drawn.length < 6) requestAnimationFrame(look);
                    };
                    requestAnimationFrame(look);""");
            open("/?ejercicio=2024");
            page.waitForFunction("window.drawn.length >= 6");
            assertThat((int) page.evaluate("window.atOnce"))
                    .as("the first chart is seen before the others are drawn")
                    .isLessThan(CHARTS);
            List<?> drawn = (List<?>) page.evaluate("window.drawn");
            System.out.printf(
                    "Tablero, %s: first chart %.0f ms, last chart %.0f ms after the navigation%n",
                    visit, ((Number) drawn.getFirst()).doubleValue(), ((Number) drawn.getLast()).doubleValue());
        }
        use(1920, 1080, ColorScheme.DARK);
        assertThat(charts()).hasCount(CHARTS);
    }

    private Locator charts() {
        return page.locator("vaadin-chart .highcharts-root");
    }
}
