package mx.avance.api;

import java.util.Optional;
import mx.avance.consistency.FindingPage;
import mx.avance.consistency.FindingPlace;
import mx.avance.consistency.Findings;
import mx.avance.consistency.Scope;
import mx.avance.figures.Quarter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** What does not add up, as it is now: for whoever is signed in, or for anybody where the municipality says so. */
@RestController
@RequestMapping("/api/v1")
class FindingsController {

    private final Shelf shelf;
    private final Findings findings;
    private final Answers answers;

    FindingsController(Shelf shelf, Findings findings, Answers answers) {
        this.shelf = shelf;
        this.findings = findings;
        this.answers = answers;
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
        findings.requireOpenData();
        int year = Parameters.year(yearText);
        Optional<Quarter> quarter = Parameters.anyQuarter(quarterText);
        Findings.Reading reading = findings.openData(scope(year, quarter, programmeKey));
        String name = "hallazgos-" + year + quarter.map(q -> "-t" + q.number()).orElse("") + ".csv";
        return Answers.csv(
                name, Columns.FINDINGS, rows -> reading.forEach(found -> rows.accept(Columns.finding(found))));
    }

    /** The same, a page at a time. */
    @GetMapping(path = "/hallazgos", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> page(
            @RequestParam(name = "ejercicio", required = false) @Nullable String yearText,
            @RequestParam(name = "trimestre", required = false) @Nullable String quarterText,
            @RequestParam(name = "programa", required = false) @Nullable String programmeKey,
            @RequestParam(name = "desde", required = false) @Nullable String fromText,
            @RequestParam(name = "tamano", required = false) @Nullable String sizeText,
            ServletWebRequest request) {
        findings.requireOpenData();
        int year = Parameters.year(yearText);
        int size = Parameters.size(sizeText);
        FindingPlace after = Cursor.read(fromText, Cursor.Kind.IN_FINDINGS)
                .map(FindingsController::place)
                .orElse(null);
        FindingPage page =
                findings.openPage(scope(year, Parameters.anyQuarter(quarterText), programmeKey), after, size);
        return answers.now(
                request,
                new Answers.Page(page.rows().stream().map(Columns::finding).toList(), cursor(page.next())),
                false);
    }

    private static FindingPlace place(Cursor cursor) {
        return new FindingPlace(
                cursor.text(0), cursor.id(1), cursor.number(2), cursor.number(3), cursor.number(4), cursor.id(5));
    }

    private static @Nullable Cursor cursor(@Nullable FindingPlace place) {
        return place == null
                ? null
                : Cursor.of(
                        Cursor.FINDINGS,
                        place.sortKey(),
                        place.programmeId(),
                        place.position(),
                        place.quarter(),
                        place.rulePosition(),
                        place.id());
    }

    /** Who may is asked by the findings: where the municipality says so, of a year that is not published too. */
    private Scope scope(int year, Optional<Quarter> quarter, @Nullable String programmeKey) {
        long yearId = shelf.anyYear(year);
        return new Scope(yearId, quarter.orElse(null), shelf.programme(yearId, programmeKey), null);
    }
}
