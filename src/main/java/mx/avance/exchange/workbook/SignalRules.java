package mx.avance.exchange.workbook;

import java.math.BigDecimal;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mx.avance.figures.Band;
import mx.avance.figures.BandPreset;
import mx.avance.figures.Signal;
import org.apache.poi.xssf.model.StylesTable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCfRule;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTConditionalFormatting;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTDxf;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTNumFmt;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTPatternFill;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorksheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCfType;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STPatternType;

/** The semáforo of the percentages, by condition: a ground, an ink and, since colour never stands alone, a shape before the figure. */
final class SignalRules {

    private static final String SHOWN = "0.00%";

    /** Ids of formats above those that a spreadsheet has by itself. */
    private static final long FIRST_FORMAT = 200;

    /** How a band looks. */
    private record Look(String ground, String ink) {}

    private final Map<Band, Long> formats = new LinkedHashMap<>();

    /** The looks of the bands are made once in a workbook. */
    SignalRules(BandPreset bands, StylesTable styles) {
        for (Band band : bands.bands()) {
            formats.put(band, styles.putDxf(format(look(band.signal()), band.signal())) - 1L);
        }
    }

    /**
     * Colours the percentages of a table.
     *
     * @param first its first row and {@code last} its last, from 0
     */
    void colour(CTWorksheet sheet, int first, int last) {
        String cell = Columns.letters(Columns.PERCENTAGE) + (first + 1);
        CTConditionalFormatting conditions = sheet.addNewConditionalFormatting();
        conditions.setSqref(List.of(cell + ":" + Columns.letters(Columns.JUSTIFICATION - 1) + (last + 1)));
        int priority = 1;
        for (Map.Entry<Band, Long> band : formats.entrySet()) {
            CTCfRule rule = conditions.addNewCfRule();
            rule.setType(STCfType.EXPRESSION);
            rule.setPriority(priority++);
            rule.setDxfId(band.getValue());
            rule.addFormula("AND(ISNUMBER(" + cell + ")," + inside(band.getKey(), cell) + ")");
        }
    }

    private static CTDxf format(Look look, Signal signal) {
        CTDxf format = CTDxf.Factory.newInstance();
        format.addNewFont().addNewColor().setRgb(colour(look.ink()));
        CTNumFmt shown = format.addNewNumFmt();
        shown.setNumFmtId(FIRST_FORMAT + signal.ordinal());
        shown.setFormatCode("\"" + signal.shape() + " \"" + SHOWN);
        CTPatternFill ground = format.addNewFill().addNewPatternFill();
        ground.setPatternType(STPatternType.SOLID);
        ground.addNewBgColor().setRgb(colour(look.ground()));
        return format;
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
            case CRITICAL -> new Look("FAECE0", "A34800");
            case LOW -> new Look("FCF3E0", "855C00");
            case ON_TARGET -> new Look("E0F3EE", "006F51");
            case HIGH -> new Look("EBF6FC", "2C6788");
            case OVER -> new Look("F2EDF7", "75509A");
            case PROGRESS_WITHOUT_TARGET -> new Look("FFFFFF", "000000");
            case NO_TARGET -> new Look("F1F2F3", "565B61");
            case NOT_CAPTURED -> new Look("FFFFFF", "565B61");
        };
    }

    /** Opaque. */
    private static byte[] colour(String hex) {
        return HexFormat.of().parseHex("ff" + hex);
    }
}
