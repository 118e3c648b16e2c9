package mx.avance.capture;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The SQL of objectives to be seen: id, sort_key, programme_id and whether the filter asked for it.
 */
record VisibleRows(String sql, Map<String, Object> params) {

    /** The Fins, and what hangs from an objective that is unfolded and seen. */
    static VisibleRows all(TreeSelection selection, Collection<TreeItem.Key> unfolded) {
        return unfolded(selection, unfolded, "");
    }

    /** The same, with only as many Fins as can stand among the first {@code :reach} rows. */
    static VisibleRows first(TreeSelection selection, Collection<TreeItem.Key> unfolded, int reach) {
        // All the columns of the index objective_level, so that both databases read them in its order and stop.
        VisibleRows rows = unfolded(
                selection,
                unfolded,
                " order by o.fiscal_year_id, o.level, o.sort_key, o.programme_id fetch first :reach rows only");
        rows.params().put("reach", reach);
        return rows;
    }

    private static VisibleRows unfolded(TreeSelection selection, Collection<TreeItem.Key> unfolded, String endOfFins) {
        Map<String, Object> params = new HashMap<>();
        String programme = programme(selection, params);
        String sql = "(select o.id, o.sort_key, o.programme_id, true as matched from objective o"
                + " where o.fiscal_year_id = :year and o.level = 'FIN'" + programme + endOfFins + ")";
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

    private static String programme(TreeSelection selection, Map<String, Object> params) {
        params.put("year", selection.fiscalYearId());
        Long programme = selection.programmeId();
        if (programme != null) {
            params.put("programme", programme);
            return " and o.programme_id = :programme";
        }
        if (!selection.readable().isEmpty()) {
            params.put("readable", selection.readable());
            return " and o.programme_id in (:readable)";
        }
        return "";
    }
}
