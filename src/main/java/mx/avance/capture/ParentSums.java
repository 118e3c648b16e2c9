package mx.avance.capture;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import mx.avance.figures.Amount;
import mx.avance.history.History;
import mx.avance.history.HistoryRecord;
import mx.avance.persistence.RecordMapper;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the realised figure of an indicator that is the sum of its children (regla del padre, suma de hijos): the first indicator of an objective adds
 * the first of each objective directly below, the second the second. The sum exists when every child with a target in the quarter has its figure: a
 * blank is not a zero.
 */
@Component
class ParentSums {

    private final JdbcClient jdbc;
    private final Entries entries;
    private final History history;

    ParentSums(JdbcClient jdbc, Entries entries, History history) {
        this.jdbc = jdbc;
        this.entries = entries;
        this.history = history;
    }

    /**
     * Adds up again what is above an entry whose figure changed. The programme is locked by whoever calls, so that two children saved at once are both
     * in the sum.
     *
     * @return the indicators above it whose figure changed, the nearest first
     */
    List<Long> follow(Entry child, String by, Instant at) {
        List<Long> changed = new ArrayList<>();
        Long indicator = child.indicatorId().getId();
        int quarter = child.quarter().number();
        while (indicator != null) {
            Optional<Sum> above = above(indicator, quarter);
            if (above.isEmpty() || !write(above.get(), by, at)) {
                return changed;
            }
            indicator = above.get().indicatorId();
            changed.add(indicator);
        }
        return changed;
    }

    private boolean write(Sum sum, String by, Instant at) {
        Entry before = entries.findById(sum.entryId()).orElseThrow();
        Amount value = sum.children().lacking() > 0
                ? null
                : Amount.ofNullable(sum.children().total());
        if (Objects.equals(before.realised(), value)) {
            return false;
        }
        entries.save(before.captured(value, before.justification(), by, at));
        history.record(HistoryRecord.change(
                        "ADD_UP",
                        "entry",
                        before.id(),
                        "realised",
                        Amount.plain(before.realised()),
                        Amount.plain(value))
                .of(sum.indicatorId(), before.quarter().number()));
        return true;
    }

    /** In two questions: as one of eight tables, H2 takes longer to plan it than to save the whole cell (bench Cell). */
    private Optional<Sum> above(long indicatorId, int quarter) {
        return jdbc.sql("""
                select p.id as indicator_id, pe.id as entry_id, o.parent_id, i.position
                from indicator i
                join objective o on o.id = i.objective_id
                join indicator p on p.objective_id = o.parent_id and p.position = i.position and p.rollup = 'SUM_OF_CHILDREN'
                join entry pe on pe.indicator_id = p.id and pe.quarter = :quarter
                where i.id = :indicator
                """)
                .param("indicator", indicatorId)
                .param("quarter", quarter)
                .query(RecordMapper.of(Above.class))
                .optional()
                .map(above -> new Sum(above.indicatorId(), above.entryId(), children(above, quarter)));
    }

    private Children children(Above above, int quarter) {
        return jdbc.sql("""
                select sum(e.realised) as total,
                       coalesce(sum(case when e.realised is null and coalesce(e.programmed_adjusted, e.programmed_original) > 0 then 1 else 0 end), 0)
                           as lacking
                from objective o
                join indicator i on i.objective_id = o.id and i.position = :position
                join entry e on e.indicator_id = i.id and e.quarter = :quarter
                where o.parent_id = :parent
                """)
                .param("position", above.position())
                .param("quarter", quarter)
                .param("parent", above.parentId())
                .query(RecordMapper.of(Children.class))
                .single();
    }

    private record Above(long indicatorId, long entryId, long parentId, int position) {}

    private record Children(@Nullable BigDecimal total, int lacking) {}

    private record Sum(long indicatorId, long entryId, Children children) {}
}
