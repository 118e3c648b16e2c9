package mx.avance.exchange.workbook;

import java.math.BigDecimal;
import mx.avance.figures.Band;
import mx.avance.figures.BandPreset;
import mx.avance.figures.Signal;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTDxf;

/** The semáforo of the percentages, by condition: a ground, an ink and, since colour never stands alone, a shape before the figure. */
final class SignalRules {

    private static final String SHOWN = "0.00%";

    /** How a band looks. */
    private record Look(String shape, String ground, String ink) {}

    private final BandPreset bands;
    private final StylesTable styles;

    SignalRules(BandPreset bands, StylesTable styles) {
        this.bands = bands;
        this.styles = styles;
    }

    /** The shape of a band, as the screens draw it. */
    static String shape(Signal signal) {
        return look(signal).shape();
    }

    /**
     * Colours the percentages of a table.
     *
     * @param first its first row and {@code last} its last, from 0
     */
    void colour(Sheet sheet, int first, int last) {
        SheetConditionalFormatting conditions = sheet.getSheetConditionalFormatting();
        CellRangeAddress[] range = {new CellRangeAddress(first, last, Columns.PERCENTAGE, Columns.JUSTIFICATION - 1)};
        String cell = Columns.letters(Columns.PERCENTAGE) + (first + 1);
        for (Band band : bands.bands()) {
            ConditionalFormattingRule rule = conditions.createConditionalFormattingRule(
                    "AND(ISNUMBER(" + cell + ")," + inside(band, cell) + ")");
            Look look = look(band.signal());
            PatternFormatting ground = rule.createPatternFormatting();
            ground.setFillBackgroundColor(colour(look.ground()));
            ground.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
            rule.createFontFormatting().setFontColor(colour(look.ink()));
            CTDxf format = styles.getDxfAt(styles._getDXfsSize() - 1);
            var shown = format.addNewNumFmt();
            shown.setNumFmtId(200L + band.signal().ordinal());
            shown.setFormatCode("\"" + look.shape() + " \"" + SHOWN);
            conditions.addConditionalFormatting(range, rule);
        }
    }

    /** By the unrounded value, as far as a spreadsheet has it: it computes in binary and 15 digits of it are right. */
    private static String inside(Band band, String cell) {
        String value = "ROUND(" + cell + "*100,9)";
        String from = value + (band.lowerIncluded() ? ">=" : ">") + band.lower().toPlainString();
        BigDecimal upper = band.upper();
        return upper == null ? from : from + "," + value + (band.upperIncluded() ? "<=" : "<") + upper.toPlainString();
    }

    private static Look look(Signal signal) {
        return switch (signal) {
            case CRITICAL -> new Look("▼", "FAECE0", "A34800");
            case LOW -> new Look("▽", "FCF3E0", "855C00");
            case ON_TARGET -> new Look("●", "E0F3EE", "006F51");
            case HIGH -> new Look("△", "EBF6FC", "2C6788");
            case OVER -> new Look("▲", "F2EDF7", "75509A");
            case PROGRESS_WITHOUT_TARGET -> new Look("◆", "FFFFFF", "000000");
            case NO_TARGET -> new Look("—", "F1F2F3", "565B61");
            case NOT_CAPTURED -> new Look("○", "FFFFFF", "565B61");
        };
    }

    private static XSSFColor colour(String hex) {
        byte[] rgb = {
            (byte) Integer.parseInt(hex.substring(0, 2), 16),
            (byte) Integer.parseInt(hex.substring(2, 4), 16),
            (byte) Integer.parseInt(hex.substring(4), 16)
        };
        return new XSSFColor(rgb);
    }
}
