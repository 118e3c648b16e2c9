package mx.avance.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mx.avance.Application;
import mx.avance.database.Databases;
import mx.avance.exchange.reading.Documents;
import mx.avance.exchange.reading.ReadDocument;
import mx.avance.exchange.reading.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What the first start does with its document: all of it, once, or nothing of it. */
@ExtendWith(OutputCaptureExtension.class)
abstract class FirstStartTests {

    private static final String REAL = "classpath:data/seguimiento-2024-t1-oficialia-mayor.txt";
    private static final List<String> TABLES = List.of(
            "fiscal_year",
            "quarter_window",
            "unit",
            "unit_spelling",
            "programme",
            "objective",
            "indicator",
            "entry",
            "progress",
            "document_load",
            "load_note",
            "history");

    @TempDir
    Path folder;

    private final Map<String, String> database;

    FirstStartTests(Map<String, String> database) {
        this.database = database;
    }

    static class H2Tests extends FirstStartTests {
        H2Tests() {
            super(Databases.h2());
        }
    }

    static class PostgresTests extends FirstStartTests {
        PostgresTests() {
            super(Databases.postgresql());
        }
    }

    @Test
    void aBrokenDocumentStopsTheStartAndNothingOfItIsLoaded(CapturedOutput output) throws IOException {
        Path broken = write("roto.txt", Documents.withCell(33, 11, "nueve mil"));

        assertThatThrownBy(() -> start(broken.toUri().toString())).isInstanceOf(DocumentRefusedException.class);

        assertThat(output)
                .contains("No se cargó nada del documento roto.txt:")
                .contains("Renglón 33, columna 11: ")
                .contains("«nueve mil»")
                .as("what was only noticed does not bury what has to be corrected")
                .doesNotContain("se dejó en blanco")
                .contains("Corrige el documento y vuelve a iniciar, o inicia sin él con --avance.first-load.document=")
                .doesNotContain("\tat mx.avance");
        assertThat(rows()).containsOnly(0);

        start(REAL).close();
        assertThat(count("objective"))
                .as("the next start, with a whole document, loads it")
                .isEqualTo(32);
    }

    @Test
    void aForeignDocumentStopsTheStartAndNothingOfItIsLoaded(CapturedOutput output) throws IOException {
        Path foreign = write("receta.txt", "Se pone a hervir el agua.\n");

        assertThatThrownBy(() -> start(foreign.toUri().toString())).isInstanceOf(DocumentRefusedException.class);

        assertThat(output)
                .contains("No se cargó nada del documento receta.txt:")
                .contains("no es el texto publicado del seguimiento")
                .doesNotContain("\tat mx.avance");
        assertThat(rows()).containsOnly(0);
    }

    @Test
    void aDocumentThatNamesNoUnitStopsTheStart(CapturedOutput output) throws IOException {
        Path nobody = write("nadie.txt", Documents.withCell(17, 1, "Fin"));

        assertThatThrownBy(() -> start(nobody.toUri().toString())).isInstanceOf(DocumentRefusedException.class);

        assertThat(output)
                .contains("El objetivo 1.4.1 no dice qué unidad responde por él.")
                .doesNotContain("\tat mx.avance");
        assertThat(rows()).containsOnly(0);
    }

    @Test
    void aDocumentThatIsNotThereStopsTheStart(CapturedOutput output) {
        String missing = folder.resolve("no-esta.txt").toUri().toString();

        assertThatThrownBy(() -> start(missing)).isInstanceOf(DocumentRefusedException.class);

        assertThat(output)
                .contains("No se encuentra el archivo.")
                .contains("no-esta.txt")
                .doesNotContain("\tat mx.avance");
        assertThat(rows()).containsOnly(0);
    }

    @Test
    void theSecondStartLoadsNothingAgain() {
        start(REAL).close();
        List<Integer> first = rows();

        start(REAL).close();

        assertThat(first).doesNotContain(0);
        assertThat(rows()).isEqualTo(first);
        assertThat(count("objective")).isEqualTo(32);
    }

    @Test
    void whatFailsInTheMiddleIsNotStoredInPart() {
        try (ConfigurableApplicationContext empty = start("")) {
            assertThat(rows()).as("a blank document leaves the database empty").containsOnly(0);
            assertThat(count("municipality")).isEqualTo(1);
            DocumentLoader loader = empty.getBean(DocumentLoader.class);
            Reading reading = Documents.read(Documents.real());
            ReadDocument document = Documents.document(reading);
            DocumentSource source = DocumentSource.of("real.txt", Documents.real(), "published-text");

            // A justification that does not fit: the whole plan has been written when it is refused.
            ReadDocument tooLong = Documents.withLastJustified(document, "x".repeat(20_001));
            assertThatExceptionOfType(DataIntegrityViolationException.class)
                    .isThrownBy(() -> loader.load(tooLong, reading.problems(), source, "prueba"));
            assertThat(rows()).containsOnly(0);

            // The record of the load is the last thing that is written.
            DocumentSource longName = new DocumentSource("x".repeat(301), source.sha256(), source.format());
            assertThatExceptionOfType(DataIntegrityViolationException.class)
                    .isThrownBy(() -> loader.load(document, reading.problems(), longName, "prueba"));
            assertThat(rows()).containsOnly(0);

            loader.load(document, reading.problems(), source, "prueba");
            assertThat(count("objective")).isEqualTo(32);
        }
    }

    private ConfigurableApplicationContext start(String document) {
        List<String> arguments = new ArrayList<>(
                List.of("--avance.first-load.document=" + document, "--server.port=0", "--vaadin.productionMode=true"));
        database.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        return SpringApplication.run(Application.class, arguments.toArray(String[]::new));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    /** How many rows each table has. */
    private List<Integer> rows() {
        return TABLES.stream().map(this::count).toList();
    }

    private int count(String table) {
        String user = database.getOrDefault("spring.datasource.username", "sa");
        JdbcTemplate template = new JdbcTemplate(
                new DriverManagerDataSource(Objects.requireNonNull(database.get("spring.datasource.url")), user, ""));
        return Objects.requireNonNull(template.queryForObject(
                "select count(*) from " + table + (table.equals("history") ? " where subject <> 'account'" : ""),
                Integer.class));
    }
}
