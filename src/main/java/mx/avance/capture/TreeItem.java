package mx.avance.capture;

import java.util.List;
import java.util.Objects;
import mx.avance.figures.Amount;
import mx.avance.figures.IndicatorFigures;
import mx.avance.figures.Progress;
import mx.avance.figures.Quarter;
import mx.avance.figures.Signal;
import mx.avance.plan.Level;
import org.jspecify.annotations.Nullable;

/** A row of the objective tree, known by its key. */
public sealed interface TreeItem {

    Key key();

    /**
     * Where a row stands: the ids of the objectives from the root to its own, and which of the objective's indicators it shows (from 1).
     *
     */
    record Key(List<Long> path, int position) {

        public Key {
            path = List.copyOf(path);
        }

        public long objectiveId() {
            return path.getLast();
        }

        /** How many objectives are above: 0 for a Fin. */
        public int depth() {
            return path.size() - 1;
        }
    }

    /** Only the place of a row, for what need not be read to be unfolded. */
    record Node(Key key) implements TreeItem {}

    /**
     * An objective with one of its indicators.
     *
     * @param hasChildren whether it can be unfolded
     * @param matched whether the filter asked for it; otherwise it is here to show where the others hang
     * @param indicator what is measured; {@code null} for an objective without indicator
     */
    record Row(
            Key key,
            String programmeKey,
            String clave,
            Level level,
            String narrative,
            long unitId,
            String unit,
            boolean hasChildren,
            boolean matched,
            @Nullable Measured indicator)
            implements TreeItem {

        /** The same row, which the filter asked for or not. */
        public Row matched(boolean asked) {
            return asked == matched
                    ? this
                    : new Row(key, programmeKey, clave, level, narrative, unitId, unit, hasChildren, asked, indicator);
        }

        /** Only the first indicator of an objective tells it; the others stand below it. */
        public boolean leads() {
            return key.position() <= 1;
        }
    }

    /**
     * An indicator in a row, with its figures.
     *
     * @param sum whether its figures are the sum of those below it, so that nobody types them
     * @param signal the semáforo of the selected quarter
     * @param cells the four quarters
     */
    record Measured(
            long indicatorId,
            String siglas,
            String name,
            int decimals,
            boolean percentFigures,
            boolean sum,
            IndicatorFigures figures,
            Signal signal,
            List<Cell> cells) {

        public Cell cell(Quarter quarter) {
            return cells.get(quarter.number() - 1);
        }

        public Progress quarter(Quarter quarter) {
            return figures.quarter(quarter);
        }
    }

    /**
     * What else an entry tells in its row.
     *
     * @param entryId 0 where there is no entry
     * @param version that of the entry
     * @param observation why it was given back the last time
     * @param lacking whether the justification that its percentage asks for is missing
     * @param adjusted whether an adjusted target is in force
     * @param original the original target, which may be blank
     */
    record Cell(
            long entryId,
            int version,
            @Nullable String justification,
            EntryState state,
            @Nullable String observation,
            boolean lacking,
            boolean adjusted,
            @Nullable Amount original) {

        static final Cell EMPTY = new Cell(0, 0, null, EntryState.BORRADOR, null, false, false, null);

        public String justificationOrEmpty() {
            return Objects.requireNonNullElse(justification, "");
        }
    }
}
