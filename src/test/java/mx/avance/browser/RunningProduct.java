package mx.avance.browser;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import mx.avance.access.TestPeople;

/** The packaged product as a process of its own, in production mode, on a free port of this machine. */
public final class RunningProduct implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** A test's product runs for minutes: what the second compiler would gain it has not the time to repay. */
    private static final List<String> SHORT_LIVED = List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private final Process process;
    private final int port;
    private final Path log;

    private RunningProduct(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /** Starts the product with its database in that folder and waits until it answers. */
    static RunningProduct start(Path folder, String... arguments) throws IOException, InterruptedException {
        return start(freePort(), folder, SHORT_LIVED, arguments);
    }

    /** The same with other options of Java. */
    public static RunningProduct start(Path folder, List<String> java, String... arguments)
            throws IOException, InterruptedException {
        return start(freePort(), folder, java, arguments);
    }

    /** The same where it was before, so that a browser finds it again. */
    RunningProduct startAgain(Path folder) throws IOException, InterruptedException {
        return start(port, folder, SHORT_LIVED);
    }

    private static RunningProduct start(int port, Path folder, List<String> java, String... arguments)
            throws IOException, InterruptedException {
        Path log = Files.createTempFile(folder, "avance", ".log");
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(java);
        command.addAll(List.of("-jar", jar().toString(), "--server.port=" + port, "--avance.var=" + folder));
        if (List.of(arguments).stream().noneMatch(a -> a.startsWith("--avance.demonstration"))) {
            command.add("--avance.demonstration=true");
            command.add("--avance.demo-password=" + TestPeople.PASSWORD);
        }
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        RunningProduct product = new RunningProduct(process, port, log);
        product.waitUntilItAnswers();
        return product;
    }

    private static Path jar() {
        String jar = System.getProperty("avance.jar");
        if (jar == null || !Files.exists(Path.of(jar))) {
            throw new IllegalStateException("There is no packaged product at " + jar + ": run ./avance test");
        }
        return Path.of(jar);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void waitUntilItAnswers() throws IOException, InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(deadline)) {
            if (!process.isAlive()) {
                throw new IllegalStateException("The product ended by itself:\n" + log());
            }
            try {
                if (get("/actuator/health").statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // It does not listen yet.
            }
            TimeUnit.MILLISECONDS.sleep(250);
        }
        close();
        throw new IllegalStateException("The product did not answer in " + PATIENCE + ":\n" + log());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(address() + path)).build();
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    public String address() {
        return "http://localhost:" + port;
    }

    /** The number of its process. */
    public long pid() {
        return process.pid();
    }

    String log() throws IOException {
        return Files.readString(log);
    }

    /** Ends it as a power cut would. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
