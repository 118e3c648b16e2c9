package mx.avance.exchange.reading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mx.avance.figures.Quarter;
import org.jspecify.annotations.Nullable;

/** An objective with its indicator while its figures are read, from one row or from one row a quarter. */
final class IndicatorDraft {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final int line;
    private final TableTexts texts;
    private final @Nullable PrintedNumber[] programmed = new PrintedNumber[4];
    private final @Nullable PrintedNumber[] realised = new PrintedNumber[4];
    private final @Nullable PrintedPercentage[] percentages = new PrintedPercentage[4];
    private final @Nullable PrintedPercentage[] cumulative = new PrintedPercentage[4];
    private final @Nullable String[] justifications = new String[4];
    private final int[] lines = new int[4];
    private @Nullable PrintedNumber annual;
    private @Nullable String justification;

    IndicatorDraft(int line, TableTexts texts) {
        this.line = line;
        this.texts = texts;
    }

    void annual(@Nullable PrintedNumber number) {
        annual = annual == null ? number : annual;
    }

    void figures(Quarter quarter, @Nullable PrintedNumber target, @Nullable PrintedNumber result) {
        programmed[quarter.ordinal()] = target;
        realised[quarter.ordinal()] = result;
    }

    void percentages(Quarter quarter, @Nullable PrintedPercentage own, @Nullable PrintedPercentage upTo) {
        percentages[quarter.ordinal()] = own;
        cumulative[quarter.ordinal()] = quarter == Quarter.T1 ? null : upTo;
    }

    void justification(String text) {
        justification = text.isEmpty() ? null : text;
    }

    void justification(Quarter quarter, String text) {
        justifications[quarter.ordinal()] = text.isEmpty() ? null : text;
    }

    /** The line of an earlier row of that quarter; 0 when there is none, and then this one is it. */
    int claim(Quarter quarter, int row) {
        int before = lines[quarter.ordinal()];
        lines[quarter.ordinal()] = before == 0 ? row : before;
        return before;
    }

    /** What the figures of a quarter give, in percent, or those up to it; null when they give nothing. */
    @Nullable
    BigDecimal computed(Quarter quarter, boolean upTo) {
        BigDecimal target = sum(programmed, quarter, upTo);
        BigDecimal result = sum(realised, quarter, upTo);
        return target.signum() <= 0 || result.signum() <= 0
                ? null
                : result.multiply(HUNDRED).divide(target, MathContext.DECIMAL64);
    }

    TableTexts texts() {
        return texts;
    }

    ReadRow row(CellColumns columns, ProblemLog log) {
        RowFigures figures = new RowFigures(
                annual,
                list(programmed),
                list(realised),
                list(percentages),
                list(cumulative).subList(1, 4));
        figures.note(line, columns, log);
        return new ReadRow(
                line,
                texts.level(),
                texts.unit(),
                texts.clave(),
                texts.printedClave(),
                texts.narrative(),
                texts.siglas(),
                texts.indicator(),
                texts.frequency(),
                texts.unitOfMeasure(),
                texts.variablesUnit(),
                figures.percent(),
                figures.decimals(),
                RowFigures.amount(figures.annual()),
                RowFigures.amounts(figures.programmed()),
                RowFigures.amounts(figures.realised()),
                figures.quarterPercentages(),
                figures.cumulativePercentages(),
                justification,
                list(justifications),
                columns);
    }

    private static BigDecimal sum(@Nullable PrintedNumber[] numbers, Quarter quarter, boolean upTo) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = upTo ? 0 : quarter.ordinal(); i <= quarter.ordinal(); i++) {
            PrintedNumber number = numbers[i];
            sum = number == null ? sum : sum.add(number.value());
        }
        return sum;
    }

    private static <T> List<@Nullable T> list(@Nullable T[] cells) {
        return new ArrayList<@Nullable T>(Arrays.asList(cells));
    }
}
