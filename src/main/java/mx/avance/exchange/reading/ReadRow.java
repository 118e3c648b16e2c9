package mx.avance.exchange.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import mx.avance.figures.Amount;
import mx.avance.figures.Quarter;
import mx.avance.plan.Clave;
import mx.avance.plan.Level;
import org.jspecify.annotations.Nullable;

/**
 * One row of a read document: an objective with its indicator and the figures of its year. Texts are as printed, without the spaces around
 * them. The four lists never change, and where a cell is blank they hold {@code null}, which is not a zero.
 *
 * @param line                  of the document, from 1
 * @param level                 as the row says it; always the level of the clave
 * @param unit                  as printed in the parentheses; absent in a row that names none, such as the activities (see {@link ResponsibleUnits})
 * @param printedClave          as printed: {@code 1.4.1.1.4.1.}
 * @param narrative             the resumen narrativo after its clave
 * @param siglas                what stands before the first {@code =} or {@code :} of the indicator
 * @param indicator             the name of the indicator, after that separator
 * @param frequency             as printed; always the word of a {@link mx.avance.plan.Frequency}
 * @param unitOfMeasure         of the indicator: {@code Porcentaje}
 * @param variablesUnit         of the variables: {@code Gestiones de apoyos}
 * @param percentFigures        whether programmed figures are written with %; then 90 stands for 90 %
 * @param decimals              the most decimals printed in a figure of the row, programmed or realised
 * @param annual                target of the year
 * @param programmed            four, T1 to T4
 * @param realised              four, T1 to T4
 * @param quarterPercentages    four, T1 to T4
 * @param cumulativePercentages three, T2 to T4: in T1 it is that of the quarter
 * @param justification         of the quarter of the document
 * @param quarterJustifications four, T1 to T4, of a table that has a column for each quarter; otherwise all absent
 * @param columns               in which column of the file each of its cells stands
 */
public record ReadRow(
        int line,
        Level level,
        @Nullable String unit,
        Clave clave,
        String printedClave,
        String narrative,
        String siglas,
        String indicator,
        String frequency,
        String unitOfMeasure,
        @Nullable String variablesUnit,
        boolean percentFigures,
        int decimals,
        @Nullable Amount annual,
        List<@Nullable Amount> programmed,
        List<@Nullable Amount> realised,
        List<@Nullable PrintedPercentage> quarterPercentages,
        List<@Nullable PrintedPercentage> cumulativePercentages,
        @Nullable String justification,
        List<@Nullable String> quarterJustifications,
        CellColumns columns) {

    /** No table with a justification for each quarter. */
    public static final List<@Nullable String> NO_JUSTIFICATIONS = Collections.nCopies(4, null);

    // Written out: javac keeps the @Nullable inside the lists in the class file only for a constructor that is not
    // compact.
    public ReadRow(
            int line,
            Level level,
            @Nullable String unit,
            Clave clave,
            String printedClave,
            String narrative,
            String siglas,
            String indicator,
            String frequency,
            String unitOfMeasure,
            @Nullable String variablesUnit,
            boolean percentFigures,
            int decimals,
            @Nullable Amount annual,
            List<@Nullable Amount> programmed,
            List<@Nullable Amount> realised,
            List<@Nullable PrintedPercentage> quarterPercentages,
            List<@Nullable PrintedPercentage> cumulativePercentages,
            @Nullable String justification,
            List<@Nullable String> quarterJustifications,
            CellColumns columns) {
        this.line = line;
        this.level = level;
        this.unit = unit;
        this.clave = clave;
        this.printedClave = printedClave;
        this.narrative = narrative;
        this.siglas = siglas;
        this.indicator = indicator;
        this.frequency = frequency;
        this.unitOfMeasure = unitOfMeasure;
        this.variablesUnit = variablesUnit;
        this.percentFigures = percentFigures;
        this.decimals = decimals;
        this.annual = annual;
        this.programmed = kept(programmed, 4);
        this.realised = kept(realised, 4);
        this.quarterPercentages = kept(quarterPercentages, 4);
        this.cumulativePercentages = kept(cumulativePercentages, 3);
        this.justification = justification;
        this.quarterJustifications = kept(quarterJustifications, 4);
        this.columns = columns;
    }

    /**
     * The justification that the row gives for a quarter, absent when blank.
     *
     * @param documents the quarter of the document, to which a justification without a quarter belongs
     */
    public @Nullable String justification(Quarter quarter, Quarter documents) {
        String own = quarterJustifications.get(quarter.ordinal());
        return own == null && quarter == documents ? justification : own;
    }

    /** The programmed figure of a quarter, absent when blank. */
    public @Nullable Amount programmed(Quarter quarter) {
        return programmed.get(quarter.ordinal());
    }

    /** The realised figure of a quarter, absent when blank. */
    public @Nullable Amount realised(Quarter quarter) {
        return realised.get(quarter.ordinal());
    }

    /** The percentage printed for a quarter, absent when blank. */
    public @Nullable PrintedPercentage quarterPercentage(Quarter quarter) {
        return quarterPercentages.get(quarter.ordinal());
    }

    /** The cumulative percentage printed for a quarter, absent when blank; T1 never has one. */
    public @Nullable PrintedPercentage cumulativePercentage(Quarter quarter) {
        return quarter == Quarter.T1 ? null : cumulativePercentages.get(quarter.ordinal() - 1);
    }

    private static <T extends @Nullable Object> List<T> kept(List<T> cells, int size) {
        if (cells.size() != size) {
            throw new IllegalArgumentException("Se esperaban " + size + " celdas y hay " + cells.size() + ".");
        }
        return Collections.unmodifiableList(new ArrayList<T>(cells));
    }
}
