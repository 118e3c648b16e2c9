package mx.avance.capture;

import java.math.BigDecimal;
import mx.avance.figures.Accumulation;
import mx.avance.figures.Sense;
import mx.avance.plan.Frequency;
import org.jspecify.annotations.Nullable;

/**
 * Where an indicator stands in the plan, and the rules by which it is computed.
 *
 * @param annualTarget the one in force
 */
record IndicatorPlace(
        long indicatorId,
        long fiscalYearId,
        long programmeId,
        long objectiveId,
        String sortKey,
        long unitId,
        String level,
        Frequency frequency,
        @Nullable String measuredQuarters,
        Accumulation accumulation,
        Sense sense,
        @Nullable BigDecimal annualTarget) {}
