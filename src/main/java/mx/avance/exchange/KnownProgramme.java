package mx.avance.exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mx.avance.capture.EntryState;
import mx.avance.figures.Accumulation;
import mx.avance.figures.Amount;
import mx.avance.figures.Quarter;
import mx.avance.figures.Sense;
import mx.avance.plan.Clave;
import mx.avance.plan.Frequency;
import org.jspecify.annotations.Nullable;

/** A programme as it is stored, for a document to be compared with. */
record KnownProgramme(long id, long fiscalYearId, int year, long unitId, Map<Clave, KnownObjective> objectives) {

    /**
     * @param unitNames every way in which its unit is spelt, normalised
     */
    record KnownObjective(
            long id,
            int version,
            Clave clave,
            @Nullable Long parentId,
            String narrative,
            long unitId,
            String unit,
            Set<String> unitNames,
            boolean unitInherited,
            List<KnownIndicator> indicators) {

        /**
         * The indicator with those siglas; the only one, when the objective has no other.
         *
         * @param amongOthers whether the document has several of the objective: then siglas tell them apart, and nothing else
         */
        Optional<KnownIndicator> indicator(String siglas, boolean amongOthers) {
            return indicators.stream()
                    .filter(i -> i.siglas().equalsIgnoreCase(siglas))
                    .findFirst()
                    .or(() -> indicators.size() == 1 && !amongOthers
                            ? Optional.of(indicators.getFirst())
                            : Optional.empty());
        }
    }

    /**
     * @param decimals with how many its figures are written at least
     * @param percentFigures whether its figures are percentages themselves
     * @param sum whether its realised figures are the sums of those below
     * @param entries four, T1 first
     */
    record KnownIndicator(
            long id,
            int version,
            int position,
            String siglas,
            String name,
            @Nullable String unitOfMeasure,
            @Nullable String variablesUnit,
            Frequency frequency,
            @Nullable Amount annual,
            @Nullable Amount annualAdjusted,
            Accumulation accumulation,
            Sense sense,
            int decimals,
            boolean percentFigures,
            boolean sum,
            List<KnownEntry> entries) {

        /** The target of the year in force. */
        @Nullable
        Amount annualInForce() {
            return annualAdjusted != null ? annualAdjusted : annual;
        }

        KnownEntry entry(Quarter quarter) {
            return entries.get(quarter.ordinal());
        }
    }

    record KnownEntry(
            long id,
            int version,
            Quarter quarter,
            EntryState state,
            @Nullable Amount original,
            @Nullable Amount adjusted,
            @Nullable Amount realised,
            @Nullable String publishedPercentage,
            @Nullable String publishedCumulative,
            @Nullable String justification) {

        /** The target in force. */
        @Nullable
        Amount programmed() {
            return adjusted != null ? adjusted : original;
        }
    }
}
