package mx.avance.exchange.print;

import mx.avance.base.Rules;
import mx.avance.exchange.official.OfficialRow;
import mx.avance.exchange.official.PrintedProgress;
import mx.avance.figures.Amount;
import mx.avance.figures.Progress;
import mx.avance.figures.Quarter;
import mx.avance.figures.Signal;
import org.jspecify.annotations.Nullable;

/** A row of the official document. */
final class SheetRow {

    /** So many letters together fill about a third of a page: such a row may be parted, any other not. */
    private static final int LONG = 1_500;

    /** From so many letters on a figure is written smaller. */
    private static final int WIDE = 10;

    private final Xhtml page;
    private final Rules rules;
    private final Quarter reported;

    SheetRow(Xhtml page, Rules rules, Quarter reported) {
        this.page = page;
        this.rules = rules;
        this.reported = reported;
    }

    void write(OfficialRow row) {
        page.open("tr", "class", row.level().code() + (isLong(row) ? " long" : ""));
        page.element("td", row.levelText());
        page.open("th", "scope", "row")
                .element("span", row.clave().toString(), "class", "key")
                .open("span", "style", "font-weight:normal")
                .text(" " + row.narrative())
                .close()
                .close();
        page.element("td", row.indicatorText());
        page.element("td", row.frequency().word());
        measure(row);
        figure(PrintedText.amount(row, row.figures().annual()), false);
        for (Quarter quarter : Quarter.values()) {
            amount(row, row.figures().figures(quarter).programmed(), quarter);
        }
        for (Quarter quarter : Quarter.values()) {
            amount(row, row.figures().figures(quarter).realised(), quarter);
        }
        for (Quarter quarter : Quarter.values()) {
            progress(quarter, row.figures().quarter(quarter), true);
        }
        for (Quarter quarter : Quarter.values()) {
            if (quarter != Quarter.T1) {
                progress(quarter, row.figures().cumulative(quarter), false);
            }
        }
        page.element("td", row.justification() == null ? "" : row.justification());
        page.close();
    }

    private void measure(OfficialRow row) {
        page.open("td");
        measure(OfficialRow.INDICATOR_UNIT, row.unitOfMeasure());
        if (row.variablesUnit() != null) {
            measure(OfficialRow.VARIABLES_UNIT, row.variablesUnit());
        }
        page.close();
    }

    private void measure(String label, @Nullable String unit) {
        page.open("span", "class", "measure")
                .element("span", label, "class", "label")
                .text(" " + (unit == null ? "" : unit))
                .close();
    }

    private void amount(OfficialRow row, @Nullable Amount amount, Quarter quarter) {
        figure(PrintedText.amount(row, amount), quarter == reported);
    }

    private void figure(String figure, boolean now) {
        page.element("td", breakable(figure), "class", classes(figure, now));
    }

    /** Only what has been reported: of a quarter to come there is nothing to say, whatever the policy prints where nothing was programmed. */
    private void progress(Quarter quarter, Progress progress, boolean marked) {
        String text = quarter.compareTo(reported) > 0 ? "" : PrintedProgress.text(progress, rules.noTarget());
        page.open("td", "class", classes(text, quarter == reported));
        if (quarter.compareTo(reported) <= 0) {
            if (!text.isEmpty()) {
                page.element("span", breakable(text), "class", "percent");
            }
            Signal signal = rules.bands().signal(progress);
            if (marked && quarter == reported) {
                SignalMark.write(page, signal);
            }
        }
        page.close();
    }

    private static String classes(String figure, boolean now) {
        return "n" + (figure.length() > WIDE ? " wide" : "") + (now ? " now" : "");
    }

    /** A figure that is too wide for its column is parted at its thousands. */
    private static String breakable(String figure) {
        return figure.length() > 2 * WIDE ? figure.replace(",", ",\u200b") : figure;
    }

    private static boolean isLong(OfficialRow row) {
        String justification = row.justification();
        return row.narrative().length() > LONG
                || row.indicator().length() > LONG / 2
                || row.measureText().length() > LONG / 4
                || (justification != null && justification.length() > LONG);
    }
}
