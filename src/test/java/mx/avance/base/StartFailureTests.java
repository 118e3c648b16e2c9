package mx.avance.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mx.avance.Application;
import mx.avance.database.Databases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;

/** What somebody reads when the product cannot start: what happened, where, and what to do; in Spanish and without a stack trace. */
@ExtendWith(OutputCaptureExtension.class)
class StartFailureTests {

    @TempDir
    Path folder;

    @Test
    void anotherAvanceHasTheDatabaseOpen(CapturedOutput output) throws IOException {
        // As another process does: H2 keeps its file locked.
        try (FileChannel other = FileChannel.open(
                        folder.resolve("avance.mv.db"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = other.lock()) {
            assertThat(lock.isValid()).isTrue();

            assertRefused("--avance.var=" + folder);
        }

        assertThat(output)
                .contains("La base de datos de la carpeta " + folder
                        + " ya está en uso: hay otro Avance abierto con ella.")
                .contains("Usa el que ya está abierto, o ciérralo y vuelve a iniciar.")
                .contains("--var")
                .doesNotContain("\tat ");
    }

    @Test
    void theFileOfTheDatabaseCannotBeRead(CapturedOutput output) throws IOException {
        Path file = Files.writeString(folder.resolve("avance.mv.db"), "H:9,block:9,format:99,\n".repeat(500));

        assertRefused("--avance.var=" + folder);

        assertThat(output)
                .contains("No se puede leer la base de datos de la carpeta " + folder)
                .contains("restaura una copia de respaldo")
                .doesNotContain("\tat ");
        assertThat(file).content().startsWith("H:9,block:9,format:99,");
    }

    @Test
    void postgreSqlDoesNotAnswer(CapturedOutput output) throws IOException {
        int port = freePort();

        assertRefused(
                "--spring.datasource.url=jdbc:postgresql://localhost:" + port + "/avance?password=secreto",
                "--spring.datasource.username=avance");

        assertThat(output)
                .contains("PostgreSQL (localhost:" + port + "/avance) no responde.")
                .contains("Revisa que esté iniciado")
                .doesNotContain("secreto")
                .doesNotContain("\tat ");
    }

    @Test
    void postgreSqlDoesNotHaveTheDatabase(CapturedOutput output) {
        String url = Objects.requireNonNull(Databases.postgresql().get("spring.datasource.url"));

        assertRefused("--spring.datasource.url=" + url.replace("/avance_", "/otra_"));

        assertThat(output)
                .contains("PostgreSQL no tiene la base de datos")
                .contains("Créala")
                .doesNotContain("\tat ");
    }

    @Test
    void postgreSqlDoesNotKnowTheUser(CapturedOutput output) {
        String url = Objects.requireNonNull(Databases.postgresql().get("spring.datasource.url"));

        assertRefused("--spring.datasource.url=" + url.replace("user=postgres", "user=nadie"));

        assertThat(output)
                .contains("no acepta el usuario o la contraseña.")
                .contains("Revisa spring.datasource.username")
                .doesNotContain("\tat ");
    }

    @ParameterizedTest
    @CsvSource({
        "28P01, no acepta el usuario",
        "28000, no acepta el usuario",
        "08004, no acepta el usuario",
        "08001, no responde",
        "08006, no responde",
        "57P03, no responde",
        "3D000, no tiene la base de datos"
    })
    void postgreSqlIsUnderstoodByItsState(String state, String sentence) {
        FailureAnalysis analysis = analyzer("jdbc:postgresql://bd:5432/avance")
                .analyze(new IllegalStateException(new SQLException("FATAL: …", state)));

        assertThat(analysis).isNotNull();
        assertThat(Objects.requireNonNull(analysis).getDescription())
                .contains(sentence)
                .contains("bd:5432/avance");
        assertThat(analysis.getAction()).isNotBlank();
    }

    @Test
    void theCauseIsFoundBehindThatOfThePool() {
        SQLException refused = new SQLException("Wrong user name or password", "28000", 28_000);
        SQLException timeout = new SQLException("Connection is not available", null, 0, refused);

        FailureAnalysis analysis = analyzer("jdbc:h2:file:./var/avance").analyze(new IllegalStateException(timeout));

        assertThat(Objects.requireNonNull(analysis).getDescription()).contains("no acepta el usuario o la contraseña");
    }

    @Test
    void whatIsNotUnderstoodIsLeftToOthers() {
        assertThat(analyzer("jdbc:postgresql://bd/avance")
                        .analyze(new IllegalStateException(new SQLException("x", "42P01"))))
                .isNull();
        assertThat(analyzer("jdbc:h2:mem:x").analyze(new IllegalStateException(new SQLException("x", "42S02", 42_102))))
                .isNull();
        assertThat(analyzer("jdbc:otra:x").analyze(new SQLException("x", "08001")))
                .isNull();
        assertThat(analyzer("jdbc:h2:mem:x").analyze(new IllegalStateException("otra cosa")))
                .isNull();
    }

    @Test
    void thePortIsTaken(CapturedOutput output) throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            List<String> arguments = new ArrayList<>(List.of(
                    "--server.port=" + taken.getLocalPort(),
                    "--vaadin.productionMode=true",
                    "--avance.first-load.document="));
            Map<String, String> database = Databases.h2();
            database.forEach((name, value) -> arguments.add("--" + name + "=" + value));

            assertThatThrownBy(() -> SpringApplication.run(Application.class, arguments.toArray(String[]::new)))
                    .isInstanceOf(Exception.class);

            assertThat(output)
                    .contains("El puerto " + taken.getLocalPort() + " ya está en uso por otro programa.")
                    .contains("--port " + (taken.getLocalPort() + 1))
                    .doesNotContain("Identify and stop the process")
                    .doesNotContain("\tat ");
        }
    }

    private static void assertRefused(String... settings) {
        List<String> arguments = new ArrayList<>(List.of("--server.port=0", "--vaadin.productionMode=true"));
        arguments.addAll(List.of(settings));
        assertThatThrownBy(() -> SpringApplication.run(Application.class, arguments.toArray(String[]::new)))
                .isInstanceOf(Exception.class);
    }

    private static DatabaseFailureAnalyzer analyzer(String url) {
        return new DatabaseFailureAnalyzer(new MockEnvironment().withProperty("spring.datasource.url", url));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
