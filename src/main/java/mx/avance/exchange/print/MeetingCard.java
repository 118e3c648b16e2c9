package mx.avance.exchange.print;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.stream.Stream;
import mx.avance.base.Rules;
import mx.avance.exchange.official.OfficialRow;
import mx.avance.exchange.official.PrintedProgress;
import mx.avance.exchange.print.WorstFirst.Ranked;
import mx.avance.figures.Amount;
import mx.avance.figures.Progress;
import mx.avance.figures.Quarter;
import mx.avance.figures.QuarterFigures;
import org.jspecify.annotations.Nullable;

/** An indicator in the report for the meeting: what is wrong with it, its quarters, and what its unit says. */
final class MeetingCard {

    private static final int LONG = 2_500;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Xhtml page;
    private final Rules rules;
    private final Quarter reported;

    MeetingCard(Xhtml page, Rules rules, Quarter reported) {
        this.page = page;
        this.rules = rules;
        this.reported = reported;
    }

    void write(Ranked ranked, int position) {
        OfficialRow row = ranked.row();
        String justification = row.justification();
        boolean isLong = row.narrative().length() + (justification == null ? 0 : justification.length()) > LONG;
        page.open("div", "class", isLong ? "card long" : "card");
        page.open("div", "class", "big");
        String figure = PrintedProgress.text(ranked.progress(), rules.noTarget());
        if (ranked.progress() instanceof Progress.Known) {
            page.element("span", spaced(figure), "class", "figure");
        }
        SignalMark.write(page, ranked.signal());
        page.close();
        page.open("h3")
                .element("span", position + ". ", "class", "place")
                .text(row.narrativeText())
                .close();
        page.element("p", row.indicatorText());
        page.element("p", meta(ranked), "class", "meta");
        quarters(row);
        page.element("p", three(row), "class", "three");
        why(justification);
        page.close();
    }

    private static String meta(Ranked ranked) {
        OfficialRow row = ranked.row();
        String unit = ranked.unit() == null ? "" : " · " + ranked.unit();
        String measure = row.variablesUnit() != null ? row.variablesUnit() : row.unitOfMeasure();
        return ranked.heading().programmeKey() + " · " + row.level().word() + unit
                + (measure == null ? "" : " · Unidad: " + measure) + " · Meta anual: "
                + present(PrintedText.amount(row, row.figures().annual()));
    }

    private void quarters(OfficialRow row) {
        page.open("table", "class", "quarters");
        for (String width : new String[] {"10", "42", "17", "17", "14"}) {
            page.open("col", "style", "width:" + width + "%").close();
        }
        page.open("thead")
                .open("tr")
                .element("th", "Trimestre", "scope", "col")
                .element("th", "Programado (contorno) y realizado (lleno)", "scope", "col")
                .element("th", "Programado", "scope", "col", "class", "n")
                .element("th", "Realizado", "scope", "col", "class", "n")
                .element("th", "Avance", "scope", "col", "class", "n")
                .close()
                .close()
                .open("tbody");
        BigDecimal most = most(row);
        for (Quarter quarter : Quarter.values()) {
            QuarterFigures figures = row.figures().figures(quarter);
            boolean told = quarter.compareTo(reported) <= 0;
            page.open("tr", "class", quarter == reported ? "now" : "other");
            page.element("th", quarter.toString(), "scope", "row");
            page.open("td");
            bar("programmed", figures.programmed(), most);
            bar("realised", figures.realised(), most);
            page.close();
            page.element("td", present(PrintedText.amount(row, figures.programmed())), "class", "n");
            page.element("td", told ? captured(row, figures.realised()) : "", "class", "n");
            page.element(
                    "td",
                    told ? spaced(PrintedProgress.text(row.figures().quarter(quarter), rules.noTarget())) : "",
                    "class",
                    "n");
            page.close();
        }
        page.close().close();
    }

    private void bar(String kind, @Nullable Amount amount, BigDecimal most) {
        if (amount == null || amount.isZero()) {
            return;
        }
        BigDecimal share = amount.value().multiply(HUNDRED).divide(most, 2, RoundingMode.HALF_UP);
        page.open("div", "class", "bar " + kind, "style", "width:" + share.toPlainString() + "%")
                .close();
    }

    private static BigDecimal most(OfficialRow row) {
        return row.figures().quarters().stream()
                .flatMap(figures -> Stream.of(figures.programmed(), figures.realised()))
                .filter(Objects::nonNull)
                .map(Amount::value)
                .reduce(BigDecimal.ONE.movePointLeft(6), BigDecimal::max);
    }

    private String three(OfficialRow row) {
        return "Del trimestre " + told(row.figures().quarter(reported)) + " · Acumulado a " + reported + " "
                + told(row.figures().cumulative(reported)) + " · Del año "
                + told(row.figures().annual(reported));
    }

    private String told(Progress progress) {
        String text = PrintedProgress.text(progress, rules.noTarget());
        return text.isEmpty() ? "sin dato" : spaced(text);
    }

    private void why(@Nullable String justification) {
        if (justification == null || justification.isBlank()) {
            page.element("p", "Sin justificación de " + reported + ".", "class", "why none");
        } else {
            page.element("p", justification, "class", "why");
        }
    }

    private static String captured(OfficialRow row, @Nullable Amount amount) {
        return amount == null ? "sin capturar" : PrintedText.amount(row, amount);
    }

    private static String present(String figure) {
        return figure.isEmpty() ? "—" : figure;
    }

    /** {@code 113.47 %}: read from afar, the sign stands apart. */
    private static String spaced(String percentage) {
        return percentage.replace("%", "\u00a0%");
    }
}
