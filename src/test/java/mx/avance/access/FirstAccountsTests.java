package mx.avance.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import mx.avance.Application;
import mx.avance.database.Databases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The first accounts of a database, and that a demonstration and a production installation do not share one. */
@ExtendWith(OutputCaptureExtension.class)
abstract class FirstAccountsTests {

    private static final Pattern FIRST = Pattern.compile("Primera cuenta: usuario «planeacion», contraseña «([^»]+)»");
    private static final String DEMONSTRATION = "--avance.demonstration=true";
    private static final String PRODUCTION = "--avance.demonstration=false";

    private final Map<String, String> database;

    FirstAccountsTests(Map<String, String> database) {
        this.database = database;
    }

    static class H2Tests extends FirstAccountsTests {
        H2Tests() {
            super(Databases.h2());
        }
    }

    static class PostgresTests extends FirstAccountsTests {
        PostgresTests() {
            super(Databases.postgresql());
        }
    }

    @Test
    void theFirstStartOfProductionTellsOnePasswordOnce(CapturedOutput output) throws Exception {
        try (ConfigurableApplicationContext context = start(PRODUCTION)) {
            List<String> told = told(output);
            assertThat(told).hasSize(1);
            assertThat(told.getFirst()).hasSizeGreaterThanOrEqualTo(16);
            JdbcClient jdbc = context.getBean(JdbcClient.class);
            assertThat(jdbc.sql("select username || ' ' || role from account")
                            .query(String.class)
                            .list())
                    .as("there is no other account")
                    .containsExactly("planeacion PLANEACION");
            assertThat(mustChange(jdbc)).isTrue();

            Visitor visitor = new Visitor(
                    Integer.parseInt(String.valueOf(context.getEnvironment().getProperty("local.server.port"))));
            assertThat(visitor.signIn("planeacion", "planeacion")).isEqualTo("/entrar?error");
            assertThat(visitor.signIn("planeacion", told.getFirst())).isEqualTo("/");
        }

        try (ConfigurableApplicationContext context = start(PRODUCTION)) {
            assertThat(told(output)).as("the second start tells nothing again").hasSize(1);
            assertThat(mustChange(context.getBean(JdbcClient.class))).isTrue();
        }
    }

    @Test
    void demonstrationDoesNotStartOnTheDatabaseOfProduction(CapturedOutput output) {
        start(PRODUCTION).close();

        assertThatThrownBy(() -> start(DEMONSTRATION)).isInstanceOf(DemonstrationException.class);

        assertThat(output)
                .contains("Esta base de datos es de una instalación de producción y se inició una demostración.")
                .contains("Inicia con --production")
                .doesNotContain("\tat mx.avance")
                .doesNotContain("Demostración: usuarios");
    }

    @Test
    void productionDoesNotStartOnTheDatabaseOfDemonstration(CapturedOutput output) {
        start(DEMONSTRATION).close();

        assertThatThrownBy(() -> start(PRODUCTION)).isInstanceOf(DemonstrationException.class);

        assertThat(output)
                .contains("Esta base de datos es de una demostración y se inició una instalación de producción.")
                .contains("Elige otra carpeta con --var")
                .doesNotContain("\tat mx.avance");
        assertThat(told(output)).isEmpty();
    }

    @Test
    void demonstrationAnswersThisMachineOnly(CapturedOutput output) {
        assertThatThrownBy(() -> start(DEMONSTRATION, "--server.address=0.0.0.0"))
                .hasRootCauseInstanceOf(DemonstrationAddressException.class);

        assertThat(output)
                .contains("La demostración solo se atiende en este equipo; se pidió la dirección «0.0.0.0».")
                .contains("Quita --address")
                .doesNotContain("\tat mx.avance")
                .doesNotContain("Demostración: usuarios");
    }

    private static List<String> told(CapturedOutput output) {
        return FIRST.matcher(output)
                .results()
                .map(found -> Objects.requireNonNull(found.group(1)))
                .toList();
    }

    private static boolean mustChange(JdbcClient jdbc) {
        return jdbc.sql("select must_change_password from account where username = 'planeacion'")
                .query(Boolean.class)
                .single();
    }

    private ConfigurableApplicationContext start(String... settings) {
        List<String> arguments = new ArrayList<>(
                List.of("--avance.first-load.document=", "--server.port=0", "--vaadin.productionMode=true"));
        arguments.addAll(List.of(settings));
        database.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        return SpringApplication.run(Application.class, arguments.toArray(String[]::new));
    }
}
