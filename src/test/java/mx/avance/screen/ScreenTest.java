package mx.avance.screen;

import static java.util.Objects.requireNonNull;

import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import mx.avance.access.TestPeople;
import mx.avance.base.ui.MainLayout;
import mx.avance.database.Databases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A screen with the real document behind it, in one JVM and without a browser. */
@SpringBootTest
public abstract class ScreenTest {

    // One discovery for the whole run: it reads the class path.
    private static final Routes ROUTES = routes();

    @Autowired
    private ApplicationContext context;

    @Autowired
    protected JdbcClient jdbc;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        Databases.h2(registry);
    }

    @BeforeEach
    void openBrowser() {
        openBrowserAs("planeacion");
    }

    /** A browser in which that account of the demonstration is signed in; what was open before is closed. */
    protected void openBrowserAs(String username) {
        MockVaadin.tearDown();
        TestPeople.signIn(jdbc, username);
        Authentication signedIn =
                requireNonNull(SecurityContextHolder.getContext().getAuthentication());
        MockVaadin.setMockRequestFactory(session -> {
            FakeRequest request = new FakeRequest(session);
            request.setUserPrincipalInt(signedIn);
            request.setUserInRole((principal, role) ->
                    signedIn.getAuthorities().stream().anyMatch(a -> ("ROLE_" + role).equals(a.getAuthority())));
            return request;
        });
        MockVaadin.setup(MockedUI::new, new MockSpringServlet(ROUTES, context, MockedUI::new));
    }

    @AfterEach
    void closeBrowser() {
        MockVaadin.tearDown();
    }

    /** Karibu finds only public views; ours are seen by nobody but the router. Those that tell of a failure are ours alone. */
    private static Routes routes() {
        Routes routes = new Routes().autoDiscoverViews("mx.avance");
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        scanner.findCandidateComponents("mx.avance")
                .forEach(view -> routes.getRoutes().add(type(view).asSubclass(Component.class)));
        ClassPathScanningCandidateComponentProvider failures = new ClassPathScanningCandidateComponentProvider(false);
        failures.addIncludeFilter(new AssignableTypeFilter(HasErrorParameter.class));
        routes.getErrorRoutes().clear();
        failures.findCandidateComponents("mx.avance")
                .forEach(view -> routes.getErrorRoutes().add(failure(type(view))));
        return routes;
    }

    @SuppressWarnings("unchecked")
    private static Class<? extends HasErrorParameter<?>> failure(Class<?> view) {
        return (Class<? extends HasErrorParameter<?>>) view.asSubclass(HasErrorParameter.class);
    }

    private static Class<?> type(BeanDefinition view) {
        try {
            return Class.forName(view.getBeanClassName());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Goes to an address as somebody who types it. */
    protected static void open(String address) {
        String[] parts = address.split("\\?", 2);
        UI.getCurrent()
                .navigate(parts[0], parts.length == 1 ? QueryParameters.empty() : QueryParameters.fromString(parts[1]));
    }

    /** Everything that is written on the screen. */
    protected static String text() {
        return LocatorJ._get(MainLayout.class).getElement().getTextRecursively();
    }

    /** Everything that is written on the page of the indicator beside the tree. */
    protected static String detail() {
        return LocatorJ._get(Section.class, spec -> spec.withClasses("detail"))
                .getElement()
                .getTextRecursively();
    }

    protected long indicator(String siglas) {
        return jdbc.sql("select id from indicator where siglas = :siglas")
                .param("siglas", siglas)
                .query(Long.class)
                .single();
    }
}
