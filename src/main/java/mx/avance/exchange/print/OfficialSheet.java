package mx.avance.exchange.print;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mx.avance.base.DayText;
import mx.avance.base.Rules;
import mx.avance.exchange.official.OfficialHeading;
import mx.avance.exchange.official.OfficialRow;
import mx.avance.exchange.print.DocumentProperties.Signatories;
import mx.avance.figures.Signal;
import org.jspecify.annotations.Nullable;

/**
 * The official document of a programme as pages.
 *
 * @param shield the picture, as an address that holds it
 * @param day on which it is made
 */
record OfficialSheet(
        OfficialHeading heading, Rules rules, Optional<String> shield, Signatories signatories, LocalDate day) {

    /** Of the pages, right and left, in millimetres. */
    static final int MARGIN = 8;

    private static final String CSS = PageRenderer.css("sheet");

    /** What tells this document from every other: {@code M-PPA 1.4 · 2024-T1}. */
    String folio() {
        return heading.programmeKey() + " · " + heading.year() + "-" + heading.quarter();
    }

    /** How it stands among the bookmarks. */
    String bookmark() {
        return heading.programmeKey() + " " + heading.programmeName();
    }

    /**
     * Some of its rows.
     *
     * @param first whether the heading stands over them
     * @param last whether the signatures stand below them
     */
    String part(List<OfficialRow> rows, boolean first, boolean last) {
        Xhtml page = Xhtml.page(
                heading.title() + " · " + folio(),
                first ? CSS + "\n@page :first { margin-top: 8mm; @top-center { content: none; } }" : CSS);
        page.element("div", running(), "class", "running");
        page.element("div", "Folio " + folio() + " · Emitido el " + DayText.of(day), "class", "folio");
        if (first) {
            titleBlock(page);
        }
        page.open("table", "class", "sheet");
        SheetHead.write(page, heading.year(), heading.quarter());
        page.open("tbody");
        SheetRow row = new SheetRow(page, rules, heading.quarter());
        rows.forEach(row::write);
        page.close().close();
        if (last) {
            notes(page);
            signatures(page);
        }
        return page.end();
    }

    private String running() {
        return heading.municipality() + " · " + heading.title() + " · " + heading.axis() + " · "
                + heading.programmeKey() + " " + heading.programmeName() + " · " + heading.dependencia()
                + " · Trimestre " + heading.quarter().number();
    }

    private void titleBlock(Xhtml page) {
        page.open("div", "class", "title-block");
        shield.ifPresent(picture -> page.open(
                        "img", "class", "shield", "src", picture, "alt", "Escudo de " + heading.municipality())
                .close());
        page.open("div", "class", "reported")
                .element("div", "TRIMESTRE QUE SE INFORMA", "class", "small")
                .element("div", heading.quarter() + " " + heading.year(), "class", "big")
                .element("div", "Folio " + folio(), "class", "small")
                .close();
        page.element("p", heading.municipality(), "class", "municipality");
        page.element("h1", heading.title());
        page.element("p", heading.axis());
        page.element("p", heading.programme());
        page.element("p", heading.attendedBy());
        page.open("div", "class", "clear").close().close();
    }

    private void notes(Xhtml page) {
        page.open("div", "class", "notes")
                .element("h2", "Semáforo del trimestre: " + rules.bands().name())
                .open("p");
        for (Signal signal : Signal.values()) {
            Optional<String> limits = SignalMark.limits(signal, rules.bands());
            if (signal.isBand() && limits.isEmpty()) {
                continue;
            }
            page.open("span", "class", "item");
            SignalMark.write(page, signal);
            limits.ifPresent(text -> page.text(" " + text));
            page.close().text(" ");
        }
        page.close();
        page.element(
                "p",
                "Los porcentajes se calculan con las cifras de la tabla y se redondean a dos decimales; el semáforo usa el valor sin redondear. Una celda vacía es un "
                        + "dato que no se ha programado o capturado, no un cero."
                        + noTarget());
        page.close();
    }

    private String noTarget() {
        return switch (rules.noTarget()) {
            case HUNDRED -> " Donde no hubo meta en el periodo se imprime 100.00%.";
            case NOT_APPLICABLE -> " Donde no hubo meta en el periodo se imprime N/A.";
            case BLANK -> "";
        };
    }

    private void signatures(Xhtml page) {
        page.open("div", "class", "signatures");
        signature(page, "ELABORÓ", signatories.elaborated());
        signature(page, "VALIDÓ", signatories.validated());
        page.close();
    }

    private static void signature(Xhtml page, String act, DocumentProperties.Signatory signatory) {
        page.open("div", "class", "signature")
                .element("p", act, "class", "act")
                .element(
                        "p",
                        given(signatory.name(), "Nombre y firma"),
                        "class",
                        isGiven(signatory.name()) ? "name" : "name empty")
                .element("p", given(signatory.position(), "Cargo"), "class", "position")
                .close();
    }

    private static String given(@Nullable String text, String otherwise) {
        return text != null && isGiven(text) ? text : otherwise;
    }

    private static boolean isGiven(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
