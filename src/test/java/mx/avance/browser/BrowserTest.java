package mx.avance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mx.avance.access.TestPeople;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The packaged product as a demonstration, in production mode, with a real Chromium in front of it. */
abstract class BrowserTest {

    static final Path PICTURES = Path.of("target", "pictures");

    /** Only what fails waits so long; five seconds, the usual, are too few for a busy machine. */
    private static final double PATIENCE_MILLIS = 30_000;

    private static final AxeRunOptions VIOLATIONS_ONLY = violationsOnly();

    @TempDir
    static Path folder;

    static RunningProduct product;
    static Chromium chromium;

    /** One for the class: what it has read of the product it keeps, as the browser of somebody who comes every day. */
    static BrowserContext context;

    /** The cookies of those who have signed in: to do it again in each test takes longer than most of them. */
    private static final Map<String, List<Cookie>> SIGNED_IN = new HashMap<>();

    Page page;
    final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        setDefaultAssertionTimeout(PATIENCE_MILLIS);
        product = RunningProduct.start(folder);
        chromium = new Chromium();
        // The browser speaks English: the office's screens must be in Spanish all the same.
        context = chromium.browser().newContext(new Browser.NewContextOptions().setLocale("en-US"));
        SIGNED_IN.clear();
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
        context.clearCookies();
        page = context.newPage();
        use(1366, 768, ColorScheme.LIGHT);
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type())) {
                complaints.add(message.text() + " " + message.location());
            }
        });
    }

    @AfterEach
    void closeBrowser() {
        if (page.url().startsWith(product.address())) {
            page.evaluate("localStorage.clear()");
        }
        page.close();
        assertThat(complaints).as("what the browser complained of").isEmpty();
    }

    void use(int width, int height, ColorScheme scheme) {
        page.setViewportSize(width, height);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    }

    void open(String path) {
        page.navigate(product.address() + path);
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .isVisible();
    }

    /** From now on an account of the demonstration is signed in; whoever was there before has left. */
    void signIn(String username) {
        List<Cookie> cookies = SIGNED_IN.get(username);
        if (cookies == null) {
            signInAnew(username);
            SIGNED_IN.put(username, context.cookies());
        } else {
            context.clearCookies();
            context.addCookies(cookies);
        }
    }

    /** The sessions ended with the product. */
    static void forgetWhoWasSignedIn() {
        SIGNED_IN.clear();
    }

    /** The same in a session of its own, for what a session remembers. */
    void signInAnew(String username) {
        context.clearCookies();
        page.navigate(product.address() + "/entrar");
        page.getByLabel("Usuario").fill(username);
        page.getByLabel("Contraseña", new Page.GetByLabelOptions().setExact(true))
                .fill(TestPeople.PASSWORD);
        page.keyboard().press("Enter");
        assertThat(page.locator(".visitor-name")).isVisible();
    }

    /** Takes a picture of the window, to be looked at. */
    void picture(String name, int width, ColorScheme scheme) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(
                        name + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png")));
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
        isAccessible();
    }

    /** Without anything that axe finds. */
    void isAccessible() {
        List<Rule> violations = new AxeBuilder(page)
                .options(VIOLATIONS_ONLY)
                // In one go: the product has no frames to be read one by one.
                .setLegacyMode(true)
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

    /** What passed is not described, one element after the other. */
    private static AxeRunOptions violationsOnly() {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }
}
