package mx.avance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import mx.avance.exchange.reading.Documents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Importar in the browser: a file dropped on the page, reviewed, applied and taken back. */
class ImportTests extends BrowserTest {

    private static final String NARRATIVE =
            "Atención de servicios de telecomunicaciones para las dependencias municipales.";

    /** The real document with one narrative and one figure of its closed quarter changed. */
    private static final String CHANGED = changed();

    /** As somebody's own spreadsheet saves it: separated by semicolons, in Windows-1252, with a decimal comma and headers of its own. */
    private static final byte[] UNKNOWN = unknown();

    private static final Pattern UNKNOWN_CHANGES = Pattern.compile("^Aplicar: [0-9] cambiados$");

    private static byte[] unknown() {
        StringBuilder csv = new StringBuilder(
                "Cve;Qué se busca;Qué se mide;Plan Ene-Mar;Hecho Ene-Mar;Plan Abr-Jun;Hecho Abr-Jun;¿Por qué?\r\n");
        Map<String, String> second =
                Map.of("1.4.1.1.6.1", "348,5;Llovió más de lo previsto.", "1.4.1.1.6.3", "351;Año de más eventos.");
        for (String line : Documents.realText().split("\n", -1)) {
            String[] cells = line.split("\t", -1);
            String[] objective =
                    cells.length < 13 ? new String[] {""} : cells[1].strip().split(" ", 2);
            if (objective[0].matches("1\\.4\\.1(\\.1(\\.6(\\.[13])?)?)?")) {
                csv.append(String.join(
                                ";",
                                objective[0],
                                objective[1].strip(),
                                cells[2].strip(),
                                withDecimalComma(cells[6]),
                                withDecimalComma(cells[10]),
                                withDecimalComma(cells[7]),
                                second.getOrDefault(objective[0], ";")))
                        .append("\r\n");
            }
        }
        return csv.toString().getBytes(Charset.forName("windows-1252"));
    }

    private static String withDecimalComma(String figure) {
        return figure.strip().replace(",", "").replace('.', ',');
    }

    /** What its columns mean, but for the clave, whose header is known. */
    private static final Map<String, String> MEANINGS = new TreeMap<>(Map.of(
            "Qué se busca",
            "Resumen narrativo",
            "Qué se mide",
            "Nombre del indicador",
            "Plan Ene-Mar",
            "Meta programada T1",
            "Hecho Ene-Mar",
            "Meta realizada T1",
            "Plan Abr-Jun",
            "Meta programada T2",
            "Hecho Abr-Jun",
            "Meta realizada T2",
            "¿Por qué?",
            "Justificación"));

    private static String changed() {
        String[] lines = Documents.realText().split("\n", -1);
        String[] cells = lines[48].split("\t", -1);
        cells[1] = cells[1].replace("servicios", "reportes");
        cells[10] = "151";
        lines[48] = String.join("\t", cells);
        return String.join("\n", lines);
    }

    @Test
    void aFileDroppedOnThePageIsReviewedAppliedAndTakenBack() throws IOException {
        signIn("planeacion");
        open("/importar");
        drop("cambiado.txt", CHANGED.getBytes(StandardCharsets.UTF_8));

        assertThat(heading("Revisión de cambiado.txt")).isFocused();
        assertThat(page.locator(".import-facts")).containsText("T1 2024");
        Locator grid = page.locator(".import-lists vaadin-grid");
        assertThat(grid.locator("del")).hasText("servicios");
        assertThat(grid.locator("ins")).hasText("reportes");
        looksRight(1366);
        tile("rechazado").click();
        assertThat(grid.getByText(Pattern.compile("T1 está (cerrado|publicado)"))
                        .first())
                .isVisible();
        looksRight(1366);
        tile("problema").click();
        assertThat(grid.locator(".import-severity").first()).isVisible();
        looksRight(1366);

        button("Aplicar: 1 cambiado").click();
        assertThat(heading("Se aplicó cambiado.txt")).isFocused();
        looksRight(1366);
        Locator link = page.locator(".import-links a");
        assertThat(link).hasAttribute("href", Pattern.compile("objetivos\\?.*trimestre=1.*"));
        Download original = page.waitForDownload(
                () -> page.locator(".import-history a").first().click());
        assertThat(Files.readString(original.path())).isEqualTo(CHANGED);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(Pattern.compile("^Informe de cambiado.txt.*")))
                .first()
                .click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog.locator("ins").first()).hasText("reportes");
        looksRight(1366);
        dialog.getByText("Cerrar").click();

        page.locator(".import-applied").getByText("Deshacer").click();
        assertThat(dialog).containsText("Solo se puede mientras nadie");
        looksRight(1366);
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Deshacer"))
                .click();
        assertThat(heading("Elegir el archivo")).isFocused();
        assertThat(page.locator(".import-history")
                        .getByText("deshecha por planeacion")
                        .first())
                .isVisible();
        open("/objetivos?trimestre=1&buscar=PSTC");
        assertThat(page.locator("vaadin-grid").getByText(NARRATIVE).first()).isVisible();
    }

    @Test
    void aTableWithHeadersThatNobodyKnowsIsReadOnceItsColumnsWereToldAndNotAskedAgain() {
        signIn("planeacion");
        open("/importar");
        drop("captura.csv", UNKNOWN);

        assertThat(heading("Revisión de captura.csv")).isFocused();
        assertThat(button("Guardar y leer otra vez")).isDisabled();
        // The accents of the file, which is in Windows-1252, are right.
        assertThat(page.locator(".import-columns")).containsText("Llovió más de lo previsto.");
        looksRight(1366);
        MEANINGS.forEach(this::mean);
        say("Ejercicio", "2024");
        say("Clave del programa", "M-PPA 1.4");
        say("Dependencia", "Oficialía Mayor");
        assertThat(page.locator(".import-missing")).hasText("Con esto se puede leer.");
        settle();
        picture("importar-columnas", 1366, ColorScheme.LIGHT);
        looksRight(1366);
        button("Guardar y leer otra vez").click();

        assertThat(page.locator(".import-facts")).containsText("T2 2024");
        assertThat(page.locator(".import-mapping")).isHidden();
        Locator grid = page.locator(".import-lists vaadin-grid");
        assertThat(grid.getByText("348.5").first()).isVisible();
        assertThat(grid.getByText("Llovió más de lo previsto.").first()).isVisible();
        looksRight(1366);
        applyOf(UNKNOWN_CHANGES).click();
        assertThat(heading("Se aplicó captura.csv")).isFocused();

        page.locator(".import-applied").getByText("Deshacer").click();
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Deshacer"))
                .click();
        assertThat(heading("Elegir el archivo")).isFocused();
        drop("captura.csv", UNKNOWN);
        assertThat(heading("Revisión de captura.csv")).isFocused();
        assertThat(page.locator(".import-mapping")).isHidden();
        assertThat(applyOf(UNKNOWN_CHANGES)).isEnabled();
    }

    @Test
    void aFileIsChosenAndAppliedWithTheKeyboardAlone() {
        signIn("planeacion");
        open("/importar");
        choose("igual.txt", Documents.realText());
        assertThat(heading("Revisión de igual.txt")).isFocused();
        assertThat(page.getByText("todo es igual a lo guardado")).isVisible();
        assertThat(button("Aplicar")).isDisabled();

        page.keyboard().press("Tab");
        for (int tabs = 0; tabs < 10 && !"Elegir otro archivo".equals(focusedText()); tabs++) {
            page.keyboard().press("Tab");
        }
        page.keyboard().press("Enter");
        assertThat(heading("Elegir el archivo")).isFocused();
    }

    @Test
    void aFileOfMoreThanAMegabyteArrivesWholeAndSaysWhatIsWrongWithIt() {
        signIn("planeacion");
        open("/importar");
        choose("grande.txt", "x".repeat(5 << 20));

        assertThat(heading("Revisión de grande.txt")).isFocused();
        assertThat(page.getByText("No hay nada que cargar").first()).isVisible();
        assertThat(page.locator(".import-severity").first()).hasText(Pattern.compile("error"));
    }

    @ParameterizedTest
    @CsvSource({"1366, 768, LIGHT", "1366, 768, DARK", "1920, 1080, LIGHT", "1920, 1080, DARK"})
    void isAccessibleSpanishAndNoWiderThanTheWindow(int width, int height, ColorScheme scheme) {
        use(width, height, scheme);
        signIn("planeacion");
        open("/importar");
        settle();
        picture("importar", width, scheme);
        looksRight(width);

        choose("cambiado.txt", CHANGED);
        assertThat(heading("Revisión de cambiado.txt")).isFocused();
        settle();
        picture("importar-revision", width, scheme);
        looksRight(width);
    }

    private void drop(String name, byte[] content) {
        JSHandle files = page.evaluateHandle(
                "file => { const all = new DataTransfer();"
                        + " const bytes = Uint8Array.from(atob(file.content), letter => letter.charCodeAt(0));"
                        + " all.items.add(new File([bytes], file.name, {type: 'text/plain'})); return all; }",
                Map.of("name", name, "content", Base64.getEncoder().encodeToString(content)));
        page.locator("vaadin-upload").dispatchEvent("drop", Map.of("dataTransfer", files));
    }

    private void choose(String name, String content) {
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload(name, "text/plain", content.getBytes(StandardCharsets.UTF_8)));
    }

    /** Says of a column what it means. */
    private void mean(String header, String meaning) {
        page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Qué significa «" + header + "»"))
                .fill(meaning);
        page.locator("vaadin-combo-box-item:visible")
                .getByText(meaning, new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    /** Says what holds for all rows. */
    private void say(String label, String value) {
        Locator field =
                page.locator(".import-constants").getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
        field.fill(value);
        field.blur();
    }

    private Locator heading(String text) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(text).setExact(true));
    }

    private Locator tile(String word) {
        return page.locator("button.import-tile", new Page.LocatorOptions().setHasText(Pattern.compile(word)));
    }

    private Locator applyOf(Pattern changes) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(changes));
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private String focusedText() {
        return (String) page.evaluate("document.activeElement?.textContent?.trim()");
    }
}
