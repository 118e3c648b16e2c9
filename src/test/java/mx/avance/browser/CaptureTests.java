package mx.avance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import mx.avance.access.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A unit's afternoon in the browser: the keyboard, two people at once, a server that dies, and what is not saved. */
class CaptureTests extends BrowserTest {

    private static final int RACES = 100;

    private BrowserContext otherContext;
    private Page other;
    private int keystrokes;

    @AfterEach
    void closeTheOther() {
        if (otherContext != null) {
            otherContext.close();
            otherContext = null;
        }
    }

    /** Another person at another computer, with the same tree before its eyes. */
    private void openOther(String username, String path) {
        otherContext = chromium.browser().newContext(new Browser.NewContextOptions().setLocale("es-MX"));
        other = otherContext.newPage();
        other.navigate(product.address() + "/entrar");
        other.getByLabel("Usuario").fill(username);
        other.getByLabel("Contraseña", new Page.GetByLabelOptions().setExact(true))
                .fill(TestPeople.PASSWORD);
        other.keyboard().press("Enter");
        assertThat(other.locator(".visitor-name")).isVisible();
        other.navigate(product.address() + path);
        assertThat(other.locator("avance-cell").first()).isVisible();
    }

    private void openTree() {
        openAs("enlace", "/objetivos");
        page.waitForURL(url -> url.contains("unidad="));
        assertThat(page.locator("avance-cell.writable").first()).isVisible();
    }

    private void openAs(String username, String path) {
        signIn(username);
        page.navigate(product.address() + path);
        assertThat(page.locator("avance-cell").first()).isVisible();
    }

    private static Locator cell(Page where, String siglas, String field) {
        return where.locator("avance-cell[data-quarter='T2'][data-field='" + field + "']")
                .and(where.locator("[data-entry='" + entry(where, siglas) + "']"));
    }

    private static String entry(Page where, String siglas) {
        where.waitForFunction(
                "siglas => [...document.querySelectorAll('avance-cell')]"
                        + ".some(c => c.cell?.label?.endsWith(' ' + siglas) && c.cell.quarter === 'T2')",
                siglas);
        return (String) where.evaluate(
                "siglas => [...document.querySelectorAll('avance-cell')]"
                        + ".find(c => c.cell?.label?.endsWith(' ' + siglas) && c.cell.quarter === 'T2').cell.entry",
                siglas);
    }

    /** Gives a cell the focus as the arrows would. */
    private static void focus(Locator cell) {
        cell.evaluate("c => c.closest('vaadin-grid-cell-content').assignedSlot.parentElement.focus()");
    }

    private void type(String text) {
        page.keyboard().type(text);
        keystrokes += text.length();
    }

    private void press(String key) {
        page.keyboard().press(key);
        keystrokes++;
    }

    private static void figureIs(Page where, String siglas, String shown) {
        assertThat(cell(where, siglas, "realised").locator(".cell-text")).hasText(shown);
    }

    private void emptyAgain(String... siglas) {
        for (String one : siglas) {
            focus(cell(page, one, "realised"));
            page.keyboard().press("Delete");
            page.keyboard().press("Enter");
            figureIs(page, one, "·");
        }
    }

    @Test
    void aUnitIsCapturedWithoutTheMouseAndEverybodySeesItAtOnce() {
        openOther("planeacion", "/objetivos?trimestre=2&unidad=" + unit());
        signInAnew("enlace");
        assertThat(page.locator("avance-cell.writable").first()).isVisible();
        page.waitForFunction("document.querySelector('vaadin-grid').shadowRoot.activeElement?.localName === 'td'");
        keystrokes = 0;
        List<String> siglas = List.of("PSI", "PSTC", "PSTA");
        List<String> figures = List.of("120", "150", "750");
        long slowest = 0;
        for (int i = 0; i < siglas.size(); i++) {
            type(figures.get(i));
            long sent = System.nanoTime();
            press("Enter");
            figureIs(other, siglas.get(i), figures.get(i));
            slowest = Math.max(slowest, (System.nanoTime() - sent) / 1_000_000);
        }
        // The component is the sum of its activities, and follows them on both screens.
        figureIs(page, "PSIB", "1,020");
        figureIs(other, "PSIB", "1,020");
        press("ArrowUp");
        press("Tab");
        String text = "Se logra el 75% al atender 150 de 200 servicios programados.";
        type(text);
        press("Control+Enter");
        assertThat(cell(other, "PSTC", "justification")).containsText(text);
        int sheet = String.join("", figures).length() + figures.size() + text.length() + 1;

        System.out.println("Captura de DTIC en T2: " + keystrokes + " pulsaciones; en una hoja de cálculo " + sheet
                + ". Lo más que tardó en verse en la otra pantalla: " + slowest + " ms.");
        assertThat(keystrokes).isLessThanOrEqualTo(sheet + 2);
        page.keyboard().press("Control+z");
        assertThat(cell(page, "PSTC", "justification")).containsText("falta justificar");
        emptyAgain("PSI", "PSTC", "PSTA");
    }

    /** From the last key to the words at fault: the pause after which the text is read is in it. */
    @Test
    void whatDoesNotAddUpIsSaidWhileItIsTypedAndATextIsProposed() {
        openTree();
        focus(cell(page, "PSTC", "realised"));
        page.keyboard().type("150");
        page.keyboard().press("Enter");
        figureIs(page, "PSTC", "150");
        focus(cell(page, "PSTC", "justification"));
        page.keyboard().press("Enter");
        page.keyboard().type("Al término del cuarto trimestre se atendieron 150 servicios de 800 programados");
        page.evaluate("""
                () => {
                  const editor = document.querySelector('.text-editor');
                  editor.addEventListener('input', () => (window.typedAt = performance.now()), true);
                  new MutationObserver(() => (window.saidAt ??= performance.now()))
                    .observe(editor.querySelector('.typed-notes-list'), { childList: true });
                  window.saidAt = undefined;
                }
                """);
        page.waitForTimeout(600);
        page.evaluate("() => (window.saidAt = undefined)");
        page.keyboard().type(".");
        page.waitForFunction("() => window.saidAt");
        Object millis = page.evaluate("() => Math.round(window.saidAt - window.typedAt)");
        System.out.println("De la última tecla a lo que no coincide: " + millis + " ms, con 120 ms de pausa.");

        Locator notes = page.locator(".text-editor .typed-note");
        assertThat(notes).hasCount(3);
        assertThat(notes.first()).containsText("esa es la meta del año");
        assertThat(page.locator(".text-editor mark.fault")).hasText(new String[] {"cuarto trimestre", "800"});

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Proponer texto"))
                .click();
        assertThat(page.locator(".text-proposal").first()).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator(".text-editor textarea").first())
                .hasValue(
                        Pattern.compile("Se logra el 75% de la meta trimestral .*150.* 200 .* Lo anterior debido a $"));
        assertThat(notes).hasCount(0);
        page.keyboard().press("Escape");
        emptyAgain("PSTC");
    }

    private long unit() {
        signIn("planeacion");
        page.navigate(product.address() + "/objetivos?trimestre=2");
        assertThat(page.locator("avance-cell").first()).isVisible();
        signIn("enlace");
        page.navigate(product.address() + "/objetivos");
        page.waitForURL(url -> url.contains("unidad="));
        return Long.parseLong(page.url().replaceAll(".*unidad=([0-9]+).*", "$1"));
    }

    @Test
    void whatIsDoubtfulIsAskedAtTheCellAndWhatIsNoFigureStaysInIt() {
        openTree();
        focus(cell(page, "PSI", "realised"));
        page.keyboard().type("1.234");
        page.keyboard().press("Enter");
        Locator question = page.getByRole(AriaRole.ALERTDIALOG);
        assertThat(question).containsText("se puede leer de otra manera");
        assertThat(question.getByRole(AriaRole.BUTTON)).hasText(new String[] {"1,234", "1.234", "Corregir"});
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Enter");
        figureIs(page, "PSI", "1.234");

        focus(cell(page, "PSTC", "realised"));
        page.keyboard().type("doce");
        page.keyboard().press("Enter");
        assertThat(page.locator(".figure-editor .cell-problem")).containsText("«doce» no es una cifra");
        assertThat(page.locator(".figure-editor input")).hasValue("doce");
        page.keyboard().press("Escape");
        figureIs(page, "PSTC", "·");
        emptyAgain("PSI");
    }

    @Test
    void aCellOfAnotherUnitCannotBeEditedByAnyKeyNorByARequest() {
        openTree();
        Locator foreign = cell(page, "IAG", "realised");
        focus(foreign);
        for (String key : List.of("5", "F2", "Delete", "Backspace", "a")) {
            page.keyboard().press(key);
            assertThat(page.locator(".cell-editor")).hasCount(0);
        }
        assertThat(page.locator(".cell-strip")).containsText("Esto es de otra unidad administrativa");

        Object answer = page.evaluate(
                "entry => document.querySelector('avance-cell-editing').$server.figure(entry, 0, '', '5', true)"
                        + ".then(a => a.status + ' ' + a.message)",
                entry(page, "IAG"));
        assertThat((String) answer).startsWith("refused").contains("otra unidad administrativa");
        figureIs(page, "IAG", "·");
    }

    @Test
    void ofAHundredTimesThatTwoWriteTheSameCellAtOnceNoneIsLostInSilence() {
        openTree();
        openOther("planeacion", page.url().replace(product.address(), ""));
        for (int race = 1; race <= RACES; race++) {
            String mine = String.valueOf(2 * race + 100);
            String theirs = String.valueOf(2 * race + 101);
            write(page, mine);
            write(other, theirs);
            page.keyboard().press("Enter");
            other.keyboard().press("Enter");
            boolean iWasTold = settled(page);
            boolean theyWereTold = settled(other);
            assertThat(iWasTold).as("race " + race).isNotEqualTo(theyWereTold);
            Page told = iWasTold ? page : other;
            assertThat(told.getByRole(AriaRole.ALERTDIALOG)).containsText(iWasTold ? theirs : mine);
            told.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Queda lo suyo"))
                    .click();
            figureIs(page, "PSI", iWasTold ? theirs : mine);
            figureIs(other, "PSI", iWasTold ? theirs : mine);
        }
        emptyAgain("PSI");
    }

    private static void write(Page where, String figure) {
        focus(cell(where, "PSI", "realised"));
        where.keyboard().type(figure);
    }

    /** Waits until the cell has its answer. @return whether it was a conflict */
    private static boolean settled(Page where) {
        Locator psi = cell(where, "PSI", "realised");
        where.waitForFunction(
                "entry => ['saved', 'conflict'].includes(document.querySelector("
                        + "`avance-cell[data-quarter='T2'][data-field='realised'][data-entry='${entry}']`).dataset.state)",
                entry(where, "PSI"));
        return "conflict".equals(psi.getAttribute("data-state"));
    }

    @Test
    void whatShowsAsSavedIsThereAfterTheServerWasKilledAndTheRestIsOffered() throws IOException, InterruptedException {
        openTree();
        focus(cell(page, "PSI", "realised"));
        page.keyboard().type("123");
        page.keyboard().press("Enter");
        assertThat(cell(page, "PSI", "realised")).hasAttribute("data-state", "saved");
        page.keyboard().type("15");

        product.kill();
        page.keyboard().type("6");
        page.keyboard().press("Enter");
        forgetWhoWasSignedIn();
        product = product.startAgain(folder);

        signInAnew("enlace");
        assertThat(page.locator("avance-cell.writable").first()).isVisible();
        figureIs(page, "PSI", "123");
        figureIs(page, "PSTC", "·");
        assertThat(page.locator(".cell-strip")).containsText("Quedó sin guardar 1.4.1.1.5.2 PSTC T2: «156»");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Guardar ahora"))
                .click();
        figureIs(page, "PSTC", "156");
        emptyAgain("PSI", "PSTC");
        complaints.clear();
    }

    @Test
    void whatWasBeingTypedInAWindowThatIsClosedIsOffered() {
        openTree();
        focus(cell(page, "PSTC", "realised"));
        page.keyboard().type("157");
        page.close();

        openBrowser();
        openTree();

        figureIs(page, "PSTC", "·");
        assertThat(page.locator(".cell-strip")).containsText("Quedó sin guardar 1.4.1.1.5.2 PSTC T2: «157»");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Guardar ahora"))
                .click();
        figureIs(page, "PSTC", "157");
        emptyAgain("PSTC");
    }

    @Test
    void whoeverIsDisabledWhileTypingIsToldAndLosesNothing() {
        openTree();
        focus(cell(page, "PSTC", "realised"));
        page.keyboard().type("158");
        openPeople();
        other.getByText("Desactivar cuenta").click();
        assertThat(other.getByText("Activar cuenta")).isVisible();

        page.keyboard().press("Enter");

        assertThat(page.getByText("La sesión terminó").first()).isVisible();
        page.reload();
        page.getByLabel("Usuario").fill("enlace");
        page.getByLabel("Contraseña", new Page.GetByLabelOptions().setExact(true))
                .fill(TestPeople.PASSWORD);
        page.keyboard().press("Enter");
        assertThat(page.getByText("El usuario o la contraseña no coinciden")).isVisible();

        other.getByText("Activar cuenta").click();
        assertThat(other.getByText("Desactivar cuenta")).isVisible();
        forgetWhoWasSignedIn();
        openTree();
        assertThat(page.locator(".cell-strip")).containsText("Quedó sin guardar 1.4.1.1.5.2 PSTC T2: «158»");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Guardar ahora"))
                .click();
        figureIs(page, "PSTC", "158");
        emptyAgain("PSTC");
        // That the session ended.
        complaints.clear();
    }

    /** The planning office, at its list of accounts, with that of the liaison chosen. */
    private void openPeople() {
        openOther("planeacion", "/objetivos?trimestre=2");
        other.navigate(product.address() + "/personas");
        other.getByRole(
                        AriaRole.GRIDCELL,
                        new Page.GetByRoleOptions().setName("enlace").setExact(true))
                .first()
                .click();
    }

    @ParameterizedTest
    @CsvSource({"1366,768,LIGHT", "1366,768,DARK", "1920,1080,LIGHT", "1920,1080,DARK"})
    void theWorkScreenLooksRightWhileSomebodyWrites(int width, int height, ColorScheme scheme) {
        use(width, height, scheme);
        openTree();
        settle();
        looksRight(width);
        picture("celdas", width, scheme);

        focus(cell(page, "PSTC", "justification"));
        page.keyboard().type("Se atendieron 150 de 200 servicios programados");
        assertThat(page.locator(".text-editor-figures")).containsText("200");
        looksRight(width);
        picture("justificacion", width, scheme);
        page.keyboard().press("Escape");

        focus(cell(page, "PSTC", "realised"));
        page.keyboard().press("?");
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Teclas de la captura");
        looksRight(width);
    }

    @Test
    void theGridHasTheRolesAndNamesThatAScreenReaderSays() {
        openTree();
        assertThat(page.getByRole(AriaRole.TREEGRID, new Page.GetByRoleOptions().setName("Objetivos")))
                .isVisible();
        assertThat(page.getByRole(
                        AriaRole.ROWHEADER,
                        new Page.GetByRoleOptions().setName(Pattern.compile("1\\.4\\.1\\.1\\.5\\.2"))))
                .hasCount(1);
        focus(cell(page, "PSTC", "realised"));
        page.keyboard().type("155");
        assertThat(page.locator(".figure-editor input"))
                .hasAttribute("aria-label", "1.4.1.1.5.2 PSTC, T2 meta realizada");
        page.keyboard().press("Enter");
        assertThat(page.locator("avance-cell-editing > [role=status]")).containsText("1.4.1.1.5.2 PSTC: guardado");
        emptyAgain("PSTC");
    }
}
