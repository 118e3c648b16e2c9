package mx.avance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mx.avance.access.TestPeople;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The packaged product as a demonstration, in production mode, with a real Chromium in front of it. */
abstract class BrowserTest {

    static final Path PICTURES = Path.of("target", "pictures");

    @TempDir
    static Path folder;

    static RunningProduct product;
    static Chromium chromium;

    BrowserContext context;
    Page page;
    final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        product = RunningProduct.start(folder);
        chromium = new Chromium();
        Files.createDirectories(PICTURES);
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
        if (product != null) {
            product.close();
        }
    }

    @BeforeEach
    void openBrowser() {
        use(1366, 768, ColorScheme.LIGHT);
    }

    @AfterEach
    void closeBrowser() {
        context.close();
        assertThat(complaints).as("what the browser complained of").isEmpty();
    }

    void use(int width, int height, ColorScheme scheme) {
        if (context != null) {
            context.close();
        }
        // The browser speaks English: the office's screens must be in Spanish all the same.
        context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setColorScheme(scheme)
                        .setLocale("en-US"));
        page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type())) {
                complaints.add(message.text() + " " + message.location());
            }
        });
    }

    void open(String path) {
        page.navigate(product.address() + path);
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .isVisible();
    }

    /** Signs an account of the demonstration in; whoever was there before has left. */
    void signIn(String username) {
        context.clearCookies();
        page.navigate(product.address() + "/entrar");
        page.getByLabel("Usuario").fill(username);
        page.getByLabel("Contraseña", new Page.GetByLabelOptions().setExact(true))
                .fill(TestPeople.PASSWORD);
        page.keyboard().press("Enter");
        assertThat(page.locator(".visitor-name")).isVisible();
    }

    /** Waits until what is drawn stands still, and closes the banner that Vaadin shows without a licence of its charts. */
    void settle() {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        int width = page.viewportSize().width;
        int height = page.viewportSize().height;
        // Vaadin draws the banner in a closed shadow: it is closed where a reader would.
        page.mouse().click(width / 2.0 + 372, height - 28);
        page.mouse().move(0, 0);
        page.waitForTimeout(700);
    }

    /** In Spanish, no wider than the window, and without anything that axe finds. */
    void looksRight(int width) {
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(width);
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("es-MX");
        assertThat(page.locator("body").innerText())
                .doesNotContainPattern("\\b(the|and|of|Loading|Error|null|undefined|NaN)\\b")
                .doesNotContain("!{", "{0}");
        List<Rule> violations = new AxeBuilder(page)
                // Vaadin's own, hidden while there is a connection.
                .exclude("vaadin-connection-indicator")
                .analyze()
                .getViolations();
        assertThat(violations)
                .as(() -> violations.stream()
                        .map(v -> v.getId() + ": " + v.getHelp() + " "
                                + v.getNodes().stream()
                                        .limit(3)
                                        .map(n -> n.getHtml() + " " + n.getFailureSummary())
                                        .toList())
                        .toList()
                        .toString())
                .isEmpty();
    }
}
