package mx.avance.api;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import mx.avance.base.Sha256;
import mx.avance.capture.PlanPage;
import mx.avance.figures.Quarter;
import mx.avance.publication.Cut;
import mx.avance.publication.Cuts;
import mx.avance.publication.LiveRecords;
import mx.avance.publication.PublishedRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/**
 * Open data: what has been published, for anybody, without signing in. It is read from the cut of the quarter and never from what is being captured.
 * Only whoever says who one is and may read the year is given quarters that have no cut yet, too.
 */
@RestController
@RequestMapping("/api/v1")
class OpenDataController {

    private static final MediaType JSON_LINES = new MediaType("application", "jsonl", StandardCharsets.UTF_8);

    private final Shelf shelf;
    private final Cuts cuts;
    private final LiveRecords live;
    private final Answers answers;

    OpenDataController(Shelf shelf, Cuts cuts, LiveRecords live, Answers answers) {
        this.shelf = shelf;
        this.cuts = cuts;
        this.live = live;
        this.answers = answers;
    }

    /**
     * The progress of every indicator in a published quarter, one line each, from the last cut of the quarter; for whoever may read the
     * year, of a quarter without cut as it stands now.
     *
     * @param cutText the number of an older cut of the quarter
     * @throws ApiProblemException 400 for a parameter that cannot be read, 404 for what does not exist or is not published
     */
    @GetMapping("/avances.csv")
    ResponseEntity<StreamingResponseBody> progress(
            @RequestParam(name = "ejercicio", required = false) @Nullable String yearText,
            @RequestParam(name = "trimestre", required = false) @Nullable String quarterText,
            @RequestParam(name = "programa", required = false) @Nullable String programmeKey,
            @RequestParam(name = "corte", required = false) @Nullable String cutText,
            WebRequest request) {
        Asked asked = asked(yearText, quarterText, cutText);
        if (asked.live()) {
            LiveRecords.Reading reading = reading(asked, programmeKey);
            return Answers.csv(
                    "avances-" + asked.year() + "-t" + asked.quarter().number() + ".csv",
                    Columns.PROGRESS,
                    rows -> live.forEach(reading, row -> rows.accept(Columns.progress(row))));
        }
        Cut cut = asked.cut(shelf);
        String programme = shelf.programme(cut, programmeKey);
        return answer(
                request,
                Answers.CSV,
                name("avances", cut, "csv"),
                tag(cut, "csv", programme),
                Answers.stream(
                        Columns.PROGRESS,
                        rows -> cuts.forEach(cut.id(), programme, row -> rows.accept(Columns.progress(row)))));
    }

    /** The same, a page at a time. */
    @GetMapping(path = "/avances", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> progressPage(
            @RequestParam(name = "ejercicio", required = false) @Nullable String yearText,
            @RequestParam(name = "trimestre", required = false) @Nullable String quarterText,
            @RequestParam(name = "programa", required = false) @Nullable String programmeKey,
            @RequestParam(name = "corte", required = false) @Nullable String cutText,
            @RequestParam(name = "desde", required = false) @Nullable String fromText,
            @RequestParam(name = "tamano", required = false) @Nullable String sizeText,
            ServletWebRequest request) {
        int size = Parameters.size(sizeText);
        Optional<Cursor> from = Cursor.read(fromText, Cursor.Kind.IN_CUT, Cursor.Kind.IN_PLAN);
        Asked asked = asked(yearText, quarterText, cutText);
        // A page of what was not published goes on as such when the quarter is published meanwhile.
        boolean inPlan = from.filter(cursor -> cursor.kind() == Cursor.PLAN).isPresent();
        if (shelf.mayRead() && (inPlan || (asked.live() && from.isEmpty()))) {
            PlanPage<PublishedRecord> page = live.page(reading(asked, programmeKey), Places.of(from), size);
            return answers.now(
                    request,
                    new Answers.Page(page.rows().stream().map(Columns::progress).toList(), Places.cursor(page.next())),
                    false);
        }
        Cut cut = shelf.goingOn(Cursor.read(fromText, Cursor.Kind.IN_CUT), asked.cut(shelf), true);
        String programme = shelf.programme(cut, programmeKey);
        return answers.ofCut(
                request, cut.sha256(), () -> Places.page(cuts, cut, programme, from, size, Columns::progress));
    }

    /** @param live whether it is answered with what is captured now: by somebody who may read it, and of a quarter that has no cut */
    private record Asked(int year, long yearId, Quarter quarter, Optional<Integer> number, boolean live) {

        Cut cut(Shelf shelf) {
            return shelf.cut(yearId, year, quarter, number);
        }
    }

    private Asked asked(@Nullable String yearText, @Nullable String quarterText, @Nullable String cutText) {
        int year = Parameters.year(yearText);
        Quarter quarter = Parameters.quarter(quarterText);
        Optional<Integer> number = Parameters.cut(cutText);
        long yearId = shelf.year(year);
        boolean unpublished = number.isEmpty() && cuts.latest(yearId, quarter).isEmpty();
        return new Asked(year, yearId, quarter, number, unpublished && shelf.mayRead());
    }

    private LiveRecords.Reading reading(Asked asked, @Nullable String programmeKey) {
        return live.open(asked.yearId(), asked.year(), asked.quarter(), shelf.programme(asked.yearId(), programmeKey));
    }

    /**
     * A cut as its fingerprint is taken: its SHA-256 is that of this file.
     *
     * @param cutText the number of an older cut of the quarter
     * @throws ApiProblemException 400 for a parameter that cannot be read, 404 for what does not exist or is not published
     */
    @GetMapping("/corte.jsonl")
    ResponseEntity<StreamingResponseBody> content(
            @RequestParam(name = "ejercicio", required = false) @Nullable String yearText,
            @RequestParam(name = "trimestre", required = false) @Nullable String quarterText,
            @RequestParam(name = "corte", required = false) @Nullable String cutText,
            WebRequest request) {
        Cut cut = asked(yearText, quarterText, cutText).cut(shelf);
        StreamingResponseBody body = out -> {
            Writer lines = writer(out);
            lines.write(cut.header());
            cuts.forEachContent(cut.id(), content -> line(lines, content));
            lines.flush();
        };
        return answer(request, JSON_LINES, name("corte", cut, "jsonl"), tag(cut, "jsonl", null), body);
    }

    private static ResponseEntity<StreamingResponseBody> answer(
            WebRequest request, MediaType type, String file, String tag, StreamingResponseBody body) {
        if (request.checkNotModified(tag)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(tag).build();
        }
        return ResponseEntity.ok()
                .contentType(type)
                .eTag(tag)
                .header(HttpHeaders.CONTENT_DISPOSITION, Answers.attachment(file))
                .body(body);
    }

    private static String name(String what, Cut cut, String ending) {
        return what + "-" + cut.year() + "-t" + cut.quarter().number()
                + (what.equals("corte") ? "-" + cut.number() : "") + "." + ending;
    }

    /** A cut never changes, so that its fingerprint and what is asked of it say which answer it is. */
    private static String tag(Cut cut, String form, @Nullable String programme) {
        return "\"" + Sha256.hex(cut.sha256() + form + (programme == null ? "" : programme)) + "\"";
    }

    private static Writer writer(OutputStream out) {
        return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    private static void line(Writer lines, String content) {
        try {
            lines.write('\n');
            lines.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
