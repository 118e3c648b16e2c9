package mx.avance.exchange.workbook;

import java.util.List;
import mx.avance.exchange.official.PrintedProgress;
import mx.avance.figures.Accumulation;
import mx.avance.figures.IndicatorFigures;
import mx.avance.figures.NoTargetPolicy;
import mx.avance.figures.Quarter;
import mx.avance.figures.Sense;

/**
 * The percentages of a row as formulas of a spreadsheet, which give what {@link IndicatorFigures} computes from the same cells: the same cases,
 * in the same order.
 */
final class ProgressFormula {

    private static final String BLANK = "\"\"";

    private final Accumulation accumulation;
    private final Sense sense;
    private final String noTarget;
    private final int row;

    /** @param row of the sheet, from 1 */
    ProgressFormula(IndicatorFigures figures, NoTargetPolicy policy, int row) {
        this.accumulation = figures.accumulation();
        this.sense = figures.sense();
        this.noTarget = text(PrintedProgress.policyText(policy));
        this.row = row;
    }

    /** The percentage of a quarter alone. */
    String quarter(Quarter quarter) {
        String programmed = programmed(quarter);
        String realised = realised(quarter);
        return compare(
                "N(" + programmed + ")",
                "N(" + realised + ")",
                "IF(" + realised + "=" + BLANK + "," + BLANK + "," + ratio(realised, programmed, realised) + ")");
    }

    /** The percentage from T1 to a quarter. */
    String cumulative(Quarter quarter) {
        String programmed = programmed(Quarter.T1) + ":" + programmed(quarter);
        String realised = realised(Quarter.T1) + ":" + realised(quarter);
        return switch (accumulation) {
            case SUM -> sum(programmed, realised);
            case CONSTANT, LAST -> last(programmed, quarter);
            case AVERAGE -> average(programmed, realised);
        };
    }

    /** Of which nothing may be missing: a blank that is added as 0 would show a delay in typing as one in the work. */
    private String sum(String programmed, String realised) {
        String missing = "SUMPRODUCT((" + programmed + ">0)*(" + realised + "=" + BLANK + "))>0";
        String sums = compare(
                "SUM(" + programmed + ")",
                "SUM(" + realised + ")",
                ratio("SUM(" + realised + ")", "SUM(" + programmed + ")", "SUM(" + realised + ")"));
        return "IF(" + missing + "," + BLANK + "," + sums + ")";
    }

    /** The last captured quarter against its own target. */
    private String last(String programmed, Quarter quarter) {
        String formula = noneCaptured(programmed);
        List<Quarter> toDate = quarter.upTo();
        for (Quarter each : toDate) {
            formula = "IF(" + realised(each) + "<>" + BLANK + "," + quarter(each) + "," + formula + ")";
        }
        return formula;
    }

    /** The mean of the captured figures against that of what was programmed in the same quarters. */
    private String average(String programmed, String realised) {
        String captured = "(" + realised + "<>" + BLANK + ")";
        String planned = "SUMPRODUCT(" + captured + "*1," + programmed + ")";
        String plannedCount = "SUMPRODUCT(" + captured + "*(" + programmed + "<>" + BLANK + "))";
        String realisedMean = "(SUM(" + realised + ")/COUNT(" + realised + "))";
        String means = compare(
                planned,
                "SUM(" + realised + ")",
                ratio(realisedMean, "(" + planned + "/" + plannedCount + ")", "SUM(" + realised + ")"));
        return "IF(COUNT(" + realised + ")=0," + noneCaptured(programmed) + "," + means + ")";
    }

    private String noneCaptured(String programmed) {
        return "IF(SUM(" + programmed + ")=0," + noTarget + "," + BLANK + ")";
    }

    private String compare(String programmed, String realised, String otherwise) {
        return "IF(" + programmed + "=0,IF(" + realised + ">0," + text(PrintedProgress.WITHOUT_TARGET) + "," + noTarget
                + ")," + otherwise + ")";
    }

    /** @param whether what is zero when there is no limit */
    private String ratio(String realised, String programmed, String whether) {
        return sense == Sense.ASCENDING
                ? realised + "/" + programmed
                : "IF(" + whether + "=0," + text(PrintedProgress.NO_LIMIT) + "," + programmed + "/" + realised + ")";
    }

    private String programmed(Quarter quarter) {
        return Columns.letters(Columns.programmed(quarter)) + row;
    }

    private String realised(Quarter quarter) {
        return Columns.letters(Columns.realised(quarter)) + row;
    }

    private static String text(String text) {
        return "\"" + text + "\"";
    }
}
