package mx.avance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The script {@code avance}, as far as it can be tried without a build. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTests {

    private static final Path ROOT = Path.of("").toAbsolutePath();
    private static final Path SCRIPT = ROOT.resolve("avance");

    @TempDir
    Path elsewhere;

    @Test
    void explainsItsCommands() throws Exception {
        Run help = run(SCRIPT.toString(), "--help");

        assertThat(help.status()).isZero();
        assertThat(help.output()).contains("./avance test", "./avance bench", "--port", "--var", "--address");
        assertThat(help.output()).contains("./avance import", "--review");
        assertThat(help.output()).contains("--production", "AVANCE_DEMO_PASSWORD", "demostración");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--production=true", "--produccion", "--demonstration"})
    void rejectsWhatOnlyLooksLikeTheOptionOfProduction(String option) throws Exception {
        Run run = run(SCRIPT.toString(), option);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.output()).startsWith("No existe la opción «" + option + "».");
    }

    @ParameterizedTest
    @CsvSource({
        "'', true",
        "--production, false",
        "--avance.demonstration=false, false",
        "--production --avance.demonstration true, true"
    })
    void startsDemonstrationUnlessToldOtherwise(String options, String demonstration) throws Exception {
        Run run = startWithPretendedTools(options);

        assertThat(run.status()).as(run.output()).isZero();
        assertThat(run.output().lines().filter(line -> line.contains("avance.demonstration")))
                .containsExactly("--avance.demonstration=" + demonstration);
    }

    @Test
    void importsFilesWithoutServer() throws Exception {
        Path file = Files.writeString(elsewhere.resolve("primer, trimestre.txt"), "prueba");
        Path var = elsewhere.resolve("datos");

        Run run = runWithPretendedTools(
                "import", file.getFileName().toString(), "--review", "--var", var.toString(), "--production");

        assertThat(run.status()).as(run.output()).isZero();
        assertThat(run.output().lines().toList())
                .contains(
                        "--spring.profiles.include=command",
                        "--avance.import.command=review",
                        "--avance.var=" + var,
                        "--avance.demonstration=false",
                        "--avance.first-load.document=")
                .doesNotContain("--avance.demonstration=true")
                .endsWith(file.toString());
    }

    @Test
    void importsIntoWhatTheArgumentsOfSpringSay() throws Exception {
        Path file = Files.writeString(elsewhere.resolve("trimestre.txt"), "prueba");

        Run run = runWithPretendedTools(
                "import",
                "--avance.first-load.document=file:/muestra.txt",
                file.toString(),
                "--",
                "--spring.datasource.url=jdbc:postgresql://localhost/avance");

        assertThat(run.status()).as(run.output()).isZero();
        assertThat(run.output().lines().filter(line -> line.contains("first-load")))
                .containsExactly("--avance.first-load.document=file:/muestra.txt");
        assertThat(run.output())
                .contains(
                        "--avance.import.command=apply",
                        "--avance.demonstration=true",
                        "--spring.datasource.url=jdbc:postgresql://localhost/avance");
    }

    @Test
    void rejectsAnImportOfNothing() throws Exception {
        Run run = run(SCRIPT.toString(), "import", "--review");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.output()).startsWith("Falta qué archivos se cargan");
    }

    @Test
    void rejectsAFileThatIsNotThereBeforeBuilding() throws Exception {
        Run run = run(SCRIPT.toString(), "import", "no-existe.txt");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.output()).contains("no-existe.txt; no se cargó nada.");
    }

    @Test
    void rejectsUnknownOptionOfAnImport() throws Exception {
        Run run = run(SCRIPT.toString(), "import", "--revisar", "avance.txt");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.output()).startsWith("No existe la opción «--revisar».");
    }

    private Run startWithPretendedTools(String options) throws Exception {
        return runWithPretendedTools(Stream.concat(Stream.of("--port", freePort()), Stream.of(options.split(" ")))
                .filter(word -> !word.isEmpty())
                .toArray(String[]::new));
    }

    /** A copy of the script among tools that do nothing: its Maven makes an empty jar, and its Java tells what it is started with. */
    private Run runWithPretendedTools(String... arguments) throws Exception {
        Path script = Files.copy(SCRIPT, elsewhere.resolve("avance"));
        Path jdk = elsewhere.resolve("jdk");
        Files.createDirectories(jdk.resolve("bin"));
        Path tools = Files.createDirectories(elsewhere.resolve("tools"));
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"21.0.1\"\n");
        pretend(jdk.resolve("bin/javac"), "exit 0");
        pretend(jdk.resolve("bin/java"), "printf '%s\\n' \"$@\"");
        pretend(tools.resolve("mvn"), "echo 'Apache Maven 3.9.9'; touch target/avance.jar");
        pretend(tools.resolve("node"), "echo v24.0.0");
        pretend(tools.resolve("npm"), "exit 0");
        ProcessBuilder start = new ProcessBuilder(Stream.concat(Stream.of(script.toString()), Stream.of(arguments))
                .toList());
        start.environment().put("JAVA_HOME", jdk.toString());
        start.environment().merge("PATH", tools.toString(), (path, first) -> first + ":" + path);
        return run(start);
    }

    private static void pretend(Path tool, String does) throws IOException {
        Files.writeString(tool, "#!/bin/sh\n" + does + "\n");
        assertThat(tool.toFile().setExecutable(true)).isTrue();
    }

    private static String freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return String.valueOf(free.getLocalPort());
        }
    }

    @Test
    void worksThroughLinkFromAnotherFolder() throws Exception {
        Path link = Files.createSymbolicLink(elsewhere.resolve("liga de avance"), SCRIPT);

        assertThat(run(link.toString(), "--help").status()).isZero();
    }

    @Test
    void rejectsUnknownOption() throws Exception {
        Run run = run(SCRIPT.toString(), "--puerto", "9090");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.output()).startsWith("No existe la opción «--puerto».").contains("./avance test");
    }

    @Test
    void rejectsUnknownCommand() throws Exception {
        Run run = run(SCRIPT.toString(), "prueba");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.output()).startsWith("No existe el comando «prueba».");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "999999", "8o80", "-1", "80 80"})
    void rejectsWhatIsNoPort(String port) throws Exception {
        Run run = run(SCRIPT.toString(), "--port", port);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.output()).contains("entre 1 y 65535", "«" + port + "»");
    }

    @Test
    void rejectsPortInUseBeforeBuilding() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            // The impossible folder keeps this test from building and starting, should the port be taken for free.
            Run run = run(SCRIPT.toString(), "--port", String.valueOf(taken.getLocalPort()), "--var", "/dev/null/nada");

            assertThat(run.status()).isEqualTo(1);
            assertThat(run.output()).startsWith("El puerto " + taken.getLocalPort() + " ya está en uso.");
        }
    }

    @Test
    void rejectsUnknownMeasurement() throws Exception {
        Run run = run(SCRIPT.toString(), "bench", "Ninguna");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.output()).contains("No existe la medición «Ninguna».");
    }

    @ParameterizedTest
    @ValueSource(strings = {"avance", ".ci/run"})
    void isExecutableBash(String script) throws Exception {
        assertThat(ROOT.resolve(script)).isExecutable();
        assertThat(run("bash", "-n", ROOT.resolve(script).toString()).output()).isEmpty();
    }

    /** Downloads come from where the machine's own Maven, npm and apt are configured to take them. */
    @Test
    void noFileNamesRegistry() throws IOException {
        // Written in pieces, so that this file does not name them either.
        List<String> registries = Stream.of(
                        "repo.maven|.apache",
                        "repo1|.maven",
                        "registry.|npmjs",
                        "registry.|yarnpkg",
                        "nodejs.org|/dist",
                        "deb.|debian.org",
                        "archive.|ubuntu.com",
                        "maven.|vaadin.com",
                        "<repo|sitories>",
                        "<plugin|Repositories>")
                .map(host -> host.replace("|", ""))
                .toList();

        for (Path file : committedFiles()) {
            assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                    .as(file.toString())
                    .doesNotContain(registries);
        }
    }

    private static List<Path> committedFiles() throws IOException {
        List<Path> files;
        try (Stream<Path> top = Files.list(ROOT)) {
            files = top.filter(Files::isRegularFile).toList();
        }
        List<String> folders = List.of(".ci", ".mvn", ".github", "bench", "data", "docs", "frontend", "src");
        return Stream.concat(files.stream(), folders.stream().map(ROOT::resolve).flatMap(LauncherTests::below))
                .filter(file -> !file.endsWith("package-lock.json") && !file.endsWith("package.json"))
                .toList();
    }

    private static Stream<Path> below(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(ROOT.resolve("frontend/generated")))
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Run run(String... command) throws IOException, InterruptedException {
        return run(new ProcessBuilder(command));
    }

    private Run run(ProcessBuilder command) throws IOException, InterruptedException {
        Process process =
                command.directory(elsewhere.toFile()).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), output);
    }

    private record Run(int status, String output) {}
}
