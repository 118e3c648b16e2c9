package mx.avance.api;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import mx.avance.base.Settings;
import mx.avance.capture.AnnualReport;
import mx.avance.capture.Windows;
import mx.avance.figures.BandPreset;
import mx.avance.figures.Quarter;
import mx.avance.plan.FiscalYear;
import mx.avance.plan.PlanCatalogue;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Open data: what has been published, for anybody, without signing in. */
@RestController
@RequestMapping("/api/v1")
class OpenDataController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final PlanCatalogue plan;
    private final Windows windows;
    private final AnnualReport report;
    private final Settings settings;

    OpenDataController(PlanCatalogue plan, Windows windows, AnnualReport report, Settings settings) {
        this.plan = plan;
        this.windows = windows;
        this.report = report;
        this.settings = settings;
    }

    /**
     * The progress of every indicator in a published quarter, one line each.
     *
     * @throws ApiProblemException 400 for a parameter that cannot be read, 404 for what does not exist or is not published
     */
    @GetMapping("/avances.csv")
    ResponseEntity<StreamingResponseBody> progress(
            @RequestParam(name = "ejercicio", required = false) @Nullable String yearText,
            @RequestParam(name = "trimestre", required = false) @Nullable String quarterText,
            @RequestParam(name = "programa", required = false) @Nullable String programmeKey) {
        int yearNumber = Parameters.year(yearText);
        Quarter quarter = Parameters.quarter(quarterText);
        long year = yearId(yearNumber);
        Long programme = programmeId(year, programmeKey);
        if (!windows.isPublished(year, quarter)) {
            throw new ApiProblemException(
                    HttpStatus.NOT_FOUND,
                    "Trimestre no publicado",
                    "El trimestre " + quarter.number() + " de " + yearNumber
                            + " no se ha publicado. Consulta un trimestre publicado.");
        }
        EnumSet<Quarter> visible = EnumSet.noneOf(Quarter.class);
        quarter.upTo().stream().filter(q -> windows.isPublished(year, q)).forEach(visible::add);
        BandPreset bands = settings.rules().bands();
        StreamingResponseBody body = out -> {
            ProgressCsv csv = new ProgressCsv(writer(out), yearNumber, quarter, List.copyOf(visible), bands);
            report.forEach(year, programme, visible, csv::write);
            csv.finish();
        };
        String file = "avances-" + yearNumber + "-t" + quarter.number() + ".csv";
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(file).build().toString())
                .body(body);
    }

    private static Writer writer(OutputStream out) throws IOException {
        return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    private long yearId(int yearNumber) {
        Optional<FiscalYear> year = plan.fiscalYear(yearNumber);
        return Objects.requireNonNull(year.orElseThrow(() -> new ApiProblemException(
                        HttpStatus.NOT_FOUND,
                        "Ejercicio desconocido",
                        "No hay ejercicio " + yearNumber + " en este sistema."))
                .id());
    }

    private @Nullable Long programmeId(long year, @Nullable String key) {
        if (key == null || key.isBlank()) {
            return null;
        }
        return plan.programme(year, key.strip())
                .orElseThrow(() -> new ApiProblemException(
                        HttpStatus.NOT_FOUND,
                        "Programa desconocido",
                        "Ese ejercicio no tiene el programa «" + Parameters.shortened(key) + "»."))
                .id();
    }
}
