package mx.avance.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.springframework.util.FileSystemUtils;

/** LibreOffice, without a screen: opens a file, computes it anew and saves it in another format. */
public final class LibreOffice {

    private static final long SECONDS = 180;

    private LibreOffice() {}

    /** Converts a file; the test is skipped where LibreOffice is not installed, which the runner says. */
    public static byte[] convert(byte[] content, String from, String to) {
        String program = System.getenv().getOrDefault("AVANCE_LIBREOFFICE", "soffice");
        Assumptions.assumeTrue(
                runs(program), "LibreOffice is not installed (AVANCE_LIBREOFFICE, or soffice in the PATH)");
        try {
            return converted(program, Files.createTempDirectory("avance-libreoffice"), content, from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] converted(String program, Path folder, byte[] content, String from, String to)
            throws IOException {
        try {
            Path file = Files.write(folder.resolve("libro." + from), content);
            run(
                    program,
                    folder,
                    List.of(
                            "--convert-to",
                            to,
                            "--outdir",
                            folder.resolve("out").toString(),
                            file.toString()));
            String ending = to.contains(":") ? to.substring(0, to.indexOf(':')) : to;
            return Files.readAllBytes(folder.resolve("out").resolve("libro." + ending));
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static void run(String program, Path folder, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                program,
                "--headless",
                "--norestore",
                // A profile of its own: nothing of whoever runs the tests is read or written.
                "-env:UserInstallation=" + folder.resolve("profile").toUri()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException("LibreOffice: " + Files.readString(folder.resolve("log")));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static boolean runs(String program) {
        try {
            Process process = new ProcessBuilder(program, "--version")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
