package mx.avance.api;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import mx.avance.capture.PlanPage;
import mx.avance.capture.PlanPlace;
import mx.avance.capture.PlanReport;
import mx.avance.plan.ProgrammeDirectory;
import mx.avance.publication.Cut;
import mx.avance.publication.Cuts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/**
 * Programmes and what is programmed. For whoever may read the year as it is now; for everybody else as far as the last cut of the year tells it, so that
 * nothing of a year that was never published, or of a change since, is told.
 */
@RestController
@RequestMapping("/api/v1")
class PlanController {

    private final Shelf shelf;
    private final Cuts cuts;
    private final ProgrammeDirectory directory;
    private final PlanReport report;
    private final Answers answers;

    PlanController(Shelf shelf, Cuts cuts, ProgrammeDirectory directory, PlanReport report, Answers answers) {
        this.shelf = shelf;
        this.cuts = cuts;
        this.directory = directory;
        this.report = report;
        this.answers = answers;
    }

    /**
     * The programmes of a year by their keys.
     *
     * @throws ApiProblemException 400 for a parameter that cannot be read, 404 for a year that there is not
     */
    @GetMapping(path = "/programas", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> programmes(
            @RequestParam(name = "ejercicio", required = false) @Nullable String yearText,
            @RequestParam(name = "desde", required = false) @Nullable String fromText,
            @RequestParam(name = "tamano", required = false) @Nullable String sizeText,
            ServletWebRequest request) {
        int year = Parameters.year(yearText);
        int size = Parameters.size(sizeText);
        long yearId = shelf.year(year);
        if (shelf.mayRead()) {
            String after = Cursor.read(fromText, Cursor.Kind.IN_PROGRAMMES)
                    .map(cursor -> cursor.text(0))
                    .orElse("");
            return answers.now(request, programmes(year, yearId, after, size), false);
        }
        Optional<Cursor> from = Cursor.read(fromText, Cursor.Kind.IN_CUT_PROGRAMMES);
        Cut cut = goingOn(from, yearId);
        return answers.ofCut(
                request,
                cut.sha256(),
                () -> published(cut, from.map(cursor -> cursor.text(1)).orElse(""), size));
    }

    @GetMapping("/programas.csv")
    ResponseEntity<StreamingResponseBody> programmesFile(
            @RequestParam(name = "ejercicio", required = false) @Nullable String yearText) {
        int year = Parameters.year(yearText);
        long yearId = shelf.year(year);
        // Read before anything is written: who asks is known now. They are some thousands at most.
        List<OpenRow> rows = shelf.mayRead()
                ? programmes(year, yearId, "", Integer.MAX_VALUE - 1).rows()
                : published(shelf.lastCut(yearId), "", Integer.MAX_VALUE - 1).rows();
        return Answers.csv("programas-" + year + ".csv", Columns.PROGRAMMES, rows::forEach);
    }

    /**
     * The indicators of a year with their targets, by clave.
     *
     * @param programmeKey without it, those of all programmes
     * @throws ApiProblemException 400 for a parameter that cannot be read, 404 for what there is not
     */
    @GetMapping(path = "/plan", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> plan(
            @RequestParam(name = "ejercicio", required = false) @Nullable String yearText,
            @RequestParam(name = "programa", required = false) @Nullable String programmeKey,
            @RequestParam(name = "desde", required = false) @Nullable String fromText,
            @RequestParam(name = "tamano", required = false) @Nullable String sizeText,
            ServletWebRequest request) {
        int year = Parameters.year(yearText);
        int size = Parameters.size(sizeText);
        long yearId = shelf.year(year);
        if (shelf.mayRead()) {
            PlanPlace after = Places.of(Cursor.read(fromText, Cursor.Kind.IN_PLAN));
            PlanReport.Reading reading = report.open(yearId, shelf.programme(yearId, programmeKey));
            PlanPage<PlanReport.Row> page = report.page(reading, after, size);
            return answers.now(
                    request,
                    new Answers.Page(
                            page.rows().stream()
                                    .map(row -> Columns.plan(year, row))
                                    .toList(),
                            Places.cursor(page.next())),
                    false);
        }
        Optional<Cursor> from = Cursor.read(fromText, Cursor.Kind.IN_CUT);
        Cut cut = goingOn(from, yearId);
        String programme = shelf.programme(cut, programmeKey);
        return answers.ofCut(
                request,
                cut.sha256(),
                () -> Places.page(
                        cuts, cut, programme, from, size, published -> Columns.publishedPlan(year, published)));
    }

    @GetMapping("/plan.csv")
    ResponseEntity<StreamingResponseBody> planFile(
            @RequestParam(name = "ejercicio", required = false) @Nullable String yearText,
            @RequestParam(name = "programa", required = false) @Nullable String programmeKey) {
        int year = Parameters.year(yearText);
        long yearId = shelf.year(year);
        Consumer<Consumer<OpenRow>> rows;
        if (shelf.mayRead()) {
            PlanReport.Reading reading = report.open(yearId, shelf.programme(yearId, programmeKey));
            rows = consumer -> report.forEach(reading, row -> consumer.accept(Columns.plan(year, row)));
        } else {
            Cut cut = shelf.lastCut(yearId);
            String programme = shelf.programme(cut, programmeKey);
            rows = consumer -> cuts.forEach(
                    cut.id(), programme, published -> consumer.accept(Columns.publishedPlan(year, published)));
        }
        return Answers.csv("plan-" + year + ".csv", Columns.PLAN, rows);
    }

    /** The last cut of the year, or the one that was the last when the first page was read. */
    private Cut goingOn(Optional<Cursor> from, long yearId) {
        return shelf.goingOn(from, shelf.lastCut(yearId), false);
    }

    private Answers.Page programmes(int year, long yearId, String after, int size) {
        List<ProgrammeDirectory.Entry> found = directory.after(yearId, after, size + 1);
        List<ProgrammeDirectory.Entry> page = found.subList(0, Math.min(size, found.size()));
        return new Answers.Page(
                page.stream().map(one -> Columns.programme(year, one)).toList(),
                found.size() > size
                        ? Cursor.of(Cursor.PROGRAMMES, page.getLast().programmeKey())
                        : null);
    }

    private Answers.Page published(Cut cut, String after, int size) {
        List<String> found = cuts.programmes(cut.id(), after, size + 1);
        List<String> page = found.subList(0, Math.min(size, found.size()));
        return new Answers.Page(
                page.stream()
                        .map(key -> Columns.publishedProgramme(cut.year(), key))
                        .toList(),
                found.size() > size ? Cursor.of(Cursor.CUT_PROGRAMMES, cut.id(), page.getLast()) : null);
    }
}
