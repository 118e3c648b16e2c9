package mx.avance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Congruencia in the browser: what the real document contradicts, mended, dismissed and reopened, by mouse and by keyboard. */
class CongruenciaTests extends BrowserTest {

    private static final String REASON = "Así lo reportó la unidad en su oficio 12";

    @Test
    void showsTheEvidenceWithTheWordsAtFaultMarkedAndTheWayToTheCell() {
        signIn("titular");
        open("/congruencia?trimestre=1");
        rule("Porcentaje de la justificación").click();

        Locator finding = page.locator(".finding:visible").first();
        assertThat(page.locator(".finding:visible")).hasCount(3);
        assertThat(finding.locator("mark")).hasText("124.52%");
        assertThat(finding.locator("dd").first()).hasText("124.52%");
        assertThat(finding.locator("dd").last()).hasText(Pattern.compile("130\\.85.%"));
        assertThat(page).hasURL(Pattern.compile(".*regla=TEXT_PCT_MISMATCH.*"));
        finding.getByRole(AriaRole.LINK).click();

        assertThat(page).hasURL(Pattern.compile(".*/objetivos/\\d+.*trimestre=1.*"));
        assertThat(page.locator(".indicator-findings .finding").first()).isVisible();
        assertThat(page.locator(".indicator-findings mark").first()).isVisible();
    }

    @Test
    void aCorrectionIsShownBeforeItIsWrittenAndThenTheFindingIsGone() {
        signIn("planeacion");
        open("/objetivos?trimestre=2&buscar=PSTC");
        page.locator("vaadin-grid")
                .getByText("PSTC", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.locator(".detail h2")).containsText("PSTC");
        page.getByLabel("Cifra realizada").fill("150");
        page.locator(".capture-fields textarea")
                .first()
                .fill("Se alcanzó el 12.34% de la meta trimestral, debido a que faltaron refacciones.");
        button("Guardar captura").click();
        assertThat(page.getByText("Se guardó la captura").first()).isVisible();
        assertThat(page.locator(".indicator-findings mark").first()).hasText("12.34%");

        open("/congruencia?trimestre=2&regla=TEXT_PCT_MISMATCH");
        button(Pattern.compile("^Aplicar corrección: .*PSTC.*")).click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog.locator("del")).hasText("12.34%");
        assertThat(dialog.locator("ins")).not().hasText("12.34%");
        looksRight(1366);
        picture("congruencia-corregir", 1366, ColorScheme.LIGHT);
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Aplicar corrección"))
                .click();

        assertThat(page.getByText("Se corrigió la justificación").first()).isVisible();
        assertThat(page.locator(".finding:visible")).hasCount(0);
    }

    @Test
    void dismissesWithAReasonAndReopensWithTheKeyboardAlone() {
        signIn("planeacion");
        open("/congruencia?trimestre=1&regla=WRONG_QUARTER");
        Locator dismiss = button(Pattern.compile("^Descartar: 1\\.4\\.1\\.1\\.2\\.6 .*"));
        assertThat(dismiss).isVisible();
        // From the rule that is chosen to what can be done with its finding.
        page.locator(".finding-rule[aria-current='true']").focus();
        for (int tabs = 0; tabs < 30 && !focused("dismiss"); tabs++) {
            page.keyboard().press("Tab");
        }
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.DIALOG).locator("textarea")).isFocused();
        page.keyboard().type(REASON);
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");

        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
        assertThat(page.locator(".finding:visible")).hasCount(0);
        page.locator(".finding-tile", new Page.LocatorOptions().setHasText("descartado"))
                .click();
        assertThat(page.locator(".finding-dismissed:visible")).containsText(REASON);
        button(Pattern.compile("^Reabrir: .*")).press("Enter");
        assertThat(page.locator(".finding:visible")).hasCount(0);
        open("/congruencia?trimestre=1&regla=WRONG_QUARTER");
        assertThat(dismiss).isVisible();
    }

    @Test
    void isTakenAwayAsATableAndAsAWorkbook() throws IOException {
        signIn("contraloria");
        open("/congruencia?trimestre=1");

        Download csv = page.waitForDownload(() -> link("CSV").click());
        assertThat(Files.readString(csv.path())).contains("regla,severidad,programa,clave", "WRONG_QUARTER,GRAVE");
        Download workbook = page.waitForDownload(() -> link("XLSX").click());
        assertThat(workbook.suggestedFilename()).isEqualTo("hallazgos-2024-T1.xlsx");
        assertThat(Files.size(workbook.path())).isGreaterThan(1_000);
    }

    @ParameterizedTest
    @CsvSource({
        "congruencia, /congruencia?trimestre=1, 1366, 768, LIGHT",
        "congruencia, /congruencia?trimestre=1, 1366, 768, DARK",
        "congruencia, /congruencia?trimestre=1, 1920, 1080, LIGHT",
        "congruencia, /congruencia?trimestre=1, 1920, 1080, DARK",
        "congruencia-objetivo, /congruencia?trimestre=1&orden=objetivo, 1366, 768, LIGHT",
        "congruencia-nada, /congruencia?trimestre=1&descartados=si, 1366, 768, DARK",
    })
    void isAccessibleSpanishAndNoWiderThanTheWindow(
            String name, String path, int width, int height, ColorScheme scheme) {
        use(width, height, scheme);
        signIn("planeacion");
        open(path);
        settle();
        picture(name, width, scheme);

        looksRight(width);
    }

    @Test
    void theRulesAreReadAndWrittenInADialog() {
        signIn("planeacion");
        open("/congruencia?trimestre=1");
        button("Reglas").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog.getByRole(AriaRole.CHECKBOX)).hasCount(24);
        looksRight(1366);
        picture("congruencia-reglas", 1366, ColorScheme.LIGHT);

        dialog.getByLabel("Otro trimestre en el texto").uncheck();
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Guardar reglas"))
                .click();
        assertThat(rule("Otro trimestre en el texto")).hasCount(0);

        button("Reglas").click();
        dialog.getByLabel("Otro trimestre en el texto").check();
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Guardar reglas"))
                .click();
        assertThat(rule("Otro trimestre en el texto")).hasCount(1);
    }

    private boolean focused(String act) {
        return (Boolean) page.evaluate("act => document.activeElement?.dataset.act === act", act);
    }

    private Locator rule(String name) {
        return page.locator(".finding-rules li a", new Page.LocatorOptions().setHasText(name));
    }

    private Locator link(String text) {
        return page.locator("a.finding-export", new Page.LocatorOptions().setHasText(text));
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator button(Pattern name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
