package mx.avance.capture;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes what was done: entries, with everything that is derived from them in the same transaction. */
@Service
public class Capture {

    private final Entries entries;
    private final ProgressTable progress;

    Capture(Entries entries, ProgressTable progress) {
        this.entries = entries;
        this.progress = progress;
    }

    /** Stores the entries of a new plan, four an indicator, and what is computed of them. */
    @Transactional
    public void begin(List<Entry> firstEntries) {
        entries.saveAll(firstEntries);
        progress.recompute(firstEntries.stream()
                .map(e -> requireNonNull(e.indicatorId().getId()))
                .distinct()
                .toList());
    }
}
