package mx.avance.capture;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import mx.avance.figures.Accumulation;
import mx.avance.figures.Digits;
import mx.avance.history.History;
import mx.avance.history.HistoryRecord;
import mx.avance.persistence.RecordMapper;
import mx.avance.persistence.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the adjusted target of the year: the original one and what the adjustments of the quarters add to it, where the quarters add up. For the other
 * accumulations the year has its own target, which no quarter changes.
 */
@Component
class AdjustedAnnual {

    private final JdbcClient jdbc;
    private final History history;

    AdjustedAnnual(JdbcClient jdbc, History history) {
        this.jdbc = jdbc;
        this.history = history;
    }

    /**
     * Computes it anew for those indicators.
     *
     * @throws AdjustmentRefusedException when the target of a year would be less than nothing
     */
    void recompute(Collection<Long> indicatorIds, @Nullable String reason) {
        if (indicatorIds.isEmpty()) {
            return;
        }
        List<Row> rows = Rows.list(jdbc.sql("""
                select i.id, i.accumulation, i.annual_target, i.annual_adjusted,
                       (select sum(e.programmed_adjusted - coalesce(e.programmed_original, 0)) from entry e
                        where e.indicator_id = i.id and e.programmed_adjusted is not null) as added
                from indicator i where i.id in (:ids)
                """).param("ids", indicatorIds).query(RecordMapper.of(Row.class)));
        rows.forEach(row -> write(row, reason));
    }

    private void write(Row row, @Nullable String reason) {
        BigDecimal adjusted = row.wanted();
        if (adjusted != null && adjusted.signum() < 0) {
            throw new AdjustmentRefusedException("La meta anual quedaría en " + Digits.of(adjusted)
                    + ". Revisa la meta anual y las de los trimestres.");
        }
        if (Targets.same(row.annualAdjusted(), adjusted)) {
            return;
        }
        jdbc.sql("update indicator set annual_adjusted = :value, version = version + 1 where id = :id")
                .param("value", adjusted)
                .param("id", row.id())
                .update();
        history.record(HistoryRecord.change(
                        "CHANGE",
                        "indicator",
                        row.id(),
                        "annual_adjusted",
                        Digits.of(row.annualAdjusted()),
                        Digits.of(adjusted))
                .of(row.id(), null)
                .because(reason));
    }

    private record Row(
            long id,
            Accumulation accumulation,
            @Nullable BigDecimal annualTarget,
            @Nullable BigDecimal annualAdjusted,
            @Nullable BigDecimal added) {

        @Nullable
        BigDecimal wanted() {
            return accumulation == Accumulation.SUM && annualTarget != null && added != null
                    ? annualTarget.add(added)
                    : null;
        }
    }
}
