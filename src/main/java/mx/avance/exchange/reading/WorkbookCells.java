package mx.avance.exchange.reading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** Takes the cells of a workbook as they show. */
final class WorkbookCells {

    /** A spreadsheet has numbers of 15 digits: what comes after is binary noise. */
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

    private static final int MAX_EXPONENT = 60;
    private static final int MAX_NUMBER = 400;

    /** As OOXML writes a carriage return inside a text. */
    private static final String RETURN = "_x000D_";

    private final Map<String, NumberFormat> formats = new HashMap<>();

    SheetRow row(Row row) {
        List<SheetCell> cells = new ArrayList<>(row.getCellCount());
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(row.getOptionalCell(i).map(this::cell).orElse(SheetCell.BLANK));
        }
        return new SheetRow(row.getRowNum(), cells);
    }

    private SheetCell cell(Cell cell) {
        Object value = cell.getValue();
        String raw = cell.getRawValue();
        return switch (cell.getType()) {
            case EMPTY -> SheetCell.BLANK;
            case ERROR -> SheetCell.error(raw == null ? "" : raw);
            case FORMULA -> (value == null ? uncomputed(cell) : value(cell, value, raw)).ofFormula();
            default -> value == null ? SheetCell.BLANK : value(cell, value, raw);
        };
    }

    /** A formula that gave an empty text is a blank. */
    private static SheetCell uncomputed(Cell cell) {
        String formula = cell.getFormula();
        return cell.getRawValue() != null && !"".equals(cell.getRawValue())
                ? SheetCell.text(cell.getRawValue())
                : SheetCell.unsaved(formula == null ? "" : formula);
    }

    private SheetCell value(Cell cell, Object value, @Nullable String raw) {
        if (value instanceof Boolean bool) {
            return SheetCell.bool(bool);
        }
        if (value instanceof BigDecimal number) {
            return raw != null && raw.length() > MAX_NUMBER ? SheetCell.error(raw) : number(cell, number);
        }
        return SheetCell.text(value.toString().replace(RETURN, ""));
    }

    private SheetCell number(Cell cell, BigDecimal exact) {
        String shown = cell.getDataFormatString();
        NumberFormat format = shown == null ? NumberFormat.GENERAL : formats.computeIfAbsent(shown, NumberFormat::of);
        BigDecimal value = exact.round(DIGITS);
        if (Math.abs((long) value.precision() - value.scale()) > MAX_EXPONENT) {
            return SheetCell.number(value, format.percent(), SheetCell.ALL);
        }
        if (format.date()) {
            return date(cell, value);
        }
        BigDecimal plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        plain = format.percent() ? plain.movePointRight(2) : plain;
        plain = plain.scale() < 0 ? plain.setScale(0) : plain;
        return SheetCell.number(plain, format.percent(), format.decimals());
    }

    /** A date is no figure: what reads it says so. */
    private static SheetCell date(Cell cell, BigDecimal value) {
        try {
            return SheetCell.text(cell.asDate().toLocalDate().toString());
        } catch (RuntimeException e) {
            return SheetCell.text(value.toString());
        }
    }
}
