package mx.avance.access.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import mx.avance.access.Role;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** Every screen says who opens it, and only the sign-in page opens to everybody. */
class RouteAccessTests {

    @Test
    void everyScreenSaysForWhomItIs() throws ClassNotFoundException {
        List<Class<?>> open = new ArrayList<>();
        List<Class<?>> screens = screens();
        for (Class<?> screen : screens) {
            RolesAllowed roles = screen.getAnnotation(RolesAllowed.class);
            long said = Stream.of(RolesAllowed.class, PermitAll.class, AnonymousAllowed.class)
                    .filter(screen::isAnnotationPresent)
                    .count();
            assertThat(said).as("%s says once for whom it is", screen).isEqualTo(1);
            if (roles != null) {
                assertThat(Arrays.stream(Role.values()).map(Enum::name))
                        .as("%s names roles that exist", screen)
                        .contains(roles.value());
            }
            if (screen.isAnnotationPresent(AnonymousAllowed.class)) {
                open.add(screen);
            }
        }
        assertThat(screens).hasSizeGreaterThan(4);
        assertThat(open).containsExactly(LoginView.class);
    }

    private static List<Class<?>> screens() throws ClassNotFoundException {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        scanner.addIncludeFilter(new AnnotationTypeFilter(Layout.class));
        List<Class<?>> found = new ArrayList<>();
        for (var candidate : scanner.findCandidateComponents("mx.avance")) {
            found.add(Class.forName(candidate.getBeanClassName()));
        }
        return found;
    }
}
