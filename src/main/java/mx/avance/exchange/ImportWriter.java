package mx.avance.exchange;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.avance.capture.ImportedEntries;
import mx.avance.capture.ImportedEntries.EntryWrite;
import mx.avance.capture.Published;
import mx.avance.exchange.KnownProgramme.KnownEntry;
import mx.avance.exchange.KnownProgramme.KnownIndicator;
import mx.avance.exchange.KnownProgramme.KnownObjective;
import mx.avance.exchange.reading.InferredRules;
import mx.avance.exchange.reading.PrintedPercentage;
import mx.avance.exchange.reading.ReadDocument;
import mx.avance.exchange.reading.ReadRow;
import mx.avance.exchange.reading.RowCell;
import mx.avance.exchange.reading.RuleInference;
import mx.avance.figures.Amount;
import mx.avance.figures.Quarter;
import mx.avance.plan.CapturedWork;
import mx.avance.plan.CapturedWork.PlannedTarget;
import mx.avance.plan.Clave;
import mx.avance.plan.Frequency;
import mx.avance.plan.IndicatorDraft;
import mx.avance.plan.IndicatorEditor;
import mx.avance.plan.NewProgramme.NewIndicator;
import mx.avance.plan.PlanEditor;
import mx.avance.plan.PlanTree;
import mx.avance.plan.Planning;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what a document changes in a programme that is there, through the same services that a person uses. */
@Component
class ImportWriter {

    static final String OBJECTIVE = "objective";
    static final String INDICATOR = "indicator";
    static final String ENTRY = "entry";
    /** An objective that the import added, with its indicator. */
    static final String NEW_OBJECTIVE = "new_objective";

    private final ImportedEntries entries;
    private final PlanEditor objectives;
    private final IndicatorEditor indicators;
    private final PlanTree tree;
    private final Planning planning;
    private final CapturedWork work;

    ImportWriter(
            ImportedEntries entries,
            PlanEditor objectives,
            IndicatorEditor indicators,
            PlanTree tree,
            Planning planning,
            CapturedWork work) {
        this.entries = entries;
        this.objectives = objectives;
        this.indicators = indicators;
        this.tree = tree;
        this.planning = planning;
        this.work = work;
    }

    /**
     * What was written and where, to be told and undone.
     *
     * @param subject {@link #OBJECTIVE}, {@link #INDICATOR}, {@link #ENTRY} or {@link #NEW_OBJECTIVE}
     */
    record Written(CellDifference difference, String subject, long subjectId) {}

    /** Writes the accepted cells and the new rows. The programme is locked, and was compared after it was. */
    List<Written> write(ReadDocument document, KnownProgramme known, List<RowReview> rows, String by) {
        List<Written> written = new ArrayList<>();
        entries.write(changedEntries(document, known, rows, written), by);
        for (RowReview row : rows) {
            if (row.isChanged()) {
                KnownObjective objective =
                        requireNonNull(known.objectives().get(row.row().clave()));
                writeObjective(known, objective, row, written);
                writeIndicator(objective.indicator(row.row().siglas(), false).orElseThrow(), row, written);
            }
        }
        add(document, known, rows, by, written);
        return written;
    }

    private static List<EntryWrite> changedEntries(
            ReadDocument document, KnownProgramme known, List<RowReview> rows, List<Written> written) {
        List<EntryWrite> writes = new ArrayList<>();
        for (RowReview review : rows) {
            if (!review.isChanged()) {
                continue;
            }
            ReadRow row = review.row();
            KnownIndicator indicator = requireNonNull(known.objectives().get(row.clave()))
                    .indicator(row.siglas(), false)
                    .orElseThrow();
            for (Quarter quarter : Quarter.values()) {
                KnownEntry entry = indicator.entry(quarter);
                List<CellDifference> cells = review.differences().stream()
                        .filter(d -> d.isAccepted() && d.quarter() == quarter && d.cell() != RowCell.PROGRAMMED)
                        .toList();
                if (!cells.isEmpty()) {
                    writes.add(write(entry, cells, row, document.quarter()));
                    cells.forEach(d -> written.add(new Written(d, ENTRY, entry.id())));
                }
            }
        }
        return writes;
    }

    private static EntryWrite write(KnownEntry entry, List<CellDifference> cells, ReadRow row, Quarter ofDocument) {
        Quarter quarter = entry.quarter();
        return new EntryWrite(
                entry.id(),
                entry.version(),
                has(cells, RowCell.REALISED) ? row.realised(quarter) : entry.realised(),
                has(cells, RowCell.JUSTIFICATION) ? row.justification(quarter, ofDocument) : entry.justification(),
                new Published(
                        value(
                                has(cells, RowCell.QUARTER_PERCENTAGE),
                                row.quarterPercentage(quarter),
                                entry.publishedPercentage()),
                        text(
                                has(cells, RowCell.QUARTER_PERCENTAGE),
                                row.quarterPercentage(quarter),
                                entry.publishedPercentage()),
                        value(
                                has(cells, RowCell.CUMULATIVE_PERCENTAGE),
                                row.cumulativePercentage(quarter),
                                entry.publishedCumulative()),
                        text(
                                has(cells, RowCell.CUMULATIVE_PERCENTAGE),
                                row.cumulativePercentage(quarter),
                                entry.publishedCumulative())));
    }

    private static boolean has(List<CellDifference> cells, RowCell cell) {
        return cells.stream().anyMatch(d -> d.cell() == cell);
    }

    private static @Nullable BigDecimal value(
            boolean changed, @Nullable PrintedPercentage printed, @Nullable String known) {
        if (changed) {
            return printed == null ? null : printed.value();
        }
        return Printed.value(known);
    }

    private static @Nullable String text(boolean changed, @Nullable PrintedPercentage printed, @Nullable String known) {
        if (changed) {
            return printed == null ? null : printed.text();
        }
        return known;
    }

    private void writeObjective(
            KnownProgramme known, KnownObjective objective, RowReview review, List<Written> written) {
        List<CellDifference> cells = accepted(review, RowCell.NARRATIVE, RowCell.UNIT);
        if (cells.isEmpty()) {
            return;
        }
        Long unit = objective.unitInherited() ? null : objective.unitId();
        String named = review.row().unit();
        if (has(cells, RowCell.UNIT) && named != null) {
            unit = planning.unit(named, known.unitId()).id();
        }
        String narrative = has(cells, RowCell.NARRATIVE) ? review.row().narrative() : objective.narrative();
        objectives.editObjective(objective.id(), objective.version(), narrative, unit);
        cells.forEach(d -> written.add(new Written(d, OBJECTIVE, objective.id())));
    }

    private void writeIndicator(KnownIndicator indicator, RowReview review, List<Written> written) {
        List<CellDifference> cells = accepted(
                review,
                RowCell.SIGLAS,
                RowCell.INDICATOR,
                RowCell.FREQUENCY,
                RowCell.UNIT_OF_MEASURE,
                RowCell.VARIABLES_UNIT,
                RowCell.ANNUAL,
                RowCell.PROGRAMMED);
        if (cells.isEmpty()) {
            return;
        }
        PlanTree.IndicatorCard card = tree.indicator(indicator.id()).orElseThrow();
        indicators.edit(indicator.id(), card.version(), edited(card.draft(), review.row(), cells));
        cells.forEach(d -> written.add(new Written(d, INDICATOR, indicator.id())));
    }

    private static IndicatorDraft edited(IndicatorDraft draft, ReadRow row, List<CellDifference> cells) {
        Map<Quarter, Amount> targets = new EnumMap<>(Quarter.class);
        targets.putAll(draft.targets());
        cells.stream().filter(d -> d.cell() == RowCell.PROGRAMMED).forEach(d -> {
            Quarter quarter = requireNonNull(d.quarter());
            Amount wanted = row.programmed(quarter);
            if (wanted == null) {
                targets.remove(quarter);
            } else {
                targets.put(quarter, wanted);
            }
        });
        return new IndicatorDraft(
                has(cells, RowCell.SIGLAS) ? row.siglas() : draft.siglas(),
                has(cells, RowCell.INDICATOR) ? row.indicator() : draft.name(),
                has(cells, RowCell.UNIT_OF_MEASURE) ? row.unitOfMeasure() : draft.unitOfMeasure(),
                has(cells, RowCell.VARIABLES_UNIT) ? row.variablesUnit() : draft.variablesUnit(),
                has(cells, RowCell.FREQUENCY)
                        ? Frequency.ofWord(row.frequency()).orElseThrow()
                        : draft.frequency(),
                draft.measuredQuarters(),
                draft.percentFigures(),
                Math.max(draft.decimals(), Math.min(row.decimals(), DocumentLoader.MAX_DECIMALS)),
                draft.accumulation(),
                draft.rollup(),
                draft.sense(),
                has(cells, RowCell.ANNUAL) ? row.annual() : draft.annualTarget(),
                targets);
    }

    private static List<CellDifference> accepted(RowReview review, RowCell... cells) {
        List<RowCell> wanted = List.of(cells);
        return review.differences().stream()
                .filter(d -> d.isAccepted() && wanted.contains(d.cell()))
                .toList();
    }

    /** Adds the new rows, those above first. */
    private void add(
            ReadDocument document, KnownProgramme known, List<RowReview> rows, String by, List<Written> written) {
        List<ReadRow> fresh = rows.stream()
                .filter(RowReview::isAdded)
                .map(RowReview::row)
                .sorted(Comparator.comparing(ReadRow::clave))
                .toList();
        if (fresh.isEmpty()) {
            return;
        }
        Map<ReadRow, InferredRules> rules = RuleInference.infer(document.rows());
        Map<Clave, Long> ids = new HashMap<>();
        known.objectives().forEach((clave, objective) -> ids.put(clave, objective.id()));
        Map<Long, ReadRow> added = new LinkedHashMap<>();
        for (ReadRow row : fresh) {
            Long objective = ids.get(row.clave());
            if (objective == null) {
                objective = addObjective(known, row, ids);
                written.add(new Written(newRow(document, row), NEW_OBJECTIVE, objective));
            }
            added.put(indicators.add(objective, draft(row, requireNonNull(rules.get(row)))), row);
        }
        Map<PlannedTarget, ReadRow> targets = new LinkedHashMap<>();
        added.forEach((indicator, row) -> work.targets(indicator).forEach(target -> targets.put(target, row)));
        Map<Long, Integer> versions = entries.versions(
                targets.keySet().stream().map(PlannedTarget::entryId).toList());
        List<EntryWrite> writes = new ArrayList<>();
        targets.forEach((target, row) ->
                firstEntry(target, row, document.quarter(), versions).ifPresent(writes::add));
        entries.write(writes, by);
    }

    private long addObjective(KnownProgramme known, ReadRow row, Map<Clave, Long> ids) {
        String unit = row.unit();
        long objective = objectives.addObjective(
                known.id(),
                row.clave().parent().map(ids::get).orElse(null),
                row.clave(),
                row.narrative(),
                unit == null ? null : planning.unit(unit, known.unitId()).id());
        ids.put(row.clave(), objective);
        return objective;
    }

    private static CellDifference newRow(ReadDocument document, ReadRow row) {
        return new CellDifference(
                document.sheet(),
                row.line(),
                row.columns().of(RowCell.CLAVE, null),
                row.clave(),
                RowCell.CLAVE,
                null,
                null,
                row.clave().toString(),
                null);
    }

    /** What a new row says of a quarter; nothing where it says nothing. */
    private static Optional<EntryWrite> firstEntry(
            PlannedTarget target, ReadRow row, Quarter ofDocument, Map<Long, Integer> versions) {
        Quarter quarter = target.quarter();
        Amount realised = row.realised(quarter);
        String justification = row.justification(quarter, ofDocument);
        Published published = DocumentLoader.published(row, quarter);
        return realised == null && justification == null && published.equals(Published.NOTHING)
                ? Optional.empty()
                : Optional.of(new EntryWrite(
                        target.entryId(),
                        requireNonNull(versions.get(target.entryId())),
                        realised,
                        justification,
                        published));
    }

    private static IndicatorDraft draft(ReadRow row, InferredRules rules) {
        NewIndicator planned = DocumentLoader.indicator(row, rules);
        Map<Quarter, Amount> targets = new EnumMap<>(Quarter.class);
        for (Quarter quarter : Quarter.values()) {
            Amount target = row.programmed(quarter);
            if (target != null) {
                targets.put(quarter, target);
            }
        }
        return new IndicatorDraft(
                planned.siglas(),
                planned.name(),
                planned.unitOfMeasure(),
                planned.variablesUnit(),
                planned.frequency(),
                null,
                planned.percentFigures(),
                planned.decimals(),
                planned.accumulation(),
                planned.rollup(),
                planned.sense(),
                planned.annualTarget(),
                targets);
    }
}
