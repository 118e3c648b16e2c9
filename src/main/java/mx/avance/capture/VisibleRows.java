package mx.avance.capture;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mx.avance.figures.Signal;
import mx.avance.plan.Level;
import mx.avance.plan.SearchText;

/**
 * The SQL of the objectives that a selection shows: id, sort_key, programme_id and whether the filter asked for it. Only constants are put
 * together here; what people typed travels as parameters.
 */
record VisibleRows(String sql, Map<String, Object> params) {

    static VisibleRows of(TreeSelection selection, Collection<TreeItem.Key> unfolded) {
        return selection.filters() ? filtered(selection) : unfoldedRows(selection, unfolded);
    }

    /** The Fins, and what hangs from an objective that is unfolded and seen. */
    private static VisibleRows unfoldedRows(TreeSelection selection, Collection<TreeItem.Key> unfolded) {
        Map<String, Object> params = new HashMap<>();
        String programme = programme(selection, params);
        String sql = "select o.id, o.sort_key, o.programme_id, true as matched from objective o"
                + " where o.fiscal_year_id = :year and o.level = 'FIN'" + programme;
        List<Long> open = seen(unfolded);
        if (!open.isEmpty()) {
            params.put("open", open);
            sql += " union all select o.id, o.sort_key, o.programme_id, true as matched from objective o"
                    + " where o.parent_id in (:open)" + programme;
        }
        return new VisibleRows(sql, params);
    }

    /** Those of the unfolded objectives all of whose ancestors are unfolded too: only they show their children. */
    private static List<Long> seen(Collection<TreeItem.Key> unfolded) {
        Set<Long> open = new HashSet<>();
        unfolded.forEach(key -> open.add(key.objectiveId()));
        return unfolded.stream()
                .filter(key -> open.containsAll(key.path()))
                .map(TreeItem.Key::objectiveId)
                .distinct()
                .toList();
    }

    private static VisibleRows filtered(TreeSelection selection) {
        Map<String, Object> params = new HashMap<>();
        String matched = "select o.id, o.parent_id from objective o where o.fiscal_year_id = :year"
                + programme(selection, params)
                + conditions(selection, params);
        String sql = """
                select o.id, o.sort_key, o.programme_id, w.matched = 1 as matched
                from objective o join (
                    select x.id, max(x.matched) as matched from (
                        with m as (%s)
                        select m.id, 1 as matched from m
                        union all select m.parent_id, 0 from m where m.parent_id is not null
                        union all select p1.parent_id, 0 from m join objective p1 on p1.id = m.parent_id where p1.parent_id is not null
                        union all select p2.parent_id, 0 from m join objective p1 on p1.id = m.parent_id
                            join objective p2 on p2.id = p1.parent_id where p2.parent_id is not null
                    ) x group by x.id
                ) w on w.id = o.id
                """.formatted(matched);
        return new VisibleRows(sql, params);
    }

    private static String programme(TreeSelection selection, Map<String, Object> params) {
        params.put("year", selection.fiscalYearId());
        Long programme = selection.programmeId();
        if (programme == null) {
            return "";
        }
        params.put("programme", programme);
        return " and o.programme_id = :programme";
    }

    private static String conditions(TreeSelection selection, Map<String, Object> params) {
        StringBuilder sql = new StringBuilder();
        if (!selection.units().isEmpty()) {
            params.put("units", selection.units());
            sql.append(" and o.unit_id in (:units)");
        }
        Level level = selection.level();
        if (level != null) {
            params.put("level", level.name());
            sql.append(" and o.level = :level");
        }
        String text = selection.text();
        if (text != null) {
            params.put("text", SearchText.like(SearchText.normalise(text)));
            sql.append(" and o.search_text like :text escape '!'");
        }
        Signal signal = selection.signal();
        if (signal != null) {
            params.put("signal", signal.name());
            params.put("quarter", selection.quarter().number());
            sql.append(" and o.id in (select i.objective_id from progress p join indicator i on i.id = p.indicator_id"
                    + " where p.fiscal_year_id = :year and p.quarter = :quarter and p.signal = :signal)");
        }
        return sql.toString();
    }
}
