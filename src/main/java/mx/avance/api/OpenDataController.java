package mx.avance.api;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import mx.avance.base.Sha256;
import mx.avance.figures.Quarter;
import mx.avance.plan.FiscalYear;
import mx.avance.plan.PlanCatalogue;
import mx.avance.publication.Cut;
import mx.avance.publication.Cuts;
import mx.avance.publication.LiveRecords;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
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
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final PlanCatalogue plan;
    private final Cuts cuts;
    private final LiveRecords live;

    OpenDataController(PlanCatalogue plan, Cuts cuts, LiveRecords live) {
        this.plan = plan;
        this.cuts = cuts;
        this.live = live;
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
        if (live.mayRead() && isUnpublished(yearText, quarterText, cutText)) {
            return unpublished(Parameters.year(yearText), Parameters.quarter(quarterText), programmeKey);
        }
        Cut cut = cut(yearText, quarterText, cutText);
        String programme = programme(cut, programmeKey);
        StreamingResponseBody body = out -> {
            ProgressCsv csv = new ProgressCsv(writer(out));
            cuts.forEach(cut.id(), programme, csv::write);
            csv.finish();
        };
        return answer(request, CSV, name("avances", cut, "csv"), tag(cut, "csv", programme), body);
    }

    private boolean isUnpublished(@Nullable String yearText, @Nullable String quarterText, @Nullable String cutText) {
        int year = Parameters.year(yearText);
        Quarter quarter = Parameters.quarter(quarterText);
        return Parameters.cut(cutText).isEmpty()
                && cuts.latest(yearId(year), quarter).isEmpty();
    }

    /** For whoever may read the year: as it stands now, and to be kept by nobody on the way. */
    private ResponseEntity<StreamingResponseBody> unpublished(
            int year, Quarter quarter, @Nullable String programmeKey) {
        long yearId = yearId(year);
        Long programme = programmeKey == null || programmeKey.isBlank()
                ? null
                : plan.programme(yearId, programmeKey.strip())
                        .orElseThrow(() -> unknownProgramme(programmeKey))
                        .id();
        LiveRecords.Reading reading = live.open(yearId, year, quarter, programme);
        StreamingResponseBody body = out -> {
            ProgressCsv csv = new ProgressCsv(writer(out));
            live.forEach(reading, csv::write);
            csv.finish();
        };
        return ResponseEntity.ok()
                .contentType(CSV)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("avances-" + year + "-t" + quarter.number() + ".csv")
                                .build()
                                .toString())
                .body(body);
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
        Cut cut = cut(yearText, quarterText, cutText);
        StreamingResponseBody body = out -> {
            Writer lines = writer(out);
            lines.write(cut.header());
            cuts.forEachContent(cut.id(), content -> line(lines, content));
            lines.flush();
        };
        return answer(request, JSON_LINES, name("corte", cut, "jsonl"), tag(cut, "jsonl", null), body);
    }

    private Cut cut(@Nullable String yearText, @Nullable String quarterText, @Nullable String cutText) {
        int yearNumber = Parameters.year(yearText);
        Quarter quarter = Parameters.quarter(quarterText);
        Optional<Integer> number = Parameters.cut(cutText);
        long year = yearId(yearNumber);
        Optional<Cut> found = number.isEmpty()
                ? cuts.latest(year, quarter)
                : cuts.of(year).stream()
                        .filter(cut -> cut.quarter() == quarter && cut.number() == number.get())
                        .findFirst();
        return found.orElseThrow(() -> new ApiProblemException(
                HttpStatus.NOT_FOUND,
                number.isEmpty() ? "Trimestre no publicado" : "Corte desconocido",
                number.isEmpty()
                        ? "El trimestre " + quarter.number() + " de " + yearNumber
                                + " no se ha publicado. Consulta un trimestre publicado."
                        : "El trimestre " + quarter.number() + " de " + yearNumber + " no tiene el corte "
                                + number.get() + ". Quita el parámetro «corte» para el último."));
    }

    private @Nullable String programme(Cut cut, @Nullable String key) {
        if (key == null || key.isBlank()) {
            return null;
        }
        if (!cuts.hasProgramme(cut.id(), key.strip())) {
            throw unknownProgramme(key);
        }
        return key.strip();
    }

    private static ApiProblemException unknownProgramme(String key) {
        return new ApiProblemException(
                HttpStatus.NOT_FOUND,
                "Programa desconocido",
                "Ese ejercicio no tiene el programa «" + Parameters.shortened(key) + "».");
    }

    private static ResponseEntity<StreamingResponseBody> answer(
            WebRequest request, MediaType type, String file, String tag, StreamingResponseBody body) {
        if (request.checkNotModified(tag)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(tag).build();
        }
        return ResponseEntity.ok()
                .contentType(type)
                .eTag(tag)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(file).build().toString())
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

    private long yearId(int yearNumber) {
        Optional<FiscalYear> year = plan.fiscalYear(yearNumber);
        return Objects.requireNonNull(year.orElseThrow(() -> new ApiProblemException(
                        HttpStatus.NOT_FOUND,
                        "Ejercicio desconocido",
                        "No hay ejercicio " + yearNumber + " en este sistema."))
                .id());
    }
}
