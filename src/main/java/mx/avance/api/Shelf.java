package mx.avance.api;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import mx.avance.figures.Quarter;
import mx.avance.plan.FiscalYear;
import mx.avance.plan.PlanCatalogue;
import mx.avance.publication.Cut;
import mx.avance.publication.Cuts;
import mx.avance.publication.LiveRecords;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Finds what a request names. Whoever may not read the year is told of published years only, in the words with which a year that there is not is refused. */
@Component
class Shelf {

    private final PlanCatalogue plan;
    private final Cuts cuts;
    private final LiveRecords live;

    Shelf(PlanCatalogue plan, Cuts cuts, LiveRecords live) {
        this.plan = plan;
        this.cuts = cuts;
        this.live = live;
    }

    /** Whether whoever asks may read more than what is published. */
    boolean mayRead() {
        return live.mayRead();
    }

    /** The years of which whoever asks may know, the newest first. */
    List<FiscalYear> years() {
        boolean all = mayRead();
        return plan.fiscalYears().stream()
                .filter(year -> all || !cuts.of(id(year)).isEmpty())
                .toList();
    }

    /**
     * The id of a year.
     *
     * @throws ApiProblemException 404 when there is none, or none of which whoever asks may know
     */
    long year(int number) {
        return year(number, id -> mayRead() || !cuts.of(id).isEmpty());
    }

    /**
     * The id of a year, published or not.
     *
     * @throws ApiProblemException 404 when there is none
     */
    long anyYear(int number) {
        return year(number, id -> true);
    }

    private long year(int number, Predicate<Long> known) {
        return plan.fiscalYear(number)
                .map(Shelf::id)
                .filter(known)
                .orElseThrow(() -> new ApiProblemException(
                        HttpStatus.NOT_FOUND,
                        "Ejercicio desconocido",
                        "No hay ejercicio " + number + " en este sistema."));
    }

    static long id(FiscalYear year) {
        return Objects.requireNonNull(year.id());
    }

    /** The last cut of the last quarter of a year that has one. */
    Cut lastCut(long yearId) {
        return cuts.of(yearId).getFirst();
    }

    /**
     * A cut of a quarter: the last one, or an older one.
     *
     * @throws ApiProblemException 404 when there is none
     */
    Cut cut(long yearId, int year, Quarter quarter, Optional<Integer> number) {
        Optional<Cut> found = number.isEmpty()
                ? cuts.latest(yearId, quarter)
                : cuts.of(yearId).stream()
                        .filter(cut -> cut.quarter() == quarter && cut.number() == number.get())
                        .findFirst();
        return found.orElseThrow(() -> new ApiProblemException(
                HttpStatus.NOT_FOUND,
                number.isEmpty() ? "Trimestre no publicado" : "Corte desconocido",
                number.isEmpty()
                        ? "El trimestre " + quarter.number() + " de " + year
                                + " no se ha publicado. Consulta un trimestre publicado."
                        : "El trimestre " + quarter.number() + " de " + year + " no tiene el corte " + number.get()
                                + ". Quita el parámetro «corte» para el último."));
    }

    /** The cut in which a page goes on, whatever was published meanwhile; otherwise that one. @param sameQuarter whether both are of one quarter */
    Cut goingOn(Optional<Cursor> from, Cut asked, boolean sameQuarter) {
        if (from.isEmpty()) {
            return asked;
        }
        Cursor cursor = from.get();
        return cuts.find(cursor.id(0))
                .filter(cut -> cut.fiscalYearId() == asked.fiscalYearId())
                .filter(cut -> !sameQuarter || cut.quarter() == asked.quarter())
                .orElseThrow(() -> Parameters.bad("desde", Cursor.EXPECTED, cursor.text()));
    }

    /** The id of a programme; {@code null} when none was named. */
    @Nullable
    Long programme(long yearId, @Nullable String key) {
        if (key == null || key.isBlank()) {
            return null;
        }
        return plan.programme(yearId, key.strip())
                .orElseThrow(() -> unknownProgramme(key))
                .id();
    }

    /** The key of a programme of a cut; {@code null} when none was named. */
    @Nullable
    String programme(Cut cut, @Nullable String key) {
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
}
