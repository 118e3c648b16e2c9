package mx.avance.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Made-up documents of a year that no database has: programmes of up to 1,000 objectives, as text, CSV and workbook, the same cells in each. */
final class ImportFiles {

    static final int YEAR = 2031;
    private static final int PER_PROGRAMME = 1_000;
    private static final String[] HEADER = {
        "ejercicio",
        "trimestre",
        "programa",
        "clave",
        "nivel",
        "unidad",
        "resumen",
        "siglas",
        "indicador",
        "frecuencia",
        "unidad_medida",
        "unidad_variables",
        "meta_anual",
        "programado_t1",
        "programado_t2",
        "programado_t3",
        "programado_t4",
        "realizado_t1",
        "publicado_t1",
        "justificacion_t1"
    };

    /** One row, as plain texts in the order of the header. */
    private record Row(String programme, String[] cells) {}

    private final List<Row> rows = new ArrayList<>();

    ImportFiles(int count) {
        for (int programme = 1; rows.size() < count; programme++) {
            add(programme, Math.min(PER_PROGRAMME, count - rows.size()));
        }
    }

    private void add(int programme, int count) {
        String fin = "1." + programme + ".1";
        for (int i = 0; i < count; i++) {
            String clave = i == 0
                    ? fin
                    : i == 1
                            ? fin + ".1"
                            : (i - 2) % 30 == 0
                                    ? fin + ".1." + ((i - 2) / 30 + 1)
                                    : fin + ".1." + ((i - 2) / 30 + 1) + "." + (i - 2) % 30;
            rows.add(row("M-PPA 1." + programme, clave, i));
        }
    }

    private static Row row(String programme, String clave, int i) {
        int depth = clave.split("\\.").length;
        String level = switch (depth) {
            case 3 -> "Fin";
            case 4 -> "Propósito";
            case 5 -> "Componente";
            default -> "Actividad";
        };
        int programmed = 100 + i % 900;
        int realised = programmed * (80 + i % 45) / 100;
        String percentage = java.math.BigDecimal.valueOf(realised * 100L)
                        .divide(java.math.BigDecimal.valueOf(programmed), 2, java.math.RoundingMode.HALF_UP)
                        .toPlainString()
                + "%";
        return new Row(programme, new String[] {
            String.valueOf(YEAR),
            "1",
            programme,
            clave,
            level,
            depth == 6 ? "" : "Dirección " + (i % 40 + 1),
            "Atención de las solicitudes de servicio número " + i + " de las dependencias municipales.",
            "PS" + i,
            "Porcentaje de solicitudes de servicio atendidas " + i,
            "Trimestral",
            "Porcentaje",
            "Solicitudes",
            String.valueOf(programmed * 4),
            String.valueOf(programmed),
            String.valueOf(programmed),
            String.valueOf(programmed),
            String.valueOf(programmed),
            String.valueOf(realised),
            percentage,
            "Meta Trimestral: Se atendieron " + realised + " solicitudes de un total de " + programmed
                    + " programadas, lo que representa el " + percentage
                    + " de la meta, debido a la demanda de las dependencias."
        });
    }

    int rows() {
        return rows.size();
    }

    byte[] csv() {
        StringBuilder text = new StringBuilder(String.join(",", HEADER)).append("\r\n");
        for (Row row : rows) {
            for (int i = 0; i < row.cells.length; i++) {
                text.append(i == 0 ? "" : ",").append('"').append(row.cells[i]).append('"');
            }
            text.append("\r\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** One sheet; figures as numbers, the rest as texts. */
    byte[] workbook() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Avance", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Avances");
            for (int column = 0; column < HEADER.length; column++) {
                sheet.value(0, column, HEADER[column]);
            }
            for (int line = 0; line < rows.size(); line++) {
                String[] cells = rows.get(line).cells;
                for (int column = 0; column < cells.length; column++) {
                    if (column <= 1 || (column >= 12 && column <= 17)) {
                        sheet.value(line + 1, column, Integer.parseInt(cells[column]));
                    } else if (!cells[column].isEmpty()) {
                        sheet.value(line + 1, column, cells[column]);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The published text has one programme a file. */
    List<byte[]> texts() {
        List<byte[]> files = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += PER_PROGRAMME) {
            files.add(text(rows.subList(from, Math.min(rows.size(), from + PER_PROGRAMME))));
        }
        return files;
    }

    private static byte[] text(List<Row> rows) {
        StringBuilder text = new StringBuilder("SEGUIMIENTO DE AVANCE EN CUMPLIMIENTO DE METAS Y OBJETIVOS " + YEAR
                + "\nEJE 1: BUEN GOBIERNO\nCLAVE Y NOMBRE DEL PPA: " + rows.getFirst().programme
                + " PROGRAMA DE SERVICIOS\nNOMBRE DE LA DEPENDENCIA QUE ATIENDE AL PROGRAMA: OFICIALÍA MAYOR\n"
                + HEADERS);
        for (Row row : rows) {
            String[] c = row.cells;
            text.append(c[4]).append(c[5].isEmpty() ? "" : " (" + c[5] + ")").append('\t');
            text.append(c[3])
                    .append(' ')
                    .append(c[6])
                    .append('\t')
                    .append(c[7])
                    .append("= ")
                    .append(c[8])
                    .append('\t');
            text.append(c[9])
                    .append(
                            "\tUNIDAD DE MEDIDA DEL INDICADOR: Porcentaje UNIDAD DE MEDIDA DE LAS VARIABLES: Solicitudes\t");
            for (int i = 12; i <= 18; i++) {
                text.append(c[i]).append('\t');
            }
            text.append(c[19]).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static final String HEADERS = """
            Nivel (unidad)\tResumen narrativo\tINDICADOR\tFrecuencia de medición\tUNIDAD DE MEDIDA\tAVANCE EN CUMPLIMIENTO DE METAS\
            \t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\tJUSTIFICACIÓN\t
            \t\t\t\t\tMETA PROGRAMADA\t\t\t\t\tMETA REALIZADA\t\t\t\tPORCENTAJE DE AVANCE TRIMESTRAL\t\t\t\t\
            PORCENTAJE DE AVANCE TRIMESTRAL ACUMULADO\t\t\t\t
            \t\t\t\t\tANUAL\tTRIMESTRE 1\tTRIMESTRE 2\tTRIMESTRE 3\tTRIMESTRE 4\tTRIMESTRE 1\tTRIMESTRE 2\tTRIMESTRE 3\t\
            TRIMESTRE 4\tTRIMESTRE 1\tTRIMESTRE 2\tTRIMESTRE 3\tTRIMESTRE 4\tTRIMESTRE 2\tTRIMESTRE 3\tTRIMESTRE 4\t\t
            """;
}
