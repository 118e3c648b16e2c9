package mx.avance.exchange;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mx.avance.access.Acting;
import mx.avance.base.ExpectedFailure;
import mx.avance.exchange.ImportReview.Numbers;
import mx.avance.exchange.reading.Problem;
import mx.avance.exchange.reading.Severity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * {@code ./avance import}: loads the files of the command line, each in its own transaction, and says a line of each. Whoever can open the database may
 * do everything with it, so it acts as the system; the history says from where.
 */
@Component
@ConditionalOnProperty(ImportCommand.PROPERTY)
class ImportCommand implements ApplicationRunner, ExitCodeGenerator {

    /** {@code apply}, or {@code review}, which changes nothing; without it this is not a command. */
    static final String PROPERTY = "avance.import.command";

    /** Where the history says that it came from. */
    static final String ORIGIN = "línea de comandos";

    private static final int TOLD = 10;

    private final Imports imports;
    private final Acting acting;
    private final PrintStream out;
    private int refused;

    @Autowired
    ImportCommand(Imports imports, Acting acting) {
        this(imports, acting, System.out);
    }

    ImportCommand(Imports imports, Acting acting, PrintStream out) {
        this.imports = imports;
        this.acting = acting;
        this.out = out;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        boolean apply = !List.of("review").equals(arguments.getOptionValues(PROPERTY));
        List<String> files = arguments.getNonOptionArgs();
        int loaded = 0;
        int unchanged = 0;
        for (String file : files) {
            Outcome outcome = acting.asSystem(ORIGIN, () -> load(Path.of(file), apply));
            switch (outcome) {
                case CHANGES -> loaded++;
                case NOTHING_NEW -> unchanged++;
                case REFUSED -> refused++;
            }
        }
        out.println(files.size() + (files.size() == 1 ? " archivo: " : " archivos: ") + loaded
                + (apply ? " cargados, " : " por cargar, ") + unchanged + " sin nada nuevo, " + refused
                + " rechazados." + (apply ? "" : " Solo se revisó: no se cambió nada."));
    }

    private enum Outcome {
        CHANGES,
        NOTHING_NEW,
        REFUSED
    }

    private Outcome load(Path file, boolean apply) {
        try {
            if (Files.size(file) > imports.maxBytes()) {
                return refuse(file, "pasa de " + imports.maxBytes() + " bytes (avance.import.max-bytes).");
            }
            Upload upload = new Upload(String.valueOf(file.getFileName()), Files.readAllBytes(file));
            ImportReview review = apply
                    ? imports.apply(upload, null, Imports.Watch.NONE)
                    : imports.review(upload, Imports.Watch.NONE);
            return tell(file, review);
        } catch (IOException unreadable) {
            return refuse(file, "no se puede leer; revisar que exista y sus permisos.");
        } catch (RuntimeException failure) {
            if (failure instanceof ExpectedFailure expected) {
                return refuse(file, expected.sentence());
            }
            throw failure;
        }
    }

    private Outcome tell(Path file, ImportReview review) {
        if (review.nothingLoadable()) {
            refuse(
                    file,
                    review.toMap().isEmpty() ? "no se cargó nada." : "hay tablas por mapear en la pantalla Importar.");
            tell(review.problems());
            review.toMap().forEach(table -> out.println("    Falta: " + String.join(", ", table.missing())));
            return Outcome.REFUSED;
        }
        Numbers n = review.numbers();
        String what = review.onlyProgramme()
                .map(p -> p.key() + ", " + p.year() + ", " + p.quarter())
                .orElseGet(() -> review.programmes().size() + " programas");
        out.println(file.getFileName() + ": " + what + ": " + n.newRows() + " nuevos, " + n.changedRows()
                + " cambiados, " + n.unchangedRows() + " sin cambio, " + n.refusedRows() + " rechazados, "
                + n.problems()
                + " problemas");
        tell(review.problems().stream()
                .filter(problem -> problem.severity() != Severity.NOTE)
                .toList());
        return review.changesAnything() ? Outcome.CHANGES : Outcome.NOTHING_NEW;
    }

    private void tell(List<Problem> problems) {
        problems.stream().limit(TOLD).forEach(problem -> out.println("    " + place(problem) + problem.message()));
        if (problems.size() > TOLD) {
            out.println("    … y " + (problems.size() - TOLD) + " más");
        }
    }

    private static String place(Problem problem) {
        return (problem.sheet() == null ? "" : "hoja " + problem.sheet() + ", ") + "renglón " + problem.line()
                + (problem.column() == 0 ? "" : ", columna " + problem.column()) + ": ";
    }

    private Outcome refuse(Path file, String why) {
        out.println(file.getFileName() + ": rechazado: " + why);
        return Outcome.REFUSED;
    }

    @Override
    public int getExitCode() {
        return refused == 0 ? 0 : 1;
    }
}
