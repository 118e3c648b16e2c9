package mx.avance.exchange;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mx.avance.exchange.DocumentLoad.LoadNote;
import mx.avance.exchange.reading.Problem;
import mx.avance.exchange.reading.ReadDocument;
import mx.avance.history.History;
import mx.avance.history.HistoryRecord;
import mx.avance.plan.PlannedProgramme;
import org.springframework.stereotype.Component;

/** Keeps of each load of a document what it was, who loaded it, and what was noticed. */
@Component
class LoadRecords {

    private final DocumentLoads loads;
    private final LoadNoteInserts notes;
    private final History history;
    private final Clock clock;

    LoadRecords(DocumentLoads loads, LoadNoteInserts notes, History history, Clock clock) {
        this.loads = loads;
        this.notes = notes;
        this.history = history;
        this.clock = clock;
    }

    void keep(
            ReadDocument document,
            List<Problem> noticed,
            DocumentSource source,
            String actor,
            PlannedProgramme planned) {
        long programme = requireNonNull(planned.programme().id());
        DocumentLoad load = loads.save(new DocumentLoad(
                null,
                0,
                clock.instant(),
                actor,
                source.name(),
                source.sha256(),
                source.format(),
                programme,
                document.quarter(),
                document.rows().size(),
                List.of()));
        notes.write(requireNonNull(load.id()), notes(document, noticed, planned));
        history.record(HistoryRecord.change(
                        "LOAD",
                        "document_load",
                        load.id(),
                        "document",
                        null,
                        document.programmeKey() + " " + document.year() + ": " + source.name() + ", "
                                + document.rows().size() + " objetivos")
                .of(null, document.quarter().number()));
    }

    private static List<LoadNote> notes(ReadDocument document, List<Problem> noticed, PlannedProgramme planned) {
        Map<Integer, Long> objectives = new HashMap<>();
        document.rows()
                .forEach(row -> objectives.put(
                        row.line(),
                        requireNonNull(planned.indicators().get(row.clave()))
                                .getFirst()
                                .objectiveId()
                                .getId()));
        return noticed.stream()
                .map(note -> LoadNote.of(note, objectives.get(note.line())))
                .toList();
    }
}
