package mx.avance.plan;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.jdbc.core.mapping.AggregateReference;

/**
 * A programme (programa presupuestario, PPA) of a fiscal year.
 *
 * @param programmeKey such as {@code M-PPA 1.4}
 * @param axisNumber number of the axis (eje) it belongs to
 * @param unitId the dependencia that attends to it
 */
public record Programme(
        @Id @Nullable Long id,
        @Version int version,
        AggregateReference<FiscalYear, Long> fiscalYearId,
        String programmeKey,
        String name,
        int axisNumber,
        String axisName,
        AggregateReference<Unit, Long> unitId) {}
