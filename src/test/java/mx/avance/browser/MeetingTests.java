package mx.avance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import mx.avance.access.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A meeting in front of its wall: the keys, what is typed, a second device, a figure that is corrected, and letters that the last row can read. */
class MeetingTests extends BrowserTest {

    /** A second is what an audience takes for at once, and what is printed tells; only what a busy machine does not excuse is a failure. */
    private static final long AT_ONCE_MILLIS = 3_000;

    /** The column of what was realised in T2: how tall it is on the wall, 0 when there is none. */
    private static final String COLUMN = """
            () => {
              const drawing = document.querySelector('.meeting vaadin-chart').shadowRoot;
              const columns = [...drawing.querySelectorAll('.highcharts-series-1 path.highcharts-point')];
              return Math.round(columns.at(-1)?.getBoundingClientRect().height ?? 0);
            }""";

    private BrowserContext otherContext;
    private Page other;

    @BeforeEach
    void enter() {
        signIn("planeacion");
        use(1920, 1080, ColorScheme.LIGHT);
    }

    @AfterEach
    void closeTheOther() {
        if (otherContext != null) {
            otherContext.close();
            otherContext = null;
        }
    }

    private void meeting(String query) {
        open("/reunion?" + query);
        page.waitForFunction("document.querySelector('avance-meeting')?.auto !== undefined");
        page.waitForFunction("document.activeElement?.classList.contains('meeting')");
    }

    private void openOther(String username, String path) {
        otherContext = chromium.browser().newContext(new Browser.NewContextOptions().setLocale("es-MX"));
        other = otherContext.newPage();
        other.setViewportSize(1366, 768);
        other.navigate(product.address() + "/entrar");
        other.getByLabel("Usuario").fill(username);
        other.getByLabel("Contraseña", new Page.GetByLabelOptions().setExact(true))
                .fill(TestPeople.PASSWORD);
        other.keyboard().press("Enter");
        assertThat(other.locator(".visitor-name")).isVisible();
        other.navigate(product.address() + path);
    }

    private void press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    private void number(String shown) {
        assertThat(page.locator(".meeting-number")).hasText(shown);
    }

    private Locator percent() {
        return page.locator(".meeting-percent");
    }

    @Test
    void theKeysMoveTheSlidesAndTheAddressFollows() {
        meeting("trimestre=1");
        number("0 / 32");
        press("ArrowRight");
        number("1 / 32");
        assertThat(percent()).hasText(Pattern.compile("14\\.80\\s%"));
        assertThat(page).hasURL(Pattern.compile(".*[?&]n=1(&.*)?$"));
        assertThat(page).hasURL(Pattern.compile(".*indicador=\\d+.*"));
        press(" ", "PageDown", "ArrowDown");
        number("4 / 32");
        press("ArrowLeft", "PageUp");
        number("2 / 32");
        press("End");
        number("32 / 32");
        press("ArrowRight");
        number("32 / 32");
        press("Home");
        number("0 / 32");
        press("1", "2");
        assertThat(page.locator(".meeting-jump")).hasText("Ir a la 12 con Intro");
        press("Enter");
        number("12 / 32");
        assertThat(page.locator(".meeting-jump")).isEmpty();

        String address = page.url();
        String title = page.locator(".meeting-title").innerText();
        page.reload();
        number("12 / 32");
        assertThat(page.locator(".meeting-title")).hasText(title);
        assertThat(page).hasURL(address);
    }

    @Test
    void pressesThatComeWhileASlideIsOnItsWayAreNotLost() {
        meeting("trimestre=1");
        page.evaluate("""
                for (let i = 0; i < 9; i++) {
                  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, cancelable: true }));
                }""");
        number("9 / 32");
        page.evaluate("""
                for (let i = 0; i < 3; i++) {
                  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true, cancelable: true }));
                }""");
        number("6 / 32");
        assertThat(percent()).hasText(Pattern.compile("295\\.14\\s%"));
    }

    @Test
    void escapeClosesWhatIsOpenAndThenGoesBackWhereOneCameFrom() {
        open("/objetivos?trimestre=1");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Reunión"))
                .click();
        number("0 / 32");
        assertThat(page.locator(".shell-header")).hasCount(0);
        press("ArrowRight", "ArrowRight");
        number("2 / 32");
        press("?");
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Pantalla completa");
        press("Escape");
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
        number("2 / 32");
        press("j");
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Justificación");
        press("Escape", "Escape");

        assertThat(page).hasURL(Pattern.compile(".*/objetivos\\?trimestre=1"));
    }

    @Test
    void aPageThatWasOpenedByItsAddressIsLeftForTheTablero() {
        Page own = context.newPage();
        own.navigate(product.address() + "/reunion?trimestre=1&n=1");
        assertThat(own.locator(".meeting-number")).hasText("1 / 32");
        own.waitForFunction("document.activeElement?.classList.contains('meeting')");
        own.keyboard().press("Escape");

        assertThat(own).hasURL(Pattern.compile(".*/\\?trimestre=1"));
        own.close();
    }

    @Test
    void anAgreementIsTypedWithoutTheMouseAndStaysWithItsIndicator() {
        meeting("trimestre=1&n=1");
        press("a");
        Locator text = page.getByLabel("Acuerdo", new Page.GetByLabelOptions().setExact(true));
        assertThat(text).isFocused();
        page.keyboard().type("Adquirir 426 activos antes de julio");
        // What would be keys of the meeting are letters here.
        page.keyboard().type(" 12 p s ?");
        number("1 / 32");
        press("Tab", "Tab");
        page.keyboard().type("30/06/2020");
        press("Control+Enter");

        assertThat(page.locator(".agreement-form")).hasCount(0);
        assertThat(page.locator(".meeting-agreements")).containsText("Adquirir 426 activos antes de julio 12 p s ?");
        assertThat(page.locator(".meeting-agreements")).containsText("30 jun 2020");
        assertThat(page.locator(".meeting-agreements")).containsText("vencido");
        press("ArrowRight");
        number("2 / 32");
        press("a");
        assertThat(text).isFocused();
        page.keyboard().type("A medias");
        press("Escape");
        assertThat(page.locator(".agreement-form")).hasCount(0);
        number("2 / 32");
        open("/acuerdos");
        assertThat(page.locator(".agreement-list")).containsText("Adquirir 426 activos antes de julio 12 p s ?");
        assertThat(page.locator(".agreement-list")).not().containsText("A medias");
        looksRight(1920);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Marcar como cumplido")))
                .first()
                .click();
        assertThat(page.locator(".agreement-done")).hasCount(1);
    }

    @Test
    void anotherDeviceFollowsWithinASecondAndIsToldWhenNobodyLeads() {
        meeting("trimestre=1&n=3");
        press("s");
        Locator code = page.locator(".meeting-code");
        assertThat(code).hasText(Pattern.compile("[2-9A-Z]{5}"));
        assertThat(page.locator(".meeting-address")).containsText("/reunion?seguir=" + code.innerText());
        openOther("titular", "/reunion?seguir=" + code.innerText());
        assertThat(other.locator(".meeting-number")).hasText("3 / 32");
        assertThat(other.locator(".meeting-who")).containsText("Sigue a ");
        press("Escape");
        long slowest = 0;
        for (int slide = 4; slide <= 13; slide++) {
            long pressed = System.nanoTime();
            press("ArrowRight");
            other.waitForFunction(
                    "text => document.querySelector('.meeting-number').textContent === text",
                    slide + " / 32",
                    new Page.WaitForFunctionOptions().setPollingInterval(10));
            slowest = Math.max(slowest, (System.nanoTime() - pressed) / 1_000_000);
            assertThat(other.locator(".meeting-title").innerText())
                    .isEqualTo(page.locator(".meeting-title").innerText());
        }
        System.out.println("Quien sigue una reunión ve la lámina siguiente a más tardar en " + slowest + " ms.");
        assertThat(slowest).isLessThan(AT_ONCE_MILLIS);
        // Whoever follows does not lead.
        other.keyboard().press("ArrowLeft");
        press("ArrowRight");
        assertThat(other.locator(".meeting-number")).hasText("14 / 32");

        // Whoever follows may hear of it first, and the address of whoever leads is written with the answer.
        number("14 / 32");
        page.reload();
        number("14 / 32");
        press("ArrowRight");
        assertThat(other.locator(".meeting-number")).hasText("15 / 32");
        page.navigate(product.address() + "/");
        assertThat(other.locator(".meeting-who")).containsText("ya no presenta");
    }

    @Test
    void aFigureThatSomebodyCorrectsMovesOnTheWallWithinASecondAndTakesNothingAway() {
        signIn("planeacion");
        open("/objetivos?trimestre=2&buscar=PSTC");
        String id = indicator(page);
        openOther("enlace", "/objetivos?trimestre=2&buscar=PSTC");
        assertThat(other.locator("avance-cell.writable").first()).isVisible();
        meeting("trimestre=2&indicador=" + id);
        assertThat(percent()).hasText("·");
        press("a");
        page.keyboard().type("Mientras se corrige");
        Locator text = page.getByLabel("Acuerdo", new Page.GetByLabelOptions().setExact(true));
        assertThat(text).hasValue("Mientras se corrige");
        // The drawing makes room for the form.
        page.waitForTimeout(1_000);
        String number = page.locator(".meeting-number").innerText();
        int none = column();

        long[] first = correct("150", "75.00", none);
        int low = column();
        long[] second = correct("180", "90.00", low);

        assertThat(low).isGreaterThan(none);
        page.waitForFunction("before => (" + COLUMN + ")() > before + 5", low);
        System.out.printf(
                "Una corrección se ve en la pared en %d y %d ms, y su columna comienza a moverse en %d y %d ms.%n",
                first[0], second[0], first[1], second[1]);
        assertThat(List.of(first[0], first[1], second[0], second[1]))
                .allSatisfy(millis -> assertThat(millis).isLessThan(AT_ONCE_MILLIS));
        number(number);
        assertThat(text).isFocused();
        assertThat(text).hasValue("Mientras se corrige");
        page.keyboard().type(" la cifra");
        assertThat(text).hasValue("Mientras se corrige la cifra");
        press("Escape");

        edit();
        other.keyboard().press("Delete");
        other.keyboard().press("Enter");
        assertThat(percent()).hasText("·");
    }

    /** Types a figure in the other browser. @return after how many milliseconds the wall shows the percentage and moves the column */
    private long[] correct(String figure, String percentage, int before) {
        // Two windows of one browser: the one that is typed in is in front, then the one that is looked at.
        other.bringToFront();
        edit();
        other.keyboard().type(figure);
        other.waitForTimeout(300);
        var often = new Page.WaitForFunctionOptions().setPollingInterval(10);
        long saved = System.nanoTime();
        other.keyboard().press("Enter");
        page.bringToFront();
        page.waitForFunction(
                "text => document.querySelector('.meeting-percent').textContent.startsWith(text)", percentage, often);
        long shown = (System.nanoTime() - saved) / 1_000_000;
        page.waitForFunction("before => (" + COLUMN + ")() !== before", before, often);
        long moved = (System.nanoTime() - saved) / 1_000_000;
        page.waitForTimeout(1_000);
        return new long[] {shown, moved};
    }

    /** Goes to the cell of PSTC, the last row: the others are those that it hangs from. */
    private void edit() {
        other.evaluate("""
                () => {
                  const cells = [...document.querySelectorAll("avance-cell[data-quarter='T2'][data-field='realised']")];
                  cells.find((c) => c.cell?.label?.endsWith(' PSTC')).closest('vaadin-grid-cell-content').assignedSlot.parentElement.focus();
                }""");
    }

    private int column() {
        return ((Number) page.evaluate(COLUMN)).intValue();
    }

    private static String indicator(Page where) {
        where.locator("vaadin-grid")
                .getByText("PSTC", new Locator.GetByTextOptions().setExact(true))
                .click();
        where.waitForURL(Pattern.compile(".*/objetivos/\\d+.*"));
        String id = where.url().replaceAll(".*/objetivos/(\\d+).*", "$1");
        where.goBack();
        where.waitForSelector("avance-cell.writable");
        return id;
    }

    @Test
    void itAdvancesByItselfUntilSomebodyTypes() {
        meeting("trimestre=1&n=1&auto=5");
        assertThat(page.locator(".meeting-progress")).isVisible();
        press("a");
        page.waitForTimeout(6_000);
        number("1 / 32");
        press("Escape");
        number("2 / 32");
        press("p");
        assertThat(page.locator(".meeting-progress")).isHidden();
    }

    @ParameterizedTest
    @CsvSource({
        "titulo, trimestre=1",
        "indicador, trimestre=1&n=1",
        "sobremeta, trimestre=1&n=6",
        "componente, trimestre=1&por=componente&n=2",
        "unidad, trimestre=1&por=unidad&n=1",
        "sin-captura, trimestre=2&n=4",
    })
    void everySlideIsReadFromTheLastRow(String name, String query) {
        for (Map.Entry<Integer, Integer> size : Map.of(1920, 1080, 1366, 768).entrySet()) {
            for (boolean light : List.of(false, true)) {
                use(size.getKey(), size.getValue(), ColorScheme.LIGHT);
                meeting(query + (light ? "&tema=claro" : ""));
                settle();
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(picture(name + "-" + size.getKey() + (light ? "-claro" : ""))));
                readable(size.getKey(), size.getValue());
                looksRight(size.getKey());
            }
        }
    }

    @Test
    void whatOpensOverASlideIsReadFromTheLastRowToo() {
        for (String key : List.of("?", "s", "j", "a")) {
            meeting("trimestre=1&n=1");
            settle();
            press(key);
            assertThat(page.locator(key.equals("a") ? ".agreement-form" : "[data-panel]:not([hidden])"))
                    .isVisible();
            page.waitForTimeout(300);
            page.screenshot(
                    new Page.ScreenshotOptions().setPath(picture("tecla-" + (key.equals("?") ? "ayuda" : key))));
            readable(1920, 1080);
            looksRight(1920);
        }
    }

    private static Path picture(String name) {
        return PICTURES.resolve("reunion-" + name + ".png");
    }

    /** Nothing to scroll, no letter smaller than 28 px of 1080, and each at least 7:1 from what is behind it. */
    private void readable(int width, int height) {
        double smallest = Math.min(width / 1920.0, height / 1080.0) * 28 - 0.05;
        assertThat(page.evaluate("[document.documentElement.scrollWidth, document.documentElement.scrollHeight]"))
                .isEqualTo(List.of(width, height));
        @SuppressWarnings("unchecked")
        List<Map<String, Object>> letters = (List<Map<String, Object>>) page.evaluate(LETTERS);
        assertThat(letters).isNotEmpty().allSatisfy(letter -> {
            assertThat(((Number) letter.get("size")).doubleValue())
                    .as(letter.toString())
                    .isGreaterThanOrEqualTo(smallest);
            assertThat(((Number) letter.get("contrast")).doubleValue())
                    .as(letter.toString())
                    .isGreaterThanOrEqualTo(7);
        });
    }

    /** Every text that is seen, within shadows too, with the height of its letters on the screen and its contrast with the ground behind it. */
    private static final String LETTERS = """
            () => {
              const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
              const rgba = (colour) => {
                canvas.clearRect(0, 0, 1, 1);
                canvas.fillStyle = colour;
                canvas.fillRect(0, 0, 1, 1);
                return [...canvas.getImageData(0, 0, 1, 1).data];
              };
              const light = ([r, g, b]) => [r, g, b].map((c) => c / 255)
                .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
                .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
              const parent = (e) => e.assignedSlot ?? e.parentElement ?? e.getRootNode().host;
              const ground = (e) => {
                for (let at = e; at; at = parent(at)) {
                  const colour = rgba(getComputedStyle(at).backgroundColor);
                  if (colour[3] > 250) {
                    return colour;
                  }
                }
                return [255, 255, 255, 255];
              };
              const found = [];
              const read = (root) => {
                const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
                for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                  if (node.shadowRoot) {
                    read(node.shadowRoot);
                  }
                  const e = node.parentElement ?? node.getRootNode().host;
                  if (node.nodeType !== 3 || !node.textContent.trim() || !e || e.closest('style, script, .visually-hidden') || e.closest('vaadin-connection-indicator')) {
                    continue;
                  }
                  const range = document.createRange();
                  range.selectNodeContents(node);
                  const box = range.getBoundingClientRect();
                  const style = getComputedStyle(e);
                  if (box.width < 2 || box.height < 2 || box.bottom < 0 || style.visibility === 'hidden' || style.opacity === '0'
                      || !e.checkVisibility({ opacityProperty: true, visibilityProperty: true })) {
                    continue;
                  }
                  const svg = e instanceof SVGElement;
                  const scale = e.currentCSSZoom ?? 1;
                  const ink = light(rgba(svg ? style.fill : style.color));
                  const behind = light(ground(svg ? e.ownerSVGElement : e));
                  found.push({
                    text: node.textContent.trim().slice(0, 40),
                    size: parseFloat(style.fontSize) * scale,
                    contrast: (Math.max(ink, behind) + 0.05) / (Math.min(ink, behind) + 0.05),
                  });
                }
              };
              read(document);
              return found;
            }""";
}
