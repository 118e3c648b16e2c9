package mx.avance.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

/** The line that tells somebody who started the product where to go. */
class ReadyLineTests {

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void saysTheAddressAndTheFolderOfTheData() {
        environment.setProperty("server.address", "127.0.0.1");
        environment.setProperty("spring.datasource.url", "jdbc:h2:file:./var/avance;WRITE_DELAY=0");

        assertThat(ReadyLine.sentence(environment, 8080))
                .isEqualTo("Avance está listo en http://localhost:8080 (base de datos: "
                        + Path.of("var").toAbsolutePath() + ")");
    }

    @Test
    void saysTheServerOfPostgreSqlAndNoPassword() {
        environment.setProperty(
                "spring.datasource.url", "jdbc:postgresql://bd.local:5432/avance?user=u&password=secreto");

        assertThat(ReadyLine.sentence(environment, 80))
                .isEqualTo(
                        "Avance está listo en http://localhost:80 (base de datos: PostgreSQL, bd.local:5432/avance)");
    }

    @ParameterizedTest
    @CsvSource({
        "0.0.0.0, http://localhost:81",
        "::, http://localhost:81",
        "::1, http://localhost:81",
        "192.168.1.20, http://192.168.1.20:81",
        "fd00::1, http://[fd00::1]:81"
    })
    void saysWhatABrowserUnderstands(String address, String expected) {
        environment.setProperty("server.address", address);
        environment.setProperty("spring.datasource.url", "jdbc:h2:mem:x");

        assertThat(ReadyLine.sentence(environment, 81))
                .isEqualTo("Avance está listo en " + expected + " (base de datos: H2 en memoria)");
    }

    @Test
    void saysWhenTheConnectionIsEncrypted() {
        environment.setProperty("server.ssl.bundle", "web");
        environment.setProperty("server.servlet.context-path", "/avance");

        assertThat(ReadyLine.sentence(environment, 8443))
                .startsWith("Avance está listo en https://localhost:8443/avance ");
    }
}
