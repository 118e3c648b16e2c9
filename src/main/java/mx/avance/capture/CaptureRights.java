package mx.avance.capture;

import java.util.Map;
import java.util.Optional;
import mx.avance.access.Acting;
import mx.avance.access.Action;
import mx.avance.access.Person;
import mx.avance.capture.TreeItem.Cell;
import mx.avance.capture.TreeItem.Row;
import mx.avance.figures.Quarter;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What stands in the way of typing in the cells of the tree, read once for many of them. What is saved is asked again, one by one. */
@Service
public class CaptureRights {

    private final Acting acting;
    private final Windows windows;

    CaptureRights(Acting acting, Windows windows) {
        this.acting = acting;
        this.windows = windows;
    }

    /** The rights of whoever looks, at this moment. */
    @Transactional(readOnly = true)
    public Now now(long fiscalYearId) {
        return new Now(acting.require(), windows.closedBecause(fiscalYearId));
    }

    /** The rights of a person at a moment. @param closed why each quarter is not open */
    public record Now(Person person, Map<Quarter, Optional<String>> closed) {

        public Now {
            closed = Map.copyOf(closed);
        }

        public boolean isOpen(Quarter quarter) {
            return closed.getOrDefault(quarter, Optional.of("")).isEmpty();
        }

        /** Whether the person captures at all, so that the cells of an open quarter are worth marking. */
        public boolean captures() {
            return person.may(Action.CAPTURE);
        }

        /** Why the justification of that row cannot be changed; empty when it can. */
        public Optional<String> whyNotJustify(Row row, Cell cell, Quarter quarter) {
            if (cell.entryId() == 0) {
                return Optional.of("Este indicador no tiene captura en " + quarter + ".");
            }
            return closed.getOrDefault(quarter, Optional.empty())
                    .or(() -> EntryRules.denied(person, Action.CAPTURE, row.unitId(), row.unit()))
                    .or(() -> EntryRules.whyNotCapture(cell.state()));
        }

        /** Why the figure of that row cannot be changed; empty when it can. */
        public Optional<String> whyNotRealise(Row row, Cell cell, Quarter quarter) {
            boolean sum = row.indicator() != null && row.indicator().sum();
            return whyNotJustify(row, cell, quarter).or(() -> sum ? Optional.of(EntryRules.SUM) : Optional.empty());
        }
    }
}
