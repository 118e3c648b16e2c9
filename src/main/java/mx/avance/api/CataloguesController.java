package mx.avance.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import mx.avance.base.Presets;
import mx.avance.capture.QuarterWindow;
import mx.avance.capture.Windows;
import mx.avance.figures.Quarter;
import mx.avance.plan.FiscalYear;
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

/** What is short and told whole: years with their quarters, cuts, semáforos. */
@RestController
@RequestMapping("/api/v1")
class CataloguesController {

    private final Shelf shelf;
    private final Cuts cuts;
    private final Windows windows;
    private final Presets presets;
    private final Answers answers;

    CataloguesController(Shelf shelf, Cuts cuts, Windows windows, Presets presets, Answers answers) {
        this.shelf = shelf;
        this.cuts = cuts;
        this.windows = windows;
        this.presets = presets;
        this.answers = answers;
    }

    /** The quarters of each year, the newest year first; without signing in, those that are published. */
    @GetMapping(path = "/ejercicios", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> years(ServletWebRequest request) {
        return answers.now(request, Answers.Page.whole(years()), !shelf.mayRead());
    }

    @GetMapping("/ejercicios.csv")
    ResponseEntity<StreamingResponseBody> yearsFile() {
        return file("ejercicios.csv", Columns.YEARS, years());
    }

    /** What was published, the newest year and quarter first. @param yearText without it, that of all years */
    @GetMapping(path = "/cortes", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> cuts(
            @RequestParam(name = "ejercicio", required = false) @Nullable String yearText, ServletWebRequest request) {
        return answers.now(request, Answers.Page.whole(cuts(yearText)), true);
    }

    @GetMapping("/cortes.csv")
    ResponseEntity<StreamingResponseBody> cutsFile(
            @RequestParam(name = "ejercicio", required = false) @Nullable String yearText) {
        return file("cortes.csv", Columns.CUTS, cuts(yearText));
    }

    /** The bands of the semáforo in force; for whoever may read the year, of all there are. */
    @GetMapping(path = "/semaforos", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> bands(ServletWebRequest request) {
        return answers.now(request, Answers.Page.whole(bands()), !shelf.mayRead());
    }

    @GetMapping("/semaforos.csv")
    ResponseEntity<StreamingResponseBody> bandsFile() {
        return file("semaforos.csv", Columns.BANDS, bands());
    }

    private static ResponseEntity<StreamingResponseBody> file(String name, List<String> header, List<OpenRow> rows) {
        return Answers.csv(name, header, rows::forEach);
    }

    private List<OpenRow> years() {
        boolean all = shelf.mayRead();
        List<OpenRow> rows = new ArrayList<>();
        for (FiscalYear year : shelf.years()) {
            Map<Quarter, Cut> last = cuts.of(Shelf.id(year)).stream()
                    .collect(Collectors.toMap(Cut::quarter, Function.identity(), (newer, older) -> newer));
            Map<Quarter, QuarterWindow> known = all
                    ? windows.of(Shelf.id(year)).stream()
                            .collect(Collectors.toMap(QuarterWindow::quarter, Function.identity()))
                    : Map.of();
            for (Quarter quarter : Quarter.values()) {
                if (all || last.containsKey(quarter)) {
                    rows.add(Columns.year(year.yearNumber(), quarter, known.get(quarter), last.get(quarter)));
                }
            }
        }
        return rows;
    }

    private List<OpenRow> cuts(@Nullable String yearText) {
        List<Long> years = yearText == null || yearText.isBlank()
                ? shelf.years().stream().map(Shelf::id).toList()
                : List.of(shelf.year(Parameters.year(yearText)));
        return years.stream()
                .flatMap(year -> cuts.of(year).stream())
                .map(cut -> Columns.cut(cut, cut.bandsName()))
                .toList();
    }

    private List<OpenRow> bands() {
        boolean all = shelf.mayRead();
        return presets.shelf().presets().stream()
                .filter(known -> all || known.inForce())
                .sorted((one, other) -> Boolean.compare(other.inForce(), one.inForce()))
                .map(Columns::bands)
                .flatMap(List::stream)
                .toList();
    }
}
