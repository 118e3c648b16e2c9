package mx.avance.exchange.reading;

import java.util.List;
import mx.avance.figures.Amount;
import mx.avance.figures.Quarter;
import org.jspecify.annotations.Nullable;

/** A row that was read, with some of its cells changed. */
final class RowCopy {

    private final ReadRow row;
    private boolean percentFigures;
    private int decimals;
    private List<@Nullable Amount> realised;
    private List<@Nullable PrintedPercentage> percentages;
    private List<@Nullable PrintedPercentage> cumulative;
    private @Nullable String justification;
    private CellColumns columns;

    private RowCopy(ReadRow row) {
        this.row = row;
        this.percentFigures = row.percentFigures();
        this.decimals = row.decimals();
        this.realised = row.realised();
        this.percentages = row.quarterPercentages();
        this.cumulative = row.cumulativePercentages();
        this.justification = row.justification();
        this.columns = row.columns();
    }

    static RowCopy of(ReadRow row) {
        return new RowCopy(row);
    }

    RowCopy written(boolean percent, int places) {
        percentFigures = percent;
        decimals = places;
        return this;
    }

    RowCopy done(
            List<@Nullable Amount> figures,
            List<@Nullable PrintedPercentage> ofQuarters,
            List<@Nullable PrintedPercentage> upTo) {
        realised = figures;
        percentages = ofQuarters;
        cumulative = upTo;
        return this;
    }

    RowCopy justified(@Nullable String text) {
        justification = text;
        return this;
    }

    RowCopy withoutColumns() {
        columns = CellColumns.NONE;
        return this;
    }

    ReadRow row() {
        return new ReadRow(
                row.line(),
                row.level(),
                row.unit(),
                row.clave(),
                row.printedClave(),
                row.narrative(),
                row.siglas(),
                row.indicator(),
                row.frequency(),
                row.unitOfMeasure(),
                row.variablesUnit(),
                percentFigures,
                decimals,
                row.annual(),
                row.programmed(),
                realised,
                percentages,
                cumulative,
                justification,
                row.quarterJustifications(),
                columns);
    }

    /** A document with other rows, of another quarter. */
    static ReadDocument document(ReadDocument document, Quarter quarter, List<ReadRow> rows) {
        return new ReadDocument(
                document.sheet(),
                document.year(),
                document.axisNumber(),
                document.axisName(),
                document.programmeKey(),
                document.programmeName(),
                document.dependencia(),
                quarter,
                rows);
    }
}
