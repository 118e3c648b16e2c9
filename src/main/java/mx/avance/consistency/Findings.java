package mx.avance.consistency;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import mx.avance.figures.Quarter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What does not add up in what whoever acts may read, as it is now. */
@Service
public class Findings {

    /** What they add up to. */
    public Summary summary(Scope scope) {
        return new Summary(Map.of(Gravity.SEVERE, 0, Gravity.WARNING, 0, Gravity.NOTICE, 0), Map.of(), 0, 0, 0, 0);
    }

    /** A page of them, in the order of its grouping. */
    public List<FoundRow> list(Scope scope, Filter filter, Grouping grouping, int offset, int limit) {
        return List.of();
    }

    /** How many {@link #list} has in all. */
    public int count(Scope scope, Filter filter) {
        return 0;
    }

    /** One of them; empty when it no longer stands or may not be read. */
    public Optional<FoundRow> find(long id) {
        return Optional.empty();
    }

    /** The open ones of an indicator: those of the year and of a quarter, or of all quarters. */
    public List<FoundRow> ofIndicator(long indicatorId, @Nullable Quarter quarter) {
        return List.of();
    }

    /** The justification with the correction made; empty when there is none or the finding no longer stands. */
    public Optional<String> corrected(long id) {
        return Optional.empty();
    }

    /** All of them, open and dismissed, by clave, quarter and rule. */
    public void forEach(Scope scope, Consumer<FoundRow> row) {}
}
