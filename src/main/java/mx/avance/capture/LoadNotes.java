package mx.avance.capture;

import java.util.List;

/** What was normalised or noticed when an objective was loaded from a document; whoever loads documents answers. */
public interface LoadNotes {

    /** The notes of an objective, in the order of the document, as sentences that name line and column. */
    List<LoadNote> of(long objectiveId);

    /**
     * One note.
     *
     * @param document the name of the file
     */
    record LoadNote(String document, String message) {}
}
