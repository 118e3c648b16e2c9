package mx.avance.exchange.print;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mx.avance.base.DayText;
import mx.avance.base.Rules;
import mx.avance.exchange.official.PrintedProgress;
import mx.avance.exchange.print.WorstFirst.Ranked;
import mx.avance.figures.Progress;
import mx.avance.figures.Quarter;
import mx.avance.figures.Signal;

/**
 * The report for the meeting as pages: how many indicators stand in each band, which are out of their target, and each of those.
 *
 * @param subject of which programmes it speaks
 * @param period {@code T1 2024}
 */
record MeetingPages(
        String subject, String period, Quarter quarter, Rules rules, Optional<String> shield, LocalDate day) {

    /** Of the pages, right and left, in millimetres. */
    static final int MARGIN = 15;

    private static final String CSS = PageRenderer.css("meeting");

    String title() {
        return "Reporte para la reunión · " + period;
    }

    /**
     * Some of the indicators; before the first of them, the summary.
     *
     * @param ranked all of them, the worst first
     * @param from the first of this part
     * @param to the first that is no more of this part
     */
    String part(WorstFirst worst, List<Ranked> ranked, int from, int to) {
        Xhtml page = begin(from == 0);
        if (from == 0) {
            summary(page, worst, ranked);
        }
        MeetingCard card = new MeetingCard(page, rules, quarter);
        for (int i = from; i < to; i++) {
            card.write(ranked.get(i), i + 1);
        }
        return page.end();
    }

    private void summary(Xhtml page, WorstFirst worst, List<Ranked> ranked) {
        page.open("div", "class", "title-block");
        shield.ifPresent(picture -> page.open(
                        "img", "class", "shield", "src", picture, "alt", "Escudo de " + rules.municipality())
                .close());
        page.element("p", rules.municipality(), "class", "municipality")
                .element("h1", title())
                .element("p", subject);
        page.open("div", "class", "clear").close().close();
        page.element("p", sentence(worst, ranked.size()), "class", "lead");
        if (worst.all() > 0) {
            shares(page, worst);
            counts(page, worst);
        }
        if (!ranked.isEmpty()) {
            index(page, ranked);
            page.element("h2", "Indicadores fuera de meta, del peor al menos grave", "class", "cards");
        }
    }

    private Xhtml begin(boolean first) {
        String css = first ? CSS : CSS.replace("@page :first", "@page never:first");
        Xhtml page = Xhtml.page(title(), css);
        page.element("div", rules.municipality() + " · " + title() + " · " + subject, "class", "running");
        page.element("div", "Emitido el " + DayText.of(day), "class", "folio");
        return page;
    }

    private String sentence(WorstFirst worst, int shown) {
        if (worst.all() == 0) {
            return "No hay indicadores que informar.";
        }
        String all = "Se informan " + PrintedText.count(worst.all()) + " indicadores; "
                + PrintedText.count(worst.outside()) + " no están en meta. ";
        long rest = worst.outside() - shown;
        if (worst.outside() == 0) {
            return all + "No hay casos que revisar.";
        }
        return rest == 0
                ? all + "Se presentan todos, del peor al menos grave."
                : all + "Se presentan los " + PrintedText.count(shown) + " peores; quedan " + PrintedText.count(rest)
                        + " más, que están en el tablero.";
    }

    private static Stream<Signal> present(WorstFirst worst) {
        return Stream.of(Signal.values()).filter(signal -> worst.count(signal) > 0);
    }

    /** A bar that is parted as the indicators are; what it says stands in the table below it, too. */
    private static void shares(Xhtml page, WorstFirst worst) {
        page.open("table", "class", "share").open("tr");
        present(worst)
                .forEach(signal -> page.open(
                                "td",
                                "class",
                                "fill-" + signal.code(),
                                "style",
                                "width:" + share(worst, signal, 3) + "%")
                        .text(signal.shape() + "\u00a0" + PrintedText.count(worst.count(signal)))
                        .close());
        page.close().close();
    }

    private void counts(Xhtml page, WorstFirst worst) {
        page.open("table", "class", "counts");
        for (String width : new String[] {"34", "36", "15", "15"}) {
            page.open("col", "style", "width:" + width + "%").close();
        }
        page.open("thead")
                .open("tr")
                .element("th", "Semáforo (" + rules.bands().name() + ")", "scope", "col")
                .element("th", "Avance del trimestre", "scope", "col")
                .element("th", "Indicadores", "scope", "col", "class", "n")
                .element("th", "Parte", "scope", "col", "class", "n")
                .close()
                .close()
                .open("tbody");
        present(worst).forEach(signal -> {
            page.open("tr").open("th", "scope", "row");
            page.open("span", "class", "signal " + signal.code())
                    .element("span", signal.shape(), "class", "shape")
                    .text(" " + signal.word())
                    .close();
            page.close()
                    .element("td", SignalMark.limits(signal, rules.bands()).orElse("sin porcentaje"))
                    .element("td", PrintedText.count(worst.count(signal)), "class", "n")
                    .element("td", share(worst, signal, 1) + "\u00a0%", "class", "n")
                    .close();
        });
        page.close().close();
    }

    private static String share(WorstFirst worst, Signal signal, int decimals) {
        return BigDecimal.valueOf(worst.count(signal) * 100)
                .divide(BigDecimal.valueOf(worst.all()), decimals, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private void index(Xhtml page, List<Ranked> ranked) {
        page.element("h2", "Qué revisar primero");
        page.open("table", "class", "index");
        for (String width : new String[] {"6", "13", "52", "13", "16"}) {
            page.open("col", "style", "width:" + width + "%").close();
        }
        page.open("thead")
                .open("tr")
                .element("th", "N.º", "scope", "col", "class", "n")
                .element("th", "Clave", "scope", "col")
                .element("th", "Objetivo", "scope", "col")
                .element("th", "Avance", "scope", "col", "class", "n")
                .element("th", "Semáforo", "scope", "col")
                .close()
                .close()
                .open("tbody");
        int position = 0;
        for (Ranked each : ranked) {
            position++;
            String figure = each.progress() instanceof Progress.Known
                    ? PrintedProgress.text(each.progress(), rules.noTarget()).replace("%", "\u00a0%")
                    : "—";
            page.open("tr")
                    .element("td", Integer.toString(position), "class", "n")
                    .element("td", each.row().clave().toString())
                    .element("th", each.row().narrative(), "scope", "row")
                    .element("td", figure, "class", "n")
                    .open("td");
            SignalMark.write(page, each.signal());
            page.close().close();
        }
        page.close().close();
    }
}
