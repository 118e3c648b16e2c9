package mx.avance.exchange;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import mx.avance.base.SearchText;
import mx.avance.exchange.KnownProgramme.KnownEntry;
import mx.avance.exchange.KnownProgramme.KnownIndicator;
import mx.avance.exchange.KnownProgramme.KnownObjective;
import mx.avance.exchange.reading.PrintedPercentage;
import mx.avance.exchange.reading.ReadDocument;
import mx.avance.exchange.reading.ReadRow;
import mx.avance.exchange.reading.RowCell;
import mx.avance.figures.Amount;
import mx.avance.figures.Quarter;
import mx.avance.plan.CapturedWork.PlannedTarget;
import mx.avance.plan.Clave;
import mx.avance.plan.PlanTerms;
import org.jspecify.annotations.Nullable;

/**
 * Compares the rows of a document with a programme that is there, cell by cell. What the file has no column for, and the quarters after its own that
 * it leaves blank, say nothing.
 */
final class DocumentComparison {

    private final ReadDocument document;
    private final KnownProgramme known;
    private final QuarterLocks locks;
    private final CellLocks cellLocks;
    private final SumCells sums;
    private final Map<Clave, List<ReadRow>> byClave;
    private final LocalDate today;

    DocumentComparison(ReadDocument document, KnownProgramme known, QuarterLocks locks, LocalDate today) {
        this.document = document;
        this.known = known;
        this.locks = locks;
        this.cellLocks = new CellLocks(known.year(), locks, today);
        this.byClave = document.rowsByClave();
        this.sums = new SumCells(known, byClave);
        this.today = today;
    }

    /** One review a row, in the order of the document. */
    List<RowReview> rows() {
        return document.rows().stream().map(this::review).toList();
    }

    private RowReview review(ReadRow row) {
        KnownObjective objective = known.objectives().get(row.clave());
        if (objective == null) {
            return new RowReview(row, true, List.of(), refusedNew(row).orElse(null));
        }
        Optional<KnownIndicator> indicator =
                objective.indicator(row.siglas(), rowsOf(row).size() > 1);
        if (indicator.isEmpty()) {
            return new RowReview(
                    row,
                    false,
                    List.of(),
                    "El objetivo " + row.clave() + " no tiene un indicador con las siglas «" + row.siglas()
                            + "». Corrige las siglas o agrega el indicador en Programas.");
        }
        return new RowReview(row, false, new Cells(row, objective, indicator.get()).differences(), null);
    }

    /** Those of its objective, one an indicator. */
    private List<ReadRow> rowsOf(ReadRow row) {
        return requireNonNull(byClave.get(row.clave()));
    }

    /** A new row needs targets, and those of a year that has passed are not written any more. */
    private Optional<String> refusedNew(ReadRow row) {
        Optional<String> annual = PlanTerms.annualRefused(known.year(), null, row.annual(), today);
        if (annual.isPresent()) {
            return annual;
        }
        for (Quarter quarter : Quarter.values()) {
            Optional<String> refused = PlanTerms.refused(
                    known.year(), new PlannedTarget(0, quarter, null, null), row.programmed(quarter), today);
            if (refused.isPresent()) {
                return refused;
            }
        }
        return Optional.empty();
    }

    /** The cells of one row. */
    private final class Cells {

        private final ReadRow row;
        private final KnownObjective objective;
        private final KnownIndicator indicator;
        private final List<CellDifference> differences = new ArrayList<>();

        Cells(ReadRow row, KnownObjective objective, KnownIndicator indicator) {
            this.row = row;
            this.objective = objective;
            this.indicator = indicator;
        }

        List<CellDifference> differences() {
            // Of several indicators all rows say the same of their objective.
            if (rowsOf(row).getFirst() == row) {
                text(RowCell.NARRATIVE, objective.narrative(), row.narrative());
                unit();
            }
            text(RowCell.SIGLAS, indicator.siglas(), row.siglas());
            text(RowCell.INDICATOR, indicator.name(), row.indicator());
            text(RowCell.FREQUENCY, indicator.frequency().word(), row.frequency());
            text(RowCell.UNIT_OF_MEASURE, indicator.unitOfMeasure(), row.unitOfMeasure());
            text(RowCell.VARIABLES_UNIT, indicator.variablesUnit(), row.variablesUnit());
            annual();
            for (Quarter quarter : Quarter.values()) {
                KnownEntry entry = indicator.entry(quarter);
                programmed(entry);
                if (indicator.sum()) {
                    sum(entry);
                } else {
                    captured(
                            RowCell.REALISED,
                            entry,
                            Amount.plain(entry.realised()),
                            Amount.plain(row.realised(quarter)));
                }
                captured(
                        RowCell.QUARTER_PERCENTAGE,
                        entry,
                        entry.publishedPercentage(),
                        printed(row.quarterPercentage(quarter)));
                captured(
                        RowCell.CUMULATIVE_PERCENTAGE,
                        entry,
                        entry.publishedCumulative(),
                        printed(row.cumulativePercentage(quarter)));
                captured(
                        RowCell.JUSTIFICATION,
                        entry,
                        entry.justification(),
                        row.justification(quarter, document.quarter()));
            }
            return differences;
        }

        private void text(RowCell cell, @Nullable String before, @Nullable String after) {
            if (isGiven(cell, null) && !Objects.equals(before, after)) {
                add(cell, null, before, after, null);
            }
        }

        /** A row that names no unit leaves it as it is; a known spelling is the same unit. */
        private void unit() {
            String unit = row.unit();
            if (unit != null && !objective.unitNames().contains(SearchText.normalise(unit))) {
                add(RowCell.UNIT, null, objective.unit(), unit, null);
            }
        }

        private void annual() {
            Amount after = row.annual();
            if (isGiven(RowCell.ANNUAL, null)
                    && !Objects.equals(indicator.annual(), after)
                    && !(after != null && after.equals(indicator.annualAdjusted()))) {
                add(
                        RowCell.ANNUAL,
                        null,
                        Amount.plain(indicator.annual()),
                        Amount.plain(after),
                        cellLocks.annual(indicator, after).orElse(null));
            }
        }

        private void programmed(KnownEntry entry) {
            Quarter quarter = entry.quarter();
            Amount after = row.programmed(quarter);
            if (!isGiven(RowCell.PROGRAMMED, quarter)
                    || Objects.equals(entry.original(), after)
                    || (after != null && after.equals(entry.adjusted()))) {
                return;
            }
            String refused = cellLocks.programmed(entry, after).orElse(null);
            add(RowCell.PROGRAMMED, quarter, Amount.plain(entry.programmed()), Amount.plain(after), refused);
        }

        private void sum(KnownEntry entry) {
            Amount said = row.realised(entry.quarter());
            sums.refused(objective, indicator, entry.quarter(), said)
                    .ifPresent(why -> add(
                            RowCell.REALISED,
                            entry.quarter(),
                            Amount.plain(entry.realised()),
                            Amount.plain(said),
                            why));
        }

        private void captured(RowCell cell, KnownEntry entry, @Nullable String before, @Nullable String after) {
            Quarter quarter = entry.quarter();
            if (Objects.equals(before, after) || !isSaid(cell, quarter, after)) {
                return;
            }
            boolean printed = cell == RowCell.QUARTER_PERCENTAGE || cell == RowCell.CUMULATIVE_PERCENTAGE;
            // What was never printed for a quarter that is no longer written is not missed.
            if (printed && before == null && locks.lock(quarter).isPresent()) {
                return;
            }
            add(cell, quarter, before, after, cellLocks.captured(entry).orElse(null));
        }

        /** Whether the file speaks of that cell: its column is there, and a blank is one of a quarter that it reports. */
        private boolean isSaid(RowCell cell, Quarter quarter, @Nullable String after) {
            if (after != null) {
                return true;
            }
            boolean reported = cell == RowCell.JUSTIFICATION
                    ? quarter == document.quarter()
                    : quarter.compareTo(document.quarter()) <= 0;
            return reported && isGiven(cell, quarter);
        }

        private boolean isGiven(RowCell cell, @Nullable Quarter quarter) {
            return row.columns().of(cell, quarter) > 0;
        }

        private void add(
                RowCell cell,
                @Nullable Quarter quarter,
                @Nullable String before,
                @Nullable String after,
                @Nullable String refused) {
            differences.add(new CellDifference(
                    document.sheet(),
                    row.line(),
                    row.columns().of(cell, quarter),
                    row.clave(),
                    cell,
                    quarter,
                    before,
                    after,
                    refused));
        }
    }

    private static @Nullable String printed(@Nullable PrintedPercentage percentage) {
        return percentage == null ? null : percentage.text();
    }
}
