package mx.avance.plan;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.avance.figures.Accumulation;
import mx.avance.figures.Amount;
import mx.avance.figures.Quarter;
import mx.avance.figures.Sense;
import mx.avance.persistence.RecordMapper;
import mx.avance.plan.CapturedWork.PlannedTarget;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The row of an indicator as the editing of the plan reads it. */
record IndicatorRow(
        long id,
        int version,
        long objectiveId,
        int position,
        String siglas,
        String name,
        @Nullable String unitOfMeasure,
        @Nullable String variablesUnit,
        Frequency frequency,
        @Nullable String measuredQuarters,
        boolean percentFigures,
        int decimals,
        @Nullable BigDecimal annualTarget,
        Accumulation accumulation,
        Provenance accumulationFrom,
        Rollup rollup,
        Provenance rollupFrom,
        Sense sense,
        Provenance senseFrom) {

    static Optional<IndicatorRow> find(JdbcClient jdbc, long id) {
        return jdbc.sql("select * from indicator where id = :id")
                .param("id", id)
                .query(RecordMapper.of(IndicatorRow.class))
                .optional();
    }

    /** What the planning office edits of it. */
    IndicatorDraft draft(List<PlannedTarget> planned) {
        Map<Quarter, Amount> targets = new EnumMap<>(Quarter.class);
        planned.forEach(target -> {
            Amount original = target.original();
            if (original != null) {
                targets.put(target.quarter(), original);
            }
        });
        return new IndicatorDraft(
                siglas,
                name,
                unitOfMeasure,
                variablesUnit,
                frequency,
                measuredQuarters,
                percentFigures,
                decimals,
                accumulation,
                rollup,
                sense,
                Amount.ofNullable(annualTarget),
                targets);
    }
}
