package mx.avance.capture;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import mx.avance.figures.Amount;
import mx.avance.figures.Percentage;
import mx.avance.figures.Quarter;
import mx.avance.persistence.RecordMapper;
import mx.avance.plan.ReadableProgrammes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is worth having before one's eyes while a justification is written. */
@Service
@Transactional(readOnly = true)
public class EntryContexts {

    private final JdbcClient jdbc;
    private final IndicatorFiguresReader figures;
    private final ReadableProgrammes readable;

    EntryContexts(JdbcClient jdbc, IndicatorFiguresReader figures, ReadableProgrammes readable) {
        this.jdbc = jdbc;
        this.figures = figures;
        this.readable = readable;
    }

    /**
     * An entry and the quarter before it.
     *
     * @param percentage that of the quarter; {@code null} when it does not exist
     * @param previousQuarter the last quarter before this one that has a text; {@code null} for none
     */
    public record EntryContext(
            Quarter quarter,
            @Nullable Amount programmed,
            @Nullable Amount realised,
            @Nullable Percentage percentage,
            int decimals,
            boolean percentFigures,
            @Nullable Quarter previousQuarter,
            @Nullable String previousText) {}

    /** What goes with an entry; empty when there is none or it is not for whoever looks. */
    public Optional<EntryContext> find(long entryId) {
        return jdbc.sql("""
                select e.indicator_id, e.quarter, o.fiscal_year_id, o.programme_id, i.decimals, i.percent_figures,
                       coalesce(e.programmed_adjusted, e.programmed_original) as programmed, e.realised,
                       b.quarter as previous_quarter, b.justification as previous_text
                from entry e join indicator i on i.id = e.indicator_id join objective o on o.id = i.objective_id
                left join entry b on b.indicator_id = e.indicator_id and b.quarter = (
                    select max(x.quarter) from entry x
                    where x.indicator_id = e.indicator_id and x.quarter < e.quarter and x.justification is not null)
                where e.id = :id
                """)
                .param("id", entryId)
                .query(RecordMapper.of(Line.class))
                .optional()
                .filter(line -> readable.mayRead(line.fiscalYearId(), line.programmeId()))
                .map(this::context);
    }

    private EntryContext context(Line line) {
        Quarter quarter = Quarter.of(line.quarter());
        Percentage percentage = Optional.ofNullable(
                        figures.of(List.of(line.indicatorId())).get(line.indicatorId()))
                .flatMap(f -> f.quarter(quarter).known())
                .orElse(null);
        return new EntryContext(
                quarter,
                Amount.ofNullable(line.programmed()),
                Amount.ofNullable(line.realised()),
                percentage,
                line.decimals(),
                line.percentFigures(),
                line.previousQuarter() == null ? null : Quarter.of(line.previousQuarter()),
                line.previousText());
    }

    private record Line(
            long indicatorId,
            int quarter,
            long fiscalYearId,
            long programmeId,
            int decimals,
            boolean percentFigures,
            @Nullable BigDecimal programmed,
            @Nullable BigDecimal realised,
            @Nullable Integer previousQuarter,
            @Nullable String previousText) {}
}
