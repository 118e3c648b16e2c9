package mx.avance.exchange.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A file with tables while it is read: what all its sheets share. */
final class FileDraft {

    /** A hundred shapes are more than anybody will map. */
    private static final int MAX_TO_MAP = 100;

    private static final int PROGRESS = 500;

    private final ReadingAid aid;
    private final Consumer<Reading> documents;
    private final Function<FoundTable, NumberStyle> styles;
    private final long total;
    private final ProblemBudget budget;
    private final Map<String, TableToMap> toMap = new HashMap<>();
    private final Map<String, String> places = new HashMap<>();
    private final List<ProblemLog> logs = new ArrayList<>();
    private long rows;
    private boolean tableFound;

    /**
     * @param styles how the numbers of a table are written
     * @param total how many rows there are about
     */
    FileDraft(ReadingAid aid, Consumer<Reading> documents, Function<FoundTable, NumberStyle> styles, long total) {
        this.aid = aid;
        this.documents = documents;
        this.styles = styles;
        this.total = total;
        this.budget = new ProblemBudget(aid.limits().maxProblems());
    }

    ReadingAid aid() {
        return aid;
    }

    NumberStyle styleOf(FoundTable table) {
        return styles.apply(table);
    }

    /** The log of a document. */
    ProblemLog newLog(@Nullable String sheet) {
        return new ProblemLog(sheet, budget);
    }

    /** The log of what belongs to no document. */
    ProblemLog logOf(@Nullable String sheet) {
        ProblemLog log = newLog(sheet);
        logs.add(log);
        return log;
    }

    void foundTable() {
        tableFound = true;
    }

    boolean hasTable() {
        return tableFound;
    }

    /** Counts a row, and tells how far the reading is. */
    void countRow() {
        rows++;
        if (rows % PROGRESS == 0) {
            aid.progress(Math.min(rows, total), Math.max(total, 1));
        }
    }

    void ask(FoundTable table, Set<String> missing) {
        TableToMap question = table.toMap(missing);
        if (toMap.size() < MAX_TO_MAP) {
            toMap.putIfAbsent(question.shape(), question);
        }
    }

    /** The place where a document was read before; null when it comes for the first time, and then this is its place. */
    @Nullable
    String claim(String identity, String place) {
        return places.putIfAbsent(identity, place);
    }

    void hand(Reading reading) {
        documents.accept(reading);
    }

    FileReading done() {
        List<Problem> problems =
                logs.stream().flatMap(log -> log.list().stream()).toList();
        return new FileReading(List.copyOf(toMap.values()), problems);
    }
}
