package mx.avance.api;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import mx.avance.capture.PlanPlace;
import mx.avance.publication.Cut;
import mx.avance.publication.Cuts;
import mx.avance.publication.PublishedRecord;
import org.jspecify.annotations.Nullable;

/** Pages of indicators: their places as cursors, and those of a cut. */
final class Places {

    private Places() {}

    static PlanPlace of(Optional<Cursor> from) {
        return from.map(cursor -> new PlanPlace(cursor.text(0), cursor.id(1), cursor.number(2)))
                .orElse(PlanPlace.START);
    }

    static @Nullable Cursor cursor(@Nullable PlanPlace place) {
        return place == null ? null : Cursor.of(Cursor.PLAN, place.sortKey(), place.programmeId(), place.position());
    }

    /** Some rows of a cut. @param programme only of this one; {@code null} for all */
    static Answers.Page page(
            Cuts cuts,
            Cut cut,
            @Nullable String programme,
            Optional<Cursor> from,
            int size,
            Function<PublishedRecord, OpenRow> row) {
        int after = from.map(cursor -> cursor.number(1)).orElse(0);
        List<Cuts.CutRow> found = cuts.after(cut.id(), programme, after, size + 1);
        List<Cuts.CutRow> page = found.subList(0, Math.min(size, found.size()));
        return new Answers.Page(
                page.stream().map(one -> row.apply(one.record())).toList(),
                found.size() > size
                        ? Cursor.of(Cursor.CUT, cut.id(), page.getLast().position())
                        : null);
    }
}
