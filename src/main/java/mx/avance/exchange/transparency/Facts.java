package mx.avance.exchange.transparency;

import java.math.BigDecimal;
import mx.avance.figures.Sense;
import mx.avance.plan.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * What the official document of an indicator does not say and its ficha técnica may.
 *
 * @param unit which answers for it
 * @param annualTarget as it was planned
 * @param annualAdjusted where it was adjusted
 * @param senseFrom how its sense is known
 */
record Facts(
        long indicatorId,
        String unit,
        @Nullable BigDecimal annualTarget,
        @Nullable BigDecimal annualAdjusted,
        Sense sense,
        Provenance senseFrom,
        @Nullable String definition,
        @Nullable String calculationMethod,
        @Nullable String numeratorDescription,
        @Nullable String denominatorDescription,
        @Nullable String dimension,
        @Nullable Integer baselineYear,
        @Nullable BigDecimal baselineValue,
        @Nullable String baselineNote,
        @Nullable String source,
        @Nullable String verificationMeans) {}
