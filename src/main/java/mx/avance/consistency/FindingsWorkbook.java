package mx.avance.consistency;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import mx.avance.figures.Quarter;
import org.springframework.stereotype.Service;

/** The findings of a scope as a workbook; as CSV they are at {@code /api/v1/hallazgos.csv}. */
@Service
public class FindingsWorkbook {

    private static final List<String> HEADER = List.of(
            "regla",
            "severidad",
            "programa",
            "clave",
            "trimestre",
            "campo",
            "encontrado",
            "esperado",
            "mensaje",
            "unidad",
            "siglas",
            "justificación",
            "estado",
            "motivo");

    private static final Map<String, Integer> WIDTHS = Map.of(
            "regla",
            26,
            "encontrado",
            24,
            "esperado",
            24,
            "mensaje",
            60,
            "unidad",
            32,
            "justificación",
            80,
            "motivo",
            40);

    private final Findings findings;

    FindingsWorkbook(Findings findings) {
        this.findings = findings;
    }

    /**
     * Writes those of a scope, open and dismissed, as a workbook (XLSX), which is not closed.
     *
     * @throws mx.avance.access.PermissionDeniedException for whoever may not read; then nothing has been written
     */
    public void write(Scope scope, OutputStream out) {
        Findings.Reading reading = findings.reading(scope);
        try {
            PlainWorkbook book = new PlainWorkbook(
                    out,
                    "Congruencia",
                    HEADER.stream().map(name -> WIDTHS.getOrDefault(name, 14)).toList());
            book.row(HEADER);
            reading.forEach(row -> book.row(cells(row)));
            book.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(FoundRow row) {
        Quarter quarter = row.quarter();
        String justification = row.justification();
        Dismissal dismissal = row.dismissal();
        return List.of(
                row.rule().name(),
                row.rule().gravity().word(),
                row.programmeKey(),
                row.clave(),
                quarter == null ? "" : String.valueOf(quarter.number()),
                row.field().column(),
                row.found(),
                row.expected(),
                row.message(),
                row.unit(),
                row.siglas(),
                justification == null ? "" : justification,
                dismissal == null ? "abierto" : "descartado",
                dismissal == null ? "" : dismissal.reason());
    }
}
