package mx.avance.capture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mx.avance.figures.Quarter;
import org.springframework.data.jdbc.core.mapping.AggregateReference;

/**
 * The usual calendar of a year's windows. A window opens the day after its quarter ends and stays open thirty days (the term of the state of
 * Oaxaca's system; the dates are data and the planning office sets its own).
 */
public final class QuarterCalendar {

    private static final int DAYS_OPEN = 30;

    private QuarterCalendar() {}

    /**
     * The four windows of a year of which one quarter is published: that one and those before it PUBLICADA, the next ABIERTA, the others PROGRAMADA.
     * The open one lasts at least thirty days from today, because a year that has passed would otherwise be closed before anybody could capture;
     * for the same reason a later one whose usual days have passed has no days yet.
     */
    public static List<QuarterWindow> afterPublishing(long fiscalYearId, int year, Quarter published, LocalDate today) {
        List<QuarterWindow> windows = new ArrayList<>();
        for (Quarter quarter : Quarter.values()) {
            LocalDate opens = LocalDate.of(year, 1, 1).plusMonths(3L * quarter.number());
            LocalDate closes = opens.plusDays(DAYS_OPEN - 1L);
            WindowState state = state(quarter, published);
            if (state == WindowState.ABIERTA) {
                opens = opens.isAfter(today) ? today : opens;
                closes = latest(closes, today.plusDays(DAYS_OPEN - 1L));
            }
            // Its days have passed without anybody having opened it: the planning office gives it others.
            boolean without = state == WindowState.PROGRAMADA && closes.isBefore(today);
            windows.add(new QuarterWindow(
                    null,
                    0,
                    AggregateReference.to(fiscalYearId),
                    quarter,
                    state,
                    without ? null : opens,
                    without ? null : closes));
        }
        return windows;
    }

    /**
     * The four windows of a year that begins with the import of a document: the quarters before it CERRADA, its own ABIERTA for at least thirty days from
     * today, those after it PROGRAMADA.
     */
    public static List<QuarterWindow> afterImport(long fiscalYearId, int year, Quarter document, LocalDate today) {
        return usual(fiscalYearId, year).stream()
                .map(window -> {
                    if (window.quarter().compareTo(document) < 0) {
                        return window.with(WindowState.CERRADA, window.opensOn(), window.closesOn());
                    }
                    return window.quarter() == document ? opened(window, today) : waiting(window, today);
                })
                .toList();
    }

    /** The same window open from today on at the latest, for at least thirty days. */
    static QuarterWindow opened(QuarterWindow window, LocalDate today) {
        LocalDate opens = window.opensOn();
        LocalDate closes = window.closesOn();
        LocalDate least = today.plusDays(DAYS_OPEN - 1L);
        return window.with(
                WindowState.ABIERTA,
                opens == null || opens.isAfter(today) ? today : opens,
                closes == null ? least : latest(closes, least));
    }

    /** One whose days have passed without anybody having opened it has none: the planning office gives it others. */
    private static QuarterWindow waiting(QuarterWindow window, LocalDate today) {
        LocalDate closes = window.closesOn();
        return closes != null && closes.isBefore(today) ? window.with(window.state(), null, null) : window;
    }

    /** The four windows of a year that is only planned: all PROGRAMADA, each in the thirty days after its quarter. */
    public static List<QuarterWindow> usual(long fiscalYearId, int year) {
        List<QuarterWindow> windows = new ArrayList<>();
        for (Quarter quarter : Quarter.values()) {
            LocalDate opens = LocalDate.of(year, 1, 1).plusMonths(3L * quarter.number());
            windows.add(new QuarterWindow(
                    null,
                    0,
                    AggregateReference.to(fiscalYearId),
                    quarter,
                    WindowState.PROGRAMADA,
                    opens,
                    opens.plusDays(DAYS_OPEN - 1L)));
        }
        return windows;
    }

    private static WindowState state(Quarter quarter, Quarter published) {
        if (quarter.compareTo(published) <= 0) {
            return WindowState.PUBLICADA;
        }
        return quarter.number() == published.number() + 1 ? WindowState.ABIERTA : WindowState.PROGRAMADA;
    }

    private static LocalDate latest(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
