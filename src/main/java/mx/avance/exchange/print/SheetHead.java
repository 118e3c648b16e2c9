package mx.avance.exchange.print;

import java.util.List;
import mx.avance.exchange.official.OfficialHeaders;
import mx.avance.figures.Quarter;

/** The columns of the official document and the three rows over them, as the published sheet has them. */
final class SheetHead {

    /** How wide the columns are, in millimetres: together what the page has between its margins. */
    static final List<String> WIDTHS = List.of(
            "20", "43", "33", "14.5", "29", "14", "13.2", "13.2", "13.2", "13.2", "12.8", "12.8", "12.8", "12.8", "13",
            "13", "13", "13", "12", "12", "12", "69.5");

    private static final String[] FIRST = {
        "Nivel (unidad administrativa responsable)",
        "Resumen narrativo u objetivos. Clave: número del eje, número del programa, 1 para el Fin, 1 para el Propósito, número del componente, "
                + "número de las actividades.",
        "INDICADOR Nombre del indicador, siglas y descripción.",
        "Frecuencia de medición del indicador",
        "UNIDAD DE MEDIDA DEL INDICADOR y unidad de medida de sus variables"
    };

    private SheetHead() {}

    static void write(Xhtml page, int year, Quarter reported) {
        OfficialHeaders headers = new OfficialHeaders(year);
        for (String width : WIDTHS) {
            page.open("col", "style", "width:" + width + "mm").close();
        }
        page.open("thead").open("tr");
        for (String text : FIRST) {
            page.element("th", text, "rowspan", "3", "scope", "col", "class", "lead");
        }
        band(page, headers.figures());
        page.element(
                "th", headers.justification() + " (" + reported + ")", "rowspan", "3", "scope", "col", "class", "lead");
        page.close().open("tr");
        group(page, headers.programmed(), 5);
        group(page, headers.realised(), 4);
        group(page, headers.percentages(), 4);
        group(page, headers.cumulative(), 3);
        page.close().open("tr");
        page.element("th", "ANUAL", "scope", "col");
        for (int table = 0; table < 4; table++) {
            for (Quarter quarter : Quarter.values()) {
                if (table < 3 || quarter != Quarter.T1) {
                    page.element("th", OfficialHeaders.of(quarter), "scope", "col", "class", "quarter");
                }
            }
        }
        page.close().close();
    }

    private static void band(Xhtml page, String text) {
        page.element("th", text, "colspan", "16", "scope", "colgroup", "class", "band");
    }

    private static void group(Xhtml page, String text, int columns) {
        page.element("th", text, "colspan", Integer.toString(columns), "scope", "colgroup", "class", "group");
    }
}
