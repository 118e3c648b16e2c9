package mx.avance.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import mx.avance.exchange.reading.LargeFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Applying a file is killed at random moments, as a power cut would: when its database is opened again, all of it is there or none of it. A few times in an
 * ordinary run; {@code -Davance.kills=50} does it so many times on each database, {@code -Davance.kills.seed=…} at the same moments again.
 */
class KilledImportTests {

    private static final int KILLS = Integer.getInteger("avance.kills", 2);

    private static final long NEVER = -1;

    /** Something of each kind that a file brings. */
    private static final List<String> CHANGED = List.of(
            "fiscal_year",
            "quarter_window",
            "unit",
            "programme",
            "objective",
            "indicator",
            "entry",
            "progress",
            "programme_signal",
            "programme_capture",
            "programme_board",
            "history",
            "document_load",
            "load_note",
            "document_import",
            "import_content",
            "import_programme",
            "import_change",
            "import_problem");

    private static final List<String> JAVA = List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            // Most of it starts only to be killed a second later.
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Duser.timezone=America/Cancun",
            "-cp",
            System.getProperty("java.class.path"),
            ImportToKill.class.getName());

    @TempDir
    Path folder;

    /** What a process has said until it ended. */
    private record Told(int statements, boolean commits, boolean applied, long millis) {

        /** Whether nothing may be there: who was told that it is applied has it, and who never asked to commit has not. */
        List<Boolean> nothingThere() {
            return applied ? List.of(false) : commits ? List.of(true, false) : List.of(true);
        }
    }

    /** How the kills ended, by where they fell. */
    private static final class Tally {
        private int beforeTheFirst;
        private int amongThem;
        private int committing;
        private int after;
        private int nothing;
        private int all;

        void count(Told told, boolean nothingThere) {
            if (told.applied) {
                after++;
            } else if (told.commits) {
                committing++;
            } else if (told.statements > 0) {
                amongThem++;
            } else {
                beforeTheFirst++;
            }
            if (nothingThere) {
                nothing++;
            } else {
                all++;
            }
        }

        @Override
        public String toString() {
            return beforeTheFirst + " before the first statement, " + amongThem + " among the statements, " + committing
                    + " while committing, " + after + " after it; found: nothing " + nothing + " times, all " + all
                    + " times";
        }
    }

    @Test
    void allOfItOrNoneIsInTheFileOfH2() throws Exception {
        KillableDatabase.H2File last =
                (KillableDatabase.H2File) isWholeOrAbsent("H2", KillableDatabase.H2File.fresh(folder));

        // The second is the log of H2, in which it may note that it was killed.
        assertThat(last.files()).contains("avance.mv.db").isSubsetOf("avance.mv.db", "avance.trace.db");
    }

    @Test
    void allOfItOrNoneIsInPostgreSql() throws Exception {
        isWholeOrAbsent("PostgreSQL", KillableDatabase.PostgreSql.fresh());
    }

    private KillableDatabase isWholeOrAbsent(String name, KillableDatabase prepared) throws Exception {
        Path file = Files.write(folder.resolve("grande.xlsx"), LargeFile.workbook(12));
        long takes = run(prepared, file, ImportToKill.REHEARSE, NEVER).millis();
        Map<String, String> nothing = contents(prepared);
        long seed = Long.getLong("avance.kills.seed", System.nanoTime());
        Random random = new Random(seed);
        Tally tally = new Tally();
        Map<String, Map<String, String>> foundSomething = new LinkedHashMap<>();
        KillableDatabase database = prepared.copy();
        for (int kill = 0; kill < KILLS; kill++) {
            long moment = random.nextLong(takes);
            Told told = run(database, file, ImportToKill.APPLY, moment);
            Map<String, String> found = contents(database);
            boolean nothingThere = found.equals(nothing);
            tally.count(told, nothingThere);
            String as =
                    name + ", kill " + kill + " after " + moment + " ms of " + takes + ", seed " + seed + ": " + told;
            assertThat(nothingThere).as(as).isIn(told.nothingThere());
            if (!nothingThere) {
                foundSomething.put(as, found);
                database = prepared.copy();
            }
        }
        System.out.printf("%s: %d kills within %d ms, seed %d: %s%n", name, KILLS, takes, seed, tally);

        // Where it was killed again and again it goes on as if nothing had been, and whatever was more than nothing was
        // all of it.
        run(database, file, ImportToKill.APPLY, NEVER);
        Map<String, String> everything = contents(database);
        assertThat(everything.keySet()).isEqualTo(nothing.keySet());
        CHANGED.forEach(table -> assertThat(everything.get(table)).as(table).isNotEqualTo(nothing.get(table)));
        foundSomething.forEach((as, found) -> assertThat(found).as(as).isEqualTo(everything));
        return database;
    }

    private static Map<String, String> contents(KillableDatabase database) throws SQLException, InterruptedException {
        try (Connection connection = database.open()) {
            return DatabaseContents.of(connection);
        }
    }

    /** @param moment so many milliseconds after it began to apply the file it is killed */
    private Told run(KillableDatabase database, Path file, String work, long moment)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(JAVA);
        command.addAll(List.of(
                work,
                file.toString(),
                "--spring.profiles.include=command",
                "--spring.main.lazy-initialization=true",
                "--logging.level.root=error",
                // A demonstration writes its password anew at each start.
                "--avance.demonstration=false"));
        command.addAll(database.settings());
        Path complaints = folder.resolve("complaints.log");
        Process process =
                new ProcessBuilder(command).redirectError(complaints.toFile()).start();
        try (BufferedReader output = process.inputReader()) {
            return follow(process, output, moment, complaints);
        } finally {
            process.destroyForcibly();
        }
    }

    private static Told follow(Process process, BufferedReader output, long moment, Path complaints)
            throws IOException, InterruptedException {
        List<String> before = new ArrayList<>();
        String line = output.readLine();
        while (line != null && !line.equals(ImportToKill.APPLYING)) {
            before.add(line);
            line = output.readLine();
        }
        long start = System.nanoTime();
        if (moment != NEVER && line != null) {
            TimeUnit.MILLISECONDS.sleep(moment);
            // By its handle: the process itself would close the output too, which has yet to be read.
            process.toHandle().destroyForcibly();
        }
        int statements = 0;
        boolean commits = false;
        boolean applied = false;
        long millis = 0;
        for (line = output.readLine(); line != null; line = output.readLine()) {
            statements += line.equals(ImportToKill.STATEMENT) ? 1 : 0;
            commits |= line.equals(ImportToKill.COMMIT);
            if (line.startsWith(ImportToKill.APPLIED)) {
                applied = true;
                millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            }
        }
        int status = process.waitFor();
        if (moment == NEVER && status != 0) {
            throw new AssertionError(before + " ended with " + status + ": " + Files.readString(complaints));
        }
        return new Told(statements, commits, applied, millis);
    }
}
