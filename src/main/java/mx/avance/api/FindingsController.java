package mx.avance.api;

import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import mx.avance.consistency.Findings;
import mx.avance.consistency.Scope;
import mx.avance.figures.Quarter;
import mx.avance.plan.PlanCatalogue;
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
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** What does not add up, as it is now: for whoever is signed in, or for anybody where the municipality says so. */
@RestController
@RequestMapping("/api/v1")
class FindingsController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final PlanCatalogue plan;
    private final Findings findings;

    FindingsController(PlanCatalogue plan, Findings findings) {
        this.plan = plan;
        this.findings = findings;
    }

    /**
     * The open findings, one line each, by clave, quarter and rule; those of the year itself have no quarter and are always among them.
     *
     * @param quarterText without it, those of all quarters
     * @param programmeKey without it, those of all programmes
     * @throws ApiProblemException 400 for a parameter that cannot be read, 404 for what does not exist
     */
    @GetMapping("/hallazgos.csv")
    ResponseEntity<StreamingResponseBody> findings(
            @RequestParam(name = "ejercicio", required = false) @Nullable String yearText,
            @RequestParam(name = "trimestre", required = false) @Nullable String quarterText,
            @RequestParam(name = "programa", required = false) @Nullable String programmeKey) {
        int year = Parameters.year(yearText);
        Optional<Quarter> quarter = Parameters.anyQuarter(quarterText);
        long yearId = Objects.requireNonNull(plan.fiscalYear(year)
                .orElseThrow(() -> unknown("Ejercicio desconocido", "No hay ejercicio " + year + " en este sistema."))
                .id());
        Long programme = programme(yearId, programmeKey);
        Findings.Reading reading = findings.openData(new Scope(yearId, quarter.orElse(null), programme, null));
        StreamingResponseBody body = out -> {
            FindingsCsv csv = new FindingsCsv(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
            reading.forEach(csv::write);
            csv.finish();
        };
        String name = "hallazgos-" + year + quarter.map(q -> "-t" + q.number()).orElse("") + ".csv";
        return ResponseEntity.ok()
                .contentType(CSV)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(body);
    }

    private @Nullable Long programme(long yearId, @Nullable String key) {
        if (key == null || key.isBlank()) {
            return null;
        }
        return plan.programme(yearId, key.strip())
                .orElseThrow(() -> unknown(
                        "Programa desconocido",
                        "Ese ejercicio no tiene el programa «" + Parameters.shortened(key) + "»."))
                .id();
    }

    private static ApiProblemException unknown(String title, String detail) {
        return new ApiProblemException(HttpStatus.NOT_FOUND, title, detail);
    }
}
