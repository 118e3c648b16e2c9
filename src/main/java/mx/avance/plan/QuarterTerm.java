package mx.avance.plan;

import java.time.LocalDate;
import mx.avance.base.DayText;
import mx.avance.figures.Quarter;

/**
 * A quarter of a year in days, by the calendar: until when its target can be planned, and until when it can be adjusted. Days are those of the
 * municipality's time zone.
 *
 * @param year the calendar year
 */
public record QuarterTerm(int year, Quarter quarter) {

    public LocalDate firstDay() {
        return LocalDate.of(year, 3 * quarter.number() - 2, 1);
    }

    public LocalDate lastDay() {
        return firstDay().plusMonths(3).minusDays(1);
    }

    public boolean hasStarted(LocalDate today) {
        return !today.isBefore(firstDay());
    }

    public boolean hasEnded(LocalDate today) {
        return hasEnded(today, 0);
    }

    /**
     * Whether it ended and some days of grace passed too.
     *
     * @param graceDays how many days after the last one still count
     */
    public boolean hasEnded(LocalDate today, int graceDays) {
        return today.isAfter(lastDay().plusDays(graceDays));
    }

    /** "T2 de 2024 terminó el 30 de junio de 2024". */
    public String endedSentence() {
        return quarter + " de " + year + " terminó el " + DayText.of(lastDay());
    }

    /** "T2 de 2024 empezó el 1 de abril de 2024". */
    public String startedSentence() {
        return quarter + " de " + year + " empezó el " + DayText.of(firstDay());
    }
}
