package mx.avance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A chart by the keyboard alone, and as a file. */
class ChartTests extends BrowserTest {

    @BeforeEach
    void openAnIndicator() {
        signIn("planeacion");
        open("/objetivos");
        page.getByText("Gestiones de apoyos para las diversas").first().click();
        assertThat(page.locator(".detail .highcharts-column-series path.highcharts-point"))
                .hasCount(5);
    }

    @Test
    void theArrowsWalkThroughItsFigures() {
        Locator plot = page.locator(".detail avance-plot");
        Locator said = plot.locator(".said");
        assertThat(plot).hasAttribute("aria-label", Pattern.compile(".*T1: programada 1,292, realizada 1,466\\..*"));

        plot.focus();
        page.keyboard().press("ArrowRight");
        assertThat(said).hasText("T1, programada 1,292");
        page.keyboard().press("ArrowRight");
        assertThat(said).hasText("T1, realizada 1,466");
        assertThat(plot.locator(".ring")).isVisible();
        page.keyboard().press("Escape");
        assertThat(said).hasText("");
        assertThat(plot.locator(".ring")).isHidden();
    }

    @Test
    void itsFileSaysTheQuestionAndTheFiguresInColoursOfItsOwn() throws IOException {
        Download file = page.waitForDownload(() -> button("Descargar SVG").click());

        assertThat(file.suggestedFilename()).matches("[a-z0-9-]+\\.svg");
        String svg = Files.readString(file.path());
        assertThat(svg)
                .startsWith("<svg")
                .contains(page.locator(".detail .chart .card-title").textContent(), "1,466", "5,220")
                .doesNotContain("var(--", "oklch", "Created with");
    }

    @Test
    void itsPictureIsMadeInTheBrowser() throws IOException {
        Download file = page.waitForDownload(() -> button("Descargar PNG").click());

        assertThat(file.suggestedFilename()).endsWith(".png");
        assertThat(Files.size(file.path())).isGreaterThan(10_000);
    }

    private Locator button(String name) {
        return page.locator(".detail").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }
}
