package mx.avance.exchange;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.avance.access.Action;
import mx.avance.access.Permissions;
import mx.avance.access.Requires;
import mx.avance.capture.CaptureRefusedException;
import mx.avance.capture.ImportedEntries;
import mx.avance.capture.ImportedEntries.EntryWrite;
import mx.avance.capture.Published;
import mx.avance.capture.QuarterWindow;
import mx.avance.capture.WindowState;
import mx.avance.capture.Windows;
import mx.avance.exchange.KnownProgramme.KnownEntry;
import mx.avance.exchange.KnownProgramme.KnownObjective;
import mx.avance.exchange.StoredImports.ImportedProgramme;
import mx.avance.exchange.StoredImports.StoredChange;
import mx.avance.exchange.reading.RowCell;
import mx.avance.figures.Amount;
import mx.avance.figures.Quarter;
import mx.avance.history.History;
import mx.avance.history.HistoryRecord;
import mx.avance.plan.Frequency;
import mx.avance.plan.IndicatorDraft;
import mx.avance.plan.IndicatorEditor;
import mx.avance.plan.PlanEditor;
import mx.avance.plan.PlanRejectedException;
import mx.avance.plan.PlanTree;
import mx.avance.plan.Planning;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes an import back as long as nothing was edited since: what it changed is as before, what it made is gone. */
@Service
public class ImportUndo {

    private final StoredImports stored;
    private final KnownProgrammes known;
    private final ImportRemoval removal;
    private final ImportedEntries entries;
    private final PlanEditor objectives;
    private final IndicatorEditor indicators;
    private final PlanTree tree;
    private final Planning planning;
    private final Windows windows;
    private final Permissions permissions;
    private final History history;

    ImportUndo(
            StoredImports stored,
            KnownProgrammes known,
            ImportRemoval removal,
            ImportedEntries entries,
            PlanEditor objectives,
            IndicatorEditor indicators,
            PlanTree tree,
            Planning planning,
            Windows windows,
            Permissions permissions,
            History history) {
        this.stored = stored;
        this.known = known;
        this.removal = removal;
        this.entries = entries;
        this.objectives = objectives;
        this.indicators = indicators;
        this.tree = tree;
        this.planning = planning;
        this.windows = windows;
        this.permissions = permissions;
        this.history = history;
    }

    /**
     * Takes an import back, all of it or nothing.
     *
     * @param version of the import as it was seen
     * @throws ImportRefusedException when something of its programmes was edited since, a quarter was closed, or it was undone already
     */
    @Transactional
    @Requires(Action.IMPORT)
    public void undo(long importId, int version) {
        String by = permissions.require(Action.IMPORT).username();
        stored.lock();
        if (!stored.undone(importId, version, by)) {
            throw refused("Esa carga ya se deshizo, o no existe.");
        }
        List<ImportedProgramme> programmes = stored.programmes(importId);
        Map<String, List<StoredChange>> changes =
                stored.written(importId).stream().collect(groupingBy(StoredChange::subject));
        try {
            for (ImportedProgramme programme : programmes.reversed()) {
                requireUntouched(programme, changes.containsKey(ImportWriter.ENTRY));
                undo(programme, changes, by);
            }
        } catch (PlanRejectedException | CaptureRefusedException e) {
            throw refused(String.valueOf(e.getMessage()));
        }
        history.record(HistoryRecord.act("UNDO", "document_import", importId));
    }

    /** @param captured whether figures or texts of a quarter were written: those of a closed one are not taken back */
    private void requireUntouched(ImportedProgramme programme, boolean captured) {
        if (stored.changes(programme.programmeId()) != programme.changes()) {
            throw refused("El programa " + programme.programmeKey() + " de " + programme.yearNumber()
                    + " se editó después de esta carga. Corrige lo que haga falta donde está.");
        }
        Quarter quarter = Quarter.of(programme.quarter());
        Optional<QuarterWindow> window = windows.of(programme.fiscalYearId(), quarter);
        boolean mayChange = window.map(w -> w.state() == WindowState.ABIERTA).orElse(true);
        boolean ofTheQuarter = programme.created() ? programme.yearCreated() : captured;
        if (!mayChange && (ofTheQuarter || programme.windowOpened())) {
            throw refused(quarter + " de " + programme.yearNumber()
                    + " ya no está abierto: lo que se cargó en él no se quita.");
        }
    }

    private void undo(ImportedProgramme programme, Map<String, List<StoredChange>> changes, String by) {
        if (programme.created()) {
            removal.programme(programme.programmeId());
            if (programme.yearCreated()) {
                removal.yearIfEmpty(programme.fiscalYearId());
                return;
            }
        } else {
            entries.lock(programme.programmeId());
            restore(programme, changes, by);
        }
        if (programme.windowOpened()) {
            windows.planAgain(programme.fiscalYearId(), Quarter.of(programme.quarter()));
        }
    }

    private void restore(ImportedProgramme programme, Map<String, List<StoredChange>> changes, String by) {
        KnownProgramme now =
                known.find(programme.yearNumber(), programme.programmeKey()).orElseThrow();
        Map<Long, KnownEntry> entriesById = new LinkedHashMap<>();
        Map<Long, KnownObjective> objectivesById = new LinkedHashMap<>();
        List<Long> indicatorIds = new ArrayList<>();
        now.objectives().values().forEach(objective -> {
            objectivesById.put(objective.id(), objective);
            objective.indicators().forEach(indicator -> {
                indicatorIds.add(indicator.id());
                indicator.entries().forEach(entry -> entriesById.put(entry.id(), entry));
            });
        });
        List<EntryWrite> writes = new ArrayList<>();
        bySubject(changes, ImportWriter.ENTRY).forEach((id, cells) -> {
            KnownEntry entry = entriesById.get(id);
            if (entry != null) {
                writes.add(before(entry, cells));
            }
        });
        entries.write(writes, by);
        bySubject(changes, ImportWriter.INDICATOR).forEach((id, cells) -> {
            if (indicatorIds.contains(id)) {
                PlanTree.IndicatorCard card = tree.indicator(id).orElseThrow();
                indicators.edit(id, card.version(), before(card.draft(), cells));
            }
        });
        bySubject(changes, ImportWriter.OBJECTIVE).forEach((id, cells) -> {
            KnownObjective objective = objectivesById.get(id);
            if (objective != null) {
                restore(now, objective, cells);
            }
        });
        List<Long> added = bySubject(changes, ImportWriter.NEW_OBJECTIVE).keySet().stream()
                .filter(objectivesById::containsKey)
                .toList();
        removal.objectives(programme.programmeId(), added);
    }

    private static Map<Long, List<StoredChange>> bySubject(Map<String, List<StoredChange>> changes, String subject) {
        return changes.getOrDefault(subject, List.of()).stream()
                .collect(groupingBy(StoredChange::subjectId, LinkedHashMap::new, java.util.stream.Collectors.toList()));
    }

    private static EntryWrite before(KnownEntry entry, List<StoredChange> cells) {
        String percentage = value(cells, RowCell.QUARTER_PERCENTAGE, entry.publishedPercentage());
        String cumulative = value(cells, RowCell.CUMULATIVE_PERCENTAGE, entry.publishedCumulative());
        String text = value(cells, RowCell.REALISED, Amount.plain(entry.realised()));
        return new EntryWrite(
                entry.id(),
                entry.version(),
                amount(text),
                value(cells, RowCell.JUSTIFICATION, entry.justification()),
                new Published(Printed.value(percentage), percentage, Printed.value(cumulative), cumulative));
    }

    private static IndicatorDraft before(IndicatorDraft draft, List<StoredChange> cells) {
        Map<Quarter, Amount> targets = new EnumMap<>(Quarter.class);
        targets.putAll(draft.targets());
        cells.stream().filter(c -> c.cell().equals(RowCell.PROGRAMMED.name())).forEach(c -> {
            Amount before = amount(c.beforeValue());
            if (before == null) {
                targets.remove(Quarter.of(c.quarter()));
            } else {
                targets.put(Quarter.of(c.quarter()), before);
            }
        });
        return new IndicatorDraft(
                requireNonNull(value(cells, RowCell.SIGLAS, draft.siglas())),
                requireNonNull(value(cells, RowCell.INDICATOR, draft.name())),
                value(cells, RowCell.UNIT_OF_MEASURE, draft.unitOfMeasure()),
                value(cells, RowCell.VARIABLES_UNIT, draft.variablesUnit()),
                Frequency.ofWord(requireNonNull(value(
                                cells, RowCell.FREQUENCY, draft.frequency().word())))
                        .orElseThrow(),
                draft.measuredQuarters(),
                draft.percentFigures(),
                draft.decimals(),
                draft.accumulation(),
                draft.rollup(),
                draft.sense(),
                amount(value(cells, RowCell.ANNUAL, Amount.plain(draft.annualTarget()))),
                targets);
    }

    private void restore(KnownProgramme programme, KnownObjective objective, List<StoredChange> cells) {
        Long unit = objective.unitInherited() ? null : objective.unitId();
        String named = value(cells, RowCell.UNIT, null);
        if (named != null) {
            unit = planning.unit(named, programme.unitId()).id();
        }
        objectives.editObjective(
                objective.id(),
                objective.version(),
                requireNonNull(value(cells, RowCell.NARRATIVE, objective.narrative())),
                unit);
    }

    /** What a cell held before the import; what it holds now, when the import did not change it. */
    private static @Nullable String value(List<StoredChange> cells, RowCell cell, @Nullable String now) {
        for (StoredChange change : cells) {
            if (change.cell().equals(cell.name())) {
                return change.beforeValue();
            }
        }
        return now;
    }

    private static @Nullable Amount amount(@Nullable String text) {
        return text == null ? null : Amount.of(text);
    }

    private static ImportRefusedException refused(String why) {
        return new ImportRefusedException(why + " No se deshizo nada.");
    }
}
