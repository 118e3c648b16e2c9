package mx.avance.plan;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * The ficha técnica of an indicator. Fields are those of the fichas of Colima, Nuevo León (2022), Estado de México (PbRM-08b) and the
 * federal matrices; all may be missing, as they are in the published document.
 *
 * @param clarity CREMAA criteria, each from 1 (not met at all) to 5 (met completely)
 */
public record TechnicalSheet(
        @Id Long indicatorId,
        @Nullable @Version Integer version,
        @Nullable String definition,
        @Nullable String calculationMethod,
        @Nullable String formulaType,
        @Nullable String numeratorDescription,
        @Nullable String denominatorDescription,
        @Nullable String indicatorType,
        @Nullable String dimension,
        @Nullable Integer baselineYear,
        @Nullable BigDecimal baselineValue,
        @Nullable String baselineNote,
        @Nullable String verificationMeans,
        @Nullable String assumptions,
        @Nullable String source,
        @Nullable String interpretation,
        @Nullable String annualTargetDescription,
        @Nullable String beneficiaries,
        @Nullable String geographicScope,
        @Nullable String coverage,
        @Nullable String disaggregation,
        @Nullable String comparisonFactor,
        @Nullable String comparisonDescription,
        @Nullable String collectionPeriod,
        @Nullable String availability,
        @Nullable String expectedTrend,
        @Nullable String bandParameters,
        @Nullable String alignmentPlan,
        @Nullable String alignmentSdg,
        @Nullable String responsiblePerson,
        @Nullable String responsibleEmail,
        @Nullable Integer clarity,
        @Nullable Integer relevance,
        @Nullable Integer economy,
        @Nullable Integer monitorable,
        @Nullable Integer adequate,
        @Nullable Integer marginalContribution,
        @Nullable String observations,
        @Nullable Long previousIndicatorId) {}
