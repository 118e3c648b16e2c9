package mx.avance.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import mx.avance.access.Acting;
import mx.avance.database.OnH2;
import mx.avance.exchange.reading.Documents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What {@code ./avance import} says of each file, and with what it ends. */
@OnH2
@Transactional
class ImportCommandTests {

    @Autowired
    Imports imports;

    @Autowired
    Acting acting;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    private record Run(List<String> lines, int status) {}

    private Run run(String mode, Path... files) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        ImportCommand command =
                new ImportCommand(imports, acting, new PrintStream(printed, true, StandardCharsets.UTF_8));
        command.run(new DefaultApplicationArguments(Stream.concat(
                        Stream.of("--" + ImportCommand.PROPERTY + "=" + mode),
                        Stream.of(files).map(Path::toString))
                .toArray(String[]::new)));
        return new Run(printed.toString(StandardCharsets.UTF_8).lines().toList(), command.getExitCode());
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private Path of2031() throws IOException {
        return file("nuevo.txt", Documents.bytes(Documents.realText().replace("OBJETIVOS 2024", "OBJETIVOS 2031")));
    }

    @Test
    void saysALineOfEachFileAndASummary() throws IOException {
        Run run = run("apply", of2031());

        assertThat(run.status()).isZero();
        assertThat(run.lines().getFirst())
                .matches(
                        "nuevo\\.txt: M-PPA 1\\.4, 2031, T1: 32 nuevos, 0 cambiados, 0 sin cambio, 0 rechazados, [0-9]+ problemas");
        assertThat(run.lines().getLast()).isEqualTo("1 archivo: 1 cargados, 0 sin nada nuevo, 0 rechazados.");
        assertThat(jdbc.sql(
                                "select actor || ', ' || origin from history where action = 'IMPORT' order by id desc fetch first 1 rows only")
                        .query(String.class)
                        .single())
                .isEqualTo("sistema, línea de comandos");
    }

    @Test
    void aReviewChangesNothing() throws IOException {
        Run run = run("review", of2031());

        assertThat(run.status()).isZero();
        assertThat(run.lines().getLast())
                .isEqualTo(
                        "1 archivo: 1 por cargar, 0 sin nada nuevo, 0 rechazados. Solo se revisó: no se cambió nada.");
        assertThat(jdbc.sql("select count(*) from fiscal_year where year_number = 2031")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void oneThatIsRefusedLeavesTheOthersAndEndsWithOne() throws IOException {
        Run run = run(
                "apply",
                file("ruido.bin", new byte[] {0, 1, 2, 3}),
                file("igual.txt", Documents.real()),
                folder.resolve("falta.txt"));

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.lines())
                .anyMatch(line -> line.startsWith("ruido.bin: rechazado"))
                .anyMatch(line -> line.startsWith("    renglón 1"))
                .anyMatch(
                        line -> line.startsWith("igual.txt: M-PPA 1.4, 2024, T1: 0 nuevos, 0 cambiados, 32 sin cambio"))
                .anyMatch(line -> line.startsWith("falta.txt: rechazado: no se puede leer"));
        assertThat(run.lines().getLast()).isEqualTo("3 archivos: 0 cargados, 1 sin nada nuevo, 2 rechazados.");
    }
}
