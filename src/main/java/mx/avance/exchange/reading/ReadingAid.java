package mx.avance.exchange.reading;

import java.util.Optional;

/** What a reader needs to know and to tell while it reads. */
public interface ReadingAid {

    /** Knows no mapping, has the usual limits, and does not listen. */
    ReadingAid NONE = new ReadingAid() {};

    /** How much is read at most. */
    default ReadingLimits limits() {
        return ReadingLimits.USUAL;
    }

    /** What was said of a table of that shape before. */
    default Optional<TableMapping> mapping(String shape) {
        return Optional.empty();
    }

    /**
     * Hears how far the reading is; called every few hundred rows.
     *
     * @param done of {@code total}, in any unit
     * @throws ReadingCancelledException when nobody wants the rest any more
     */
    default void progress(long done, long total) {}
}
