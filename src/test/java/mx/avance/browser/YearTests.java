package mx.avance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The people of the demonstration, each at its screens, and a quarter on its way from open to published. */
class YearTests extends BrowserTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "planeacion|Tablero,Objetivos,Reunión,Congruencia,Acuerdos,Trimestres,Programas,Importar,Exportar,Publicado,Bitácora,Semáforos,Personas",
                "titular|Tablero,Objetivos,Reunión,Congruencia,Acuerdos,Trimestres,Exportar,Publicado",
                "enlace|Tablero,Objetivos,Reunión,Congruencia,Acuerdos,Trimestres,Exportar,Publicado",
                "contraloria|Tablero,Objetivos,Reunión,Congruencia,Acuerdos,Trimestres,Exportar,Publicado,Bitácora",
                "consulta|Publicado",
            })
    void eachRoleSeesExactlyItsScreens(String username, String screens) {
        signInAnew(username);

        assertThat(page.locator("vaadin-side-nav-item").first()).isVisible();
        assertThat(page.locator("vaadin-side-nav-item")
                        .evaluateAll("items => items.map(i => [...i.childNodes]"
                                + ".filter(n => n.nodeType === 3).map(n => n.textContent).join('').trim())"))
                .isEqualTo(List.of(screens.split(",")));
        for (String path : List.of(
                "tablero",
                "objetivos",
                "congruencia",
                "acuerdos",
                "trimestres",
                "programas",
                "importar",
                "exportar",
                "publicado",
                "bitacora",
                "semaforos",
                "personas")) {
            page.navigate(product.address() + "/" + path);
            boolean offered = screens.toLowerCase(Locale.ROOT).replace("á", "a").contains(path);
            assertThat(page.locator("h1")).isVisible();
            if (offered) {
                assertThat(page.locator("h1")).not().hasText("Esta pantalla es de otro rol");
            } else {
                assertThat(page.getByRole(AriaRole.MAIN)).containsText(Pattern.compile("rol|otra pantalla"));
            }
        }
        complaints.removeIf(complaint -> complaint.contains("403") || complaint.contains("404"));
    }

    @Test
    void aQuarterGoesFromOpenToPublishedByThePeopleWhoMay() throws IOException, InterruptedException {
        signIn("enlace");
        indicator("PSTC");
        capture("150", "Se atendieron 150 servicios de 200 programados.");
        act("Enviar captura");

        signIn("titular");
        indicator("PSTC");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Devolver captura"))
                .click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Observación").fill("Falta decir por qué.");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Devolver captura"))
                .click();
        assertThat(page.locator(".detail")).containsText("devuelta");

        signIn("enlace");
        indicator("PSTC");
        assertThat(page.locator(".detail")).containsText("Falta decir por qué.");
        capture("150", "Se atendieron 150 servicios de 200 programados, debido a una falla del proveedor.");
        quarters();
        inDialog("Enviar trimestre");

        signIn("titular");
        quarters();
        inDialog("Validar lo enviado");

        signIn("planeacion");
        quarters();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Cerrar trimestre T2"))
                .click();
        confirm("Cerrar trimestre");
        open("/publicado?trimestre=2");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Publicar T2"))
                .first()
                .click();
        page.getByRole(AriaRole.DIALOG)
                .getByLabel("Motivo para publicar así")
                .fill("Demostración: solo se capturó PSTC.");
        confirm("Publicar T2");
        assertThat(page.locator("body")).containsText("T2 · corte 1");

        String csv =
                product.get("/api/v1/avances.csv?ejercicio=2024&trimestre=2").body();
        assertThat(csv.lines().filter(line -> line.contains("PSTC")))
                .singleElement()
                .asString()
                .contains(",150,", "75.00");
        signIn("contraloria");
        open("/bitacora");
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("Publicó");
    }

    @ParameterizedTest
    @CsvSource({
        "entrar, , /entrar, 1366, 768, LIGHT",
        "entrar, , /entrar, 1366, 768, DARK",
        "trimestres, planeacion, /trimestres?trimestre=2, 1366, 768, LIGHT",
        "trimestres, planeacion, /trimestres?trimestre=2, 1366, 768, DARK",
        "trimestres, planeacion, /trimestres?trimestre=2, 1920, 1080, LIGHT",
        "trimestres-enlace, enlace, /trimestres?trimestre=2, 1366, 768, LIGHT",
        "publicado, consulta, /publicado, 1366, 768, LIGHT",
        "publicado, consulta, /publicado, 1366, 768, DARK",
        "publicado, planeacion, /publicado, 1920, 1080, LIGHT",
        "bitacora, contraloria, /bitacora, 1366, 768, LIGHT",
        "bitacora, contraloria, /bitacora, 1366, 768, DARK",
        "personas, planeacion, /personas, 1366, 768, LIGHT",
        "personas, planeacion, /personas, 1366, 768, DARK",
        "programas, planeacion, /programas, 1366, 768, LIGHT",
        "programas, planeacion, /programas, 1366, 768, DARK",
        "cuenta, titular, /cuenta, 1366, 768, LIGHT",
        "captura, enlace, /objetivos?trimestre=2&buscar=PSTC, 1366, 768, LIGHT",
        "captura, enlace, /objetivos?trimestre=2&buscar=PSTC, 1366, 768, DARK",
    })
    void everyScreenIsAccessibleSpanishAndNoWiderThanTheWindow(
            String name, String username, String path, int width, int height, ColorScheme scheme) {
        use(width, height, scheme);
        if (username != null) {
            signIn(username);
        }
        open(path);
        if (name.equals("captura")) {
            page.locator("vaadin-grid")
                    .getByText("PSTC", new Locator.GetByTextOptions().setExact(true))
                    .click();
            assertThat(page.locator(".detail h2")).containsText("PSTC");
        }
        settle();
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(
                        name + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png")));

        looksRight(width);
    }

    private void indicator(String siglas) {
        open("/objetivos?trimestre=2&buscar=" + siglas);
        page.locator("vaadin-grid")
                .getByText(siglas, new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.locator(".detail h2")).containsText(siglas);
    }

    private void capture(String figure, String why) {
        page.getByLabel("Cifra realizada").fill(figure);
        page.locator(".capture-fields textarea").first().fill(why);
        act("Guardar captura");
        assertThat(page.getByText("Se guardó la captura").first()).isVisible();
    }

    private void act(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
    }

    private void quarters() {
        open("/trimestres?trimestre=2");
    }

    /** The first button of that act, and its confirmation. */
    private void inDialog(String button) {
        page.getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile(button)))
                .first()
                .click();
        confirm(button);
    }

    private void confirm(String button) {
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
                .click();
        assertThat(dialog).hasCount(0);
    }
}
