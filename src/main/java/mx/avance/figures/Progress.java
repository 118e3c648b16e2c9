package mx.avance.figures;

import java.util.List;
import java.util.Optional;

/** The answer to "how far is the indicator": a percentage with the division that gave it, or why there is none. */
public sealed interface Progress permits Progress.Known, Progress.Unknown {

    /** The percentage, when it exists. */
    Optional<Percentage> known();

    /**
     * A percentage that exists.
     *
     * @param percentage realised / programmed, or programmed / realised when the indicator is descending
     * @param realised what was realised, whatever the sense
     * @param programmed what was programmed, or the annual target, whatever the sense
     */
    record Known(Percentage percentage, Term realised, Term programmed) implements Progress {

        @Override
        public Optional<Percentage> known() {
            return Optional.of(percentage);
        }
    }

    /**
     * A percentage that does not exist.
     *
     * @param absence why
     * @param missing with {@link Absence#NOT_CAPTURED}, the quarters that have a target greater than 0 and were not captured, in order (none when
     *     nothing was due yet and the year has a target); otherwise empty
     */
    record Unknown(Absence absence, List<Quarter> missing) implements Progress {

        /** @throws IllegalArgumentException when quarters are missing and that is not the reason */
        public Unknown {
            missing = List.copyOf(missing);
            if (absence != Absence.NOT_CAPTURED && !missing.isEmpty()) {
                throw new IllegalArgumentException("Solo falta capturar trimestres cuando esa es la causa.");
            }
        }

        @Override
        public Optional<Percentage> known() {
            return Optional.empty();
        }
    }
}
