package mx.avance.capture;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.avance.base.Settings;
import mx.avance.figures.Amount;
import mx.avance.figures.BandPreset;
import mx.avance.figures.IndicatorFigures;
import mx.avance.figures.Quarter;
import mx.avance.figures.Signal;
import mx.avance.persistence.RecordMapper;
import mx.avance.persistence.Rows;
import mx.avance.plan.Level;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The objective tree of a fiscal year as rows to be paged: what is unfolded, in the order of the claves. The cost of a page depends on what it
 * shows, not on how many objectives there are.
 */
@Service
public class ObjectiveTree {

    private static final int MANY_PROGRAMMES = 200;

    private final JdbcClient jdbc;
    private final IndicatorFiguresReader figures;
    private final Settings settings;

    ObjectiveTree(JdbcClient jdbc, IndicatorFiguresReader figures, Settings settings) {
        this.jdbc = jdbc;
        this.figures = figures;
        this.settings = settings;
    }

    /**
     * How many rows are visible.
     *
     * @param unfolded the keys of the unfolded rows; a filtered tree is wholly unfolded and ignores it
     */
    @Transactional(readOnly = true)
    public int count(TreeSelection selection, Collection<TreeItem.Key> unfolded) {
        if (selection.filters()) {
            FilteredRows filtered = FilteredRows.of(selection);
            return count(filtered.count(), filtered.params());
        }
        VisibleRows visible = VisibleRows.all(selection, unfolded);
        return count(
                "select count(*) from (" + visible.sql() + ") v left join indicator i on i.objective_id = v.id",
                visible.params());
    }

    /**
     * How many visible rows stand before that of an indicator: where to look for it in an unfiltered tree.
     *
     * @param unfolded the keys of the unfolded rows, those above the indicator among them
     */
    @Transactional(readOnly = true)
    public int rowsBefore(TreeSelection selection, Collection<TreeItem.Key> unfolded, long indicatorId) {
        VisibleRows visible = VisibleRows.all(selection, unfolded);
        return jdbc.sql(BEFORE.formatted(visible.sql()))
                .params(visible.params())
                .param("indicator", indicatorId)
                .query(Integer.class)
                .single();
    }

    private int count(String sql, Map<String, Object> params) {
        return jdbc.sql(sql).params(params).query(Integer.class).single();
    }

    /** The visible rows from an offset on, at most {@code limit}. */
    @Transactional(readOnly = true)
    public List<TreeItem.Row> page(TreeSelection selection, Collection<TreeItem.Key> unfolded, int offset, int limit) {
        if (!selection.filters()) {
            return page(VisibleRows.first(selection, unfolded, offset + limit), selection, offset, limit);
        }
        FilteredRows filtered = FilteredRows.of(selection);
        return filtered.stretch()
                .map(sql -> stretch(filtered, sql, selection, offset, limit))
                .orElseGet(() -> reach(filtered, selection, offset, limit));
    }

    /** Where it is known how many rows each Fin has, a page reads the Fins that it shows. */
    private List<TreeItem.Row> stretch(
            FilteredRows filtered, String sql, TreeSelection selection, int offset, int limit) {
        List<Stretch> stretch = Rows.list(jdbc.sql(sql)
                .params(filtered.params())
                .param("offset", offset)
                .param("end", offset + limit)
                .query(RecordMapper.of(Stretch.class)));
        if (stretch.isEmpty()) {
            return List.of();
        }
        Stretch first = stretch.getFirst();
        VisibleRows visible = filtered.between(
                first.finSortKey(), SortKeys.lastBelow(stretch.getLast().finSortKey()));
        return page(visible, selection, offset - first.before(), limit);
    }

    /**
     * Where it is not, a page reads from the first Fin on. So many objectives asked for make at least as many rows, so it ends with the Fin of the
     * last of them; or they are fewer, and then it is known which programmes they are in.
     */
    private List<TreeItem.Row> reach(FilteredRows filtered, TreeSelection selection, int offset, int limit) {
        List<Reach> found = Rows.list(jdbc.sql(filtered.reach())
                .params(filtered.params())
                .param("reach", offset + limit)
                .query(RecordMapper.of(Reach.class)));
        if (found.isEmpty()) {
            return List.of();
        }
        boolean all = found.stream().mapToInt(Reach::matched).sum() < offset + limit;
        Set<Long> programmes = found.stream().map(Reach::programmeId).collect(Collectors.toUnmodifiableSet());
        String last = found.stream()
                .map(Reach::finSortKey)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        VisibleRows visible = all && programmes.size() <= MANY_PROGRAMMES
                ? filtered.inProgrammes(programmes)
                : filtered.between("", SortKeys.lastBelow(last));
        return page(visible, selection, offset, limit);
    }

    /** The rows of some indicators as they are now, with those of the same objectives; for a screen that shows them and hears that they changed. */
    @Transactional(readOnly = true)
    public List<TreeItem.Row> rowsOf(TreeSelection selection, Collection<Long> indicatorIds) {
        if (indicatorIds.isEmpty()) {
            return List.of();
        }
        VisibleRows rows = new VisibleRows(
                "select o.id, o.sort_key, o.programme_id, true as matched from objective o"
                        + " where o.id in (select x.objective_id from indicator x where x.id in (:ids))",
                Map.of("ids", indicatorIds));
        return page(rows, selection, 0, Integer.MAX_VALUE);
    }

    private List<TreeItem.Row> page(VisibleRows visible, TreeSelection selection, int offset, int limit) {
        List<Line> lines = Rows.list(jdbc.sql(PAGE.formatted(visible.sql()))
                .params(visible.params())
                .param("offset", offset)
                .param("limit", limit)
                .query(RecordMapper.of(Line.class)));
        return rows(lines, selection);
    }

    /** A Fin with rows on a page, and how many rows come before it. */
    private record Stretch(String finSortKey, int before) {}

    /** How many of the objectives asked for are below a Fin. */
    private record Reach(String finSortKey, long programmeId, int matched) {}

    /** The keys of every row that can be unfolded, at most {@code limit}, in no order; for unfolding all of a programme. */
    @Transactional(readOnly = true)
    public List<TreeItem.Node> foldable(TreeSelection selection, int limit) {
        String programme = selection.programmeId() == null ? "" : " and o.programme_id = :programme";
        var sql = jdbc.sql("""
                select o.id, p1.id as above1, p2.id as above2, p3.id as above3
                from objective o
                left join objective p1 on p1.id = o.parent_id
                left join objective p2 on p2.id = p1.parent_id
                left join objective p3 on p3.id = p2.parent_id
                where o.fiscal_year_id = :year and o.level <> 'ACTIVIDAD'%s
                  and exists (select 1 from objective c where c.parent_id = o.id)
                fetch first :limit rows only
                """.formatted(programme))
                .param("year", selection.fiscalYearId())
                .param("limit", limit);
        if (selection.programmeId() != null) {
            sql = sql.param("programme", selection.programmeId());
        }
        return Rows.list(sql.query(RecordMapper.of(Place.class))).stream()
                .map(place -> new TreeItem.Node(place.key()))
                .toList();
    }

    private List<TreeItem.Row> rows(List<Line> lines, TreeSelection selection) {
        List<Long> ids = lines.stream()
                .flatMap(line -> Stream.ofNullable(line.indicatorId()))
                .toList();
        Map<Long, IndicatorFigures> computed = figures.of(ids);
        Map<Long, TreeItem.Cell[]> cells = cells(ids);
        BandPreset bands = settings.rules().bands();
        return lines.stream()
                .map(line -> line.row(measured(line, computed, cells, bands, selection.quarter())))
                .toList();
    }

    private static TreeItem.@Nullable Measured measured(
            Line line,
            Map<Long, IndicatorFigures> computed,
            Map<Long, TreeItem.Cell[]> cells,
            BandPreset bands,
            Quarter quarter) {
        Long id = line.indicatorId();
        if (id == null) {
            return null;
        }
        IndicatorFigures figures = Objects.requireNonNull(computed.get(id));
        return new TreeItem.Measured(
                id,
                Objects.requireNonNull(line.siglas()),
                Objects.requireNonNull(line.name()),
                Objects.requireNonNull(line.decimals()),
                Boolean.TRUE.equals(line.percentFigures()),
                Boolean.TRUE.equals(line.sum()),
                figures,
                bands.signal(figures.quarter(quarter)),
                List.of(cells.getOrDefault(id, emptyCells())));
    }

    private Map<Long, TreeItem.Cell[]> cells(List<Long> indicatorIds) {
        Map<Long, TreeItem.Cell[]> cells = new HashMap<>();
        if (indicatorIds.isEmpty()) {
            return cells;
        }
        Rows.list(jdbc.sql(CELLS).param("ids", indicatorIds).query(RecordMapper.of(EntryLine.class)))
                .forEach(entry -> cells.computeIfAbsent(entry.indicatorId(), id -> emptyCells())[entry.quarter() - 1] =
                        entry.cell());
        return cells;
    }

    private static final String CELLS = """
            select e.id, e.version, e.indicator_id, e.quarter, e.justification, e.state, e.observation, e.programmed_original,
                   e.programmed_adjusted, p.signal
            from entry e join progress p on p.indicator_id = e.indicator_id and p.quarter = e.quarter
            where e.indicator_id in (:ids)
            """;

    private record EntryLine(
            long id,
            int version,
            long indicatorId,
            int quarter,
            @Nullable String justification,
            EntryState state,
            @Nullable String observation,
            @Nullable BigDecimal programmedOriginal,
            @Nullable BigDecimal programmedAdjusted,
            Signal signal) {

        TreeItem.Cell cell() {
            return new TreeItem.Cell(
                    id,
                    version,
                    justification,
                    state,
                    observation,
                    EntryRules.asksForJustification(signal) && justification == null,
                    programmedAdjusted != null,
                    Amount.ofNullable(programmedOriginal));
        }
    }

    private static TreeItem.Cell[] emptyCells() {
        TreeItem.Cell[] empty = new TreeItem.Cell[4];
        Arrays.fill(empty, TreeItem.Cell.EMPTY);
        return empty;
    }

    private static final String BEFORE = """
            select count(*)
            from (%s) v
            left join indicator i on i.objective_id = v.id
            cross join (
                select o.sort_key, o.programme_id, i.position from indicator i join objective o on o.id = i.objective_id
                where i.id = :indicator
            ) t
            where v.sort_key < t.sort_key
               or (v.sort_key = t.sort_key and (v.programme_id < t.programme_id
                   or (v.programme_id = t.programme_id and coalesce(i.position, 0) < t.position)))
            """;

    private static final String PAGE = """
            select o.id, p1.id as above1, p2.id as above2, p3.id as above3, pr.programme_key, o.clave, o.level, o.narrative,
                   u.id as unit_id, u.name as unit, v.matched, i.id as indicator_id, i.position, i.siglas, i.name, i.decimals, i.percent_figures,
                   case when i.rollup = 'SUM_OF_CHILDREN' and exists (select 1 from objective c join indicator k on k.objective_id = c.id
                       and k.position = i.position where c.parent_id = o.id) then true else false end as sum,
                   case when exists (select 1 from objective c where c.parent_id = o.id) then true else false end as has_children
            from (
                select v.id, v.sort_key, v.programme_id, v.matched, i.id as indicator_id, coalesce(i.position, 0) as position
                from (%s) v left join indicator i on i.objective_id = v.id
                order by v.sort_key, v.programme_id, coalesce(i.position, 0)
                offset :offset rows fetch next :limit rows only
            ) v
            join objective o on o.id = v.id
            join programme pr on pr.id = o.programme_id
            join unit u on u.id = o.unit_id
            left join indicator i on i.id = v.indicator_id
            left join objective p1 on p1.id = o.parent_id
            left join objective p2 on p2.id = p1.parent_id
            left join objective p3 on p3.id = p2.parent_id
            order by v.sort_key, v.programme_id, v.position
            """;

    private record Place(
            long id,
            @Nullable Long above1,
            @Nullable Long above2,
            @Nullable Long above3) {

        TreeItem.Key key() {
            return keyOf(id, above1, above2, above3, 1);
        }
    }

    private static TreeItem.Key keyOf(
            long id, @Nullable Long above1, @Nullable Long above2, @Nullable Long above3, int position) {
        List<Long> path = new ArrayList<>();
        Stream.of(above3, above2, above1).filter(Objects::nonNull).forEach(path::add);
        path.add(id);
        return new TreeItem.Key(path, position);
    }

    private record Line(
            long id,
            @Nullable Long above1,
            @Nullable Long above2,
            @Nullable Long above3,
            String programmeKey,
            String clave,
            Level level,
            String narrative,
            long unitId,
            String unit,
            boolean matched,
            @Nullable Long indicatorId,
            @Nullable Integer position,
            @Nullable String siglas,
            @Nullable String name,
            @Nullable Integer decimals,
            @Nullable Boolean percentFigures,
            @Nullable Boolean sum,
            boolean hasChildren) {

        TreeItem.Row row(TreeItem.@Nullable Measured measured) {
            // An objective without indicator is unfolded by the same key as one with a first indicator.
            int place = position == null ? 1 : position;
            return new TreeItem.Row(
                    keyOf(id, above1, above2, above3, place),
                    programmeKey,
                    clave,
                    level,
                    narrative,
                    unitId,
                    unit,
                    hasChildren && place == 1,
                    matched,
                    measured);
        }
    }
}
