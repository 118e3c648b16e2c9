package mx.avance.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The formulas of the first sheet of a workbook. */
public final class SheetFormulas {

    private SheetFormulas() {}

    /** The workbook without what its formulas gave, so that whoever opens it has to compute everything. */
    public static byte[] withoutValues(byte[] workbook) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            for (Row row : book.getSheetAt(0)) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.FORMULA) {
                        String formula = cell.getCellFormula();
                        cell.setBlank();
                        cell.setCellFormula(formula);
                    }
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        }
    }

    /** Whether what a formula gave is a number. */
    public static boolean isNumber(Cell cell) {
        return cell.getCachedFormulaResultType() == CellType.NUMERIC;
    }

    /** What a formula gave, as a percentage shows it; the kind of result where it is neither a number nor a text. */
    public static String shown(Cell cell) {
        return switch (cell.getCachedFormulaResultType()) {
            case NUMERIC ->
                new DataFormatter(Locale.ROOT).formatRawCellContents(cell.getNumericCellValue(), -1, "0.00%");
            case STRING -> cell.getStringCellValue();
            default -> String.valueOf(cell.getCachedFormulaResultType());
        };
    }
}
