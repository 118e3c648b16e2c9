package mx.avance.exchange.workbook;

import java.util.List;
import mx.avance.base.Rules;
import mx.avance.exchange.official.PrintedBand;
import mx.avance.exchange.official.PrintedProgress;
import mx.avance.exchange.reading.WorkbookReader;
import mx.avance.figures.Quarter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/** The last sheet of a workbook: by which rules it was made, and how it comes back. */
final class NotesSheet {

    /** Its name, by which the reader knows that it has no table. */
    static final String NAME = WorkbookReader.NOTES;

    private static final int WIDTH = 110 * 256;

    private final SXSSFSheet sheet;
    private final SheetStyles styles;
    private int next;

    NotesSheet(SXSSFSheet sheet, SheetStyles styles) {
        this.sheet = sheet;
        this.styles = styles;
    }

    /** @param quarter of the document, in a year, and how its window stands */
    void write(Rules rules, int year, Quarter quarter, String standing, String made) {
        sheet.setColumnWidth(0, WIDTH);
        title("Notas del documento");
        line(rules.municipality() + ". Ejercicio " + year + ", trimestre " + quarter.number() + " (ventana " + standing
                + ").");
        line(made);
        title("Cómo se lee");
        List.of(
                        "Una celda en blanco es un dato sin capturar; 0 es una cifra.",
                        "Los porcentajes son fórmulas sobre las metas de su renglón: no se escriben.",
                        "Porcentaje trimestral: meta realizada entre meta programada. Acumulado: de T1 al trimestre, según el tipo de"
                                + " acumulación del indicador. Si menos es mejor (sentido descendente), programada entre realizada.",
                        "Sin meta en el periodo se imprime: "
                                + (PrintedProgress.policyText(rules.noTarget()).isEmpty()
                                        ? "nada"
                                        : "«" + PrintedProgress.policyText(rules.noTarget()) + "»")
                                + ". No es un porcentaje y no lleva semáforo.",
                        "«" + PrintedProgress.WITHOUT_TARGET
                                + "»: se realizó algo y no había meta; se justifica siempre.")
                .forEach(this::line);
        title("Semáforo: " + rules.bands().name());
        rules.bands()
                .bands()
                .forEach(band ->
                        line(band.signal().shape() + " " + band.signal().word() + ": " + PrintedBand.limits(band)));
        title("Cómo regresa");
        List.of(
                        "Edita las celdas blancas en Excel o LibreOffice, guarda como .xlsx y cárgalo en Avance, en Importar.",
                        "Avance muestra celda por celda lo que cambió antes de aplicarlo. Lo que no puede cambiar se rechaza, con el motivo.",
                        "No muevas columnas ni cambies las claves: por ellas se reconoce cada renglón.")
                .forEach(this::line);
    }

    private void title(String text) {
        if (next > 0) {
            next++;
        }
        put(text, true);
    }

    private void line(String text) {
        put(text, false);
    }

    private void put(String text, boolean title) {
        Row row = sheet.createRow(next++);
        var cell = row.createCell(0);
        cell.setCellStyle(title ? styles.title() : styles.note());
        cell.setCellValue(text);
    }
}
