package mx.avance.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Where the year of an indicator would end (cierre proyectado), with the parts of the formula that says so, or why that cannot be said. The figures of
 * its end are exact; they are rounded only to be shown.
 */
public sealed interface Projection permits Projection.AsProgrammed, Projection.AtPace, Projection.None {

    /** The figure of the end against the annual target, in the indicator's sense, when the end can be projected. */
    Optional<Percentage> percentage();

    /** Whether the end misses the annual target: below it, or above it when less is better. False when there is no projection. */
    default boolean misses() {
        return percentage()
                .filter(p -> p.compareToPercent(BigDecimal.valueOf(100)) < 0)
                .isPresent();
    }

    /**
     * What was realised to date with what is programmed for the rest of the year.
     *
     * @param end the figures that make the end of the year, in the order of the quarters: those realised first
     * @param realisedParts how many of them were realised; the others are programmed
     * @param annual the target of the year
     * @param known the end against the annual target
     */
    record AsProgrammed(Term end, int realisedParts, Amount annual, Percentage known) implements Projection {

        /** @throws IllegalArgumentException when more were realised than there are */
        public AsProgrammed {
            if (realisedParts < 0 || realisedParts > end.parts().size()) {
                throw new IllegalArgumentException("Las cifras realizadas son parte de las del cierre.");
            }
        }

        @Override
        public Optional<Percentage> percentage() {
            return Optional.of(known);
        }

        /**
         * The figure of the end, half up; exact with {@link #end()}.
         *
         * @param decimals from 0
         */
        public BigDecimal end(int decimals) {
            return end.sum().divide(BigDecimal.valueOf(end.divisor()), decimals, RoundingMode.HALF_UP);
        }
    }

    /**
     * The year goes on as it went to date: realised / programmed x annual target.
     *
     * @param realised what was realised to date
     * @param programmed what was programmed to date
     * @param annual the target of the year
     * @param known the end against the annual target, which is the percentage to date
     */
    record AtPace(Term realised, Term programmed, Amount annual, Percentage known) implements Projection {

        @Override
        public Optional<Percentage> percentage() {
            return Optional.of(known);
        }

        /**
         * The figure of the end, half up, rounded once from the exact ratio.
         *
         * @param decimals from 0
         */
        public BigDecimal end(int decimals) {
            return realised.sum()
                    .multiply(BigDecimal.valueOf(programmed.divisor()))
                    .multiply(annual.value())
                    .divide(
                            programmed.sum().multiply(BigDecimal.valueOf(realised.divisor())),
                            decimals,
                            RoundingMode.HALF_UP);
        }
    }

    /** The end cannot be projected. */
    record None(Progress.Unknown why) implements Projection {

        @Override
        public Optional<Percentage> percentage() {
            return Optional.empty();
        }
    }
}
