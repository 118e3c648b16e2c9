package mx.avance.capture;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import mx.avance.access.Action;
import mx.avance.access.Permissions;
import mx.avance.base.Today;
import mx.avance.capture.TargetSheet.AdjustmentCard;
import mx.avance.capture.TargetSheet.QuarterTarget;
import mx.avance.figures.Amount;
import mx.avance.figures.Quarter;
import mx.avance.persistence.RecordMapper;
import mx.avance.persistence.Rows;
import mx.avance.plan.QuarterTerm;
import mx.avance.plan.ReadableProgrammes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the targets of an indicator with their adjustments. */
@Service
public class TargetSheets {

    private final JdbcClient jdbc;
    private final StoredAdjustments adjustments;
    private final ReadableProgrammes readable;
    private final Permissions permissions;
    private final AdjustmentProperties properties;
    private final Today today;

    TargetSheets(
            JdbcClient jdbc,
            StoredAdjustments adjustments,
            ReadableProgrammes readable,
            Permissions permissions,
            AdjustmentProperties properties,
            Today today) {
        this.jdbc = jdbc;
        this.adjustments = adjustments;
        this.readable = readable;
        this.permissions = permissions;
        this.properties = properties;
        this.today = today;
    }

    /** The targets of an indicator; empty when there is none with that id or whoever acts may not read it. */
    @Transactional(readOnly = true)
    public Optional<TargetSheet> of(long indicatorId) {
        return jdbc.sql("""
                        select i.decimals, i.percent_figures, i.annual_target, i.annual_adjusted, o.unit_id, o.programme_id, o.fiscal_year_id, y.year_number
                        from indicator i join objective o on o.id = i.objective_id join fiscal_year y on y.id = o.fiscal_year_id
                        where i.id = :id
                        """)
                .param("id", indicatorId)
                .query(RecordMapper.of(Head.class))
                .optional()
                .filter(head -> readable.mayRead(head.fiscalYearId(), head.programmeId()))
                .map(head -> sheet(indicatorId, head));
    }

    private TargetSheet sheet(long indicatorId, Head head) {
        LocalDate date = today.date();
        List<EntryRow> rows = Rows.list(jdbc.sql("""
                select id, quarter, programmed_original as original, programmed_adjusted as adjusted
                from entry where indicator_id = :id order by quarter
                """).param("id", indicatorId).query(RecordMapper.of(EntryRow.class)));
        Map<Long, EntryRow> byId = rows.stream().collect(Collectors.toMap(EntryRow::id, Function.identity()));
        List<Adjustment> asked =
                byId.isEmpty() ? List.of() : adjustments.findByEntryIdInOrderByRequestedAtDescIdDesc(byId.keySet());
        Set<Long> waiting = asked.stream()
                .filter(a -> a.state() == AdjustmentState.SOLICITADA)
                .map(a -> requireNonNull(a.entryId().getId()))
                .collect(Collectors.toUnmodifiableSet());
        return new TargetSheet(
                head.decimals(),
                head.percentFigures(),
                Amount.ofNullable(head.annualTarget()),
                Amount.ofNullable(head.annualAdjusted()),
                rows.stream()
                        .map(row -> row.target(head.yearNumber(), date, waiting))
                        .toList(),
                asked.stream()
                        .map(a -> card(a, requireNonNull(byId.get(a.entryId().getId())), head.yearNumber(), date))
                        .toList(),
                permissions.may(Action.REQUEST_ADJUSTMENT, head.unitId()),
                permissions.may(Action.AUTHORISE_ADJUSTMENT));
    }

    private AdjustmentCard card(Adjustment a, EntryRow entry, int year, LocalDate today) {
        Optional<String> refused = a.state() == AdjustmentState.SOLICITADA
                ? AdjustmentRule.authorisationRefused(entry.term(year), today, properties.authorisationDays())
                : Optional.empty();
        return new AdjustmentCard(
                requireNonNull(a.id()),
                a.version(),
                Quarter.of(entry.quarter()),
                a.beforeValue(),
                a.requestedValue(),
                a.kind(),
                a.reason(),
                a.requestedBy(),
                a.requestedAt(),
                a.state(),
                a.decidedBy(),
                a.decidedAt(),
                a.authorisation(),
                a.decisionNote(),
                refused);
    }

    private record Head(
            int decimals,
            boolean percentFigures,
            @Nullable BigDecimal annualTarget,
            @Nullable BigDecimal annualAdjusted,
            long unitId,
            long programmeId,
            long fiscalYearId,
            int yearNumber) {}

    private record EntryRow(
            long id,
            int quarter,
            @Nullable BigDecimal original,
            @Nullable BigDecimal adjusted) {

        QuarterTerm term(int year) {
            return new QuarterTerm(year, Quarter.of(quarter));
        }

        QuarterTarget target(int year, LocalDate today, Set<Long> waiting) {
            return new QuarterTarget(
                    id,
                    Quarter.of(quarter),
                    Amount.ofNullable(original),
                    Amount.ofNullable(adjusted),
                    AdjustmentRule.requestRefused(term(year), today),
                    waiting.contains(id));
        }
    }
}
