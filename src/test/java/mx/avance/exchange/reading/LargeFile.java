package mx.avance.exchange.reading;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import mx.avance.exchange.reading.DocumentPrinter.Layout;
import mx.avance.exchange.reading.TableFiles.Percentages;
import mx.avance.figures.Quarter;
import org.dhatim.fastexcel.Worksheet;

/** A workbook that takes a while to apply: a later quarter of the real programme, and programmes of a year that is not there. */
public final class LargeFile {

    /** The year of the programmes that are made. */
    public static final int YEAR = 2031;

    private static final int OBJECTIVES = 60;

    private static final List<String> HEADER = List.of(
            "ejercicio",
            "trimestre",
            "programa",
            "clave",
            "unidad",
            "resumen",
            "siglas",
            "indicador",
            "frecuencia",
            "unidad_medida",
            "meta_anual",
            "programado_t1",
            "programado_t2",
            "programado_t3",
            "programado_t4",
            "realizado_t1",
            "justificacion_t1");

    private LargeFile() {}

    /** With as many new programmes of 60 objectives. */
    public static byte[] workbook(int programmes) {
        return TableFiles.official(
                new String(LaterDocuments.text(Quarter.T2, Layout.SHIFTED), StandardCharsets.UTF_8),
                Percentages.TEXTS,
                (workbook, first) -> {
                    Worksheet sheet = workbook.newWorksheet("Nuevos");
                    write(sheet, 0, HEADER);
                    int line = 1;
                    for (int programme = 1; programme <= programmes; programme++) {
                        for (int i = 0; i < OBJECTIVES; i++) {
                            write(sheet, line++, row(programme, i));
                        }
                    }
                });
    }

    private static void write(Worksheet sheet, int line, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            if (!cells.get(column).isEmpty()) {
                sheet.value(line, column, cells.get(column));
            }
        }
    }

    private static List<String> row(int programme, int i) {
        String fin = "7." + programme + ".1";
        String clave = switch (i) {
            case 0 -> fin;
            case 1 -> fin + ".1";
            default -> fin + ".1." + ((i - 2) / 10 + 1) + ((i - 2) % 10 == 0 ? "" : "." + (i - 2) % 10);
        };
        int programmed = 100 + i;
        return List.of(
                String.valueOf(YEAR),
                "1",
                "M-PPA 7." + programme,
                clave,
                "Dirección " + (i % 7 + 1),
                "Atención de las solicitudes " + i + " de las dependencias.",
                "PS" + i,
                "Porcentaje de solicitudes atendidas " + i,
                "Trimestral",
                "Porcentaje",
                String.valueOf(programmed * 4),
                String.valueOf(programmed),
                String.valueOf(programmed),
                String.valueOf(programmed),
                String.valueOf(programmed),
                String.valueOf(programmed - 7),
                String.format(Locale.ROOT, "Se atendieron %d de %d solicitudes.", programmed - 7, programmed));
    }
}
