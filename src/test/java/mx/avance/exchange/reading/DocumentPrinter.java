package mx.avance.exchange.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import mx.avance.figures.Amount;
import mx.avance.figures.Quarter;
import org.jspecify.annotations.Nullable;

/** Prints a document as the published text: what the reader must read back. */
public final class DocumentPrinter {

    /** How the cells of a row are printed. */
    public enum Layout {
        /** 23 cells under their headers. */
        FULL,
        /** 23 cells, those after the realised figures one to the right of their headers. */
        SHIFTED,
        /** Without the cells of the quarters to come. */
        DROPPED
    }

    private static final String HEADERS = """
            Nivel (unidad)\tResumen narrativo\tINDICADOR\tFrecuencia de medición\tUNIDAD DE MEDIDA\tAVANCE EN CUMPLIMIENTO DE METAS\
            \t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\tJUSTIFICACIÓN\t
            \t\t\t\t\tMETA PROGRAMADA\t\t\t\t\tMETA REALIZADA\t\t\t\tPORCENTAJE DE AVANCE TRIMESTRAL\t\t\t\t\
            PORCENTAJE DE AVANCE TRIMESTRAL ACUMULADO\t\t\t\t
            \t\t\t\t\tANUAL\tTRIMESTRE 1\tTRIMESTRE 2\tTRIMESTRE 3\tTRIMESTRE 4\tTRIMESTRE 1\tTRIMESTRE 2\tTRIMESTRE 3\t\
            TRIMESTRE 4\tTRIMESTRE 1\tTRIMESTRE 2\tTRIMESTRE 3\tTRIMESTRE 4\tTRIMESTRE 2\tTRIMESTRE 3\tTRIMESTRE 4\t\t
            """;

    private DocumentPrinter() {}

    /** The text of a document, its rows in the layouts of the list, which is gone through again when it is shorter. */
    public static String print(ReadDocument document, List<Layout> layouts) {
        StringBuilder text = new StringBuilder();
        text.append("SEGUIMIENTO DE AVANCE EN CUMPLIMIENTO DE METAS Y OBJETIVOS ")
                .append(document.year())
                .append("\nEJE ")
                .append(document.axisNumber())
                .append(": ")
                .append(document.axisName())
                .append("\nCLAVE Y NOMBRE DEL PPA: ")
                .append(document.programmeKey())
                .append(' ')
                .append(document.programmeName())
                .append("\nNOMBRE DE LA DEPENDENCIA QUE ATIENDE AL PROGRAMA: ")
                .append(document.dependencia())
                .append('\n')
                .append(HEADERS);
        for (int i = 0; i < document.rows().size(); i++) {
            Layout layout = layouts.get(i % layouts.size());
            text.append(row(document.rows().get(i), document.quarter(), layout)).append('\n');
        }
        return text.toString();
    }

    private static String row(ReadRow row, Quarter quarter, Layout layout) {
        int n = layout == Layout.DROPPED ? quarter.number() : 4;
        List<String> cells = new ArrayList<>();
        String unit = row.unit();
        cells.add(row.level().word() + (unit == null ? "" : " (" + unit + ")"));
        cells.add(row.printedClave() + " " + row.narrative());
        cells.add(row.siglas() + "= " + row.indicator());
        cells.add(row.frequency());
        String variables = row.variablesUnit();
        cells.add("UNIDAD DE MEDIDA DEL INDICADOR: " + row.unitOfMeasure()
                + (variables == null ? "" : " UNIDAD DE MEDIDA DE LAS VARIABLES: " + variables));
        cells.add(figure(row, row.annual()));
        row.programmed().forEach(amount -> cells.add(figure(row, amount)));
        row.realised().subList(0, n).forEach(amount -> cells.add(figure(row, amount)));
        cells.addAll(Collections.nCopies(layout == Layout.SHIFTED ? 1 : 0, ""));
        row.quarterPercentages().subList(0, n).forEach(percentage -> cells.add(text(percentage)));
        row.cumulativePercentages().subList(0, n - 1).forEach(percentage -> cells.add(text(percentage)));
        String justification = row.justification();
        cells.add(justification == null ? "" : justification);
        cells.addAll(Collections.nCopies(layout == Layout.FULL ? 1 : 0, ""));
        return String.join("\t", cells);
    }

    /** With the separators of thousands and the decimals of the row. */
    private static String figure(ReadRow row, @Nullable Amount amount) {
        return amount == null
                ? ""
                : String.format(
                        Locale.ROOT, "%,." + row.decimals() + "f" + (row.percentFigures() ? "%%" : ""), amount.value());
    }

    private static String text(@Nullable PrintedPercentage percentage) {
        return percentage == null ? "" : percentage.text();
    }
}
