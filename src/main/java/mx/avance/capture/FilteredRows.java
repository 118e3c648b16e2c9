package mx.avance.capture;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import mx.avance.base.SearchText;
import mx.avance.figures.Signal;
import mx.avance.plan.Level;
import org.jspecify.annotations.Nullable;

/**
 * The SQL of a filtered tree: the objectives asked for and those above them. A page first finds between which Fins it lies, then reads only their
 * rows. Only constants are put together here; what people typed travels as parameters.
 *
 * @param stored the Fins with how many rows each has, where that is counted already: fin_sort_key, tree_rows
 * @param anywhere the objectives asked for in the whole year: sort_key, programme_id
 * @param within those between two sort keys, {@code :from} and {@code :to}
 */
record FilteredRows(@Nullable String stored, String anywhere, String within, Map<String, Object> params) {

    static FilteredRows of(TreeSelection selection) {
        Map<String, Object> params = new HashMap<>();
        String stored = onlySignal(selection) ? STORED.formatted(programme("s", selection)) : null;
        return new FilteredRows(stored, anywhere(selection, params), within(selection, params), params);
    }

    /** What is counted already: a signal in a quarter, in the year or in a programme. */
    private static boolean onlySignal(TreeSelection selection) {
        return selection.signal() != null
                && selection.units().isEmpty()
                && selection.level() == null
                && selection.text() == null
                && !selection.pending();
    }

    /** How many rows there are. */
    String count() {
        return stored == null
                ? "select count(*) from (" + visible(anywhere) + ") v left join indicator i on i.objective_id = v.id"
                : "select coalesce(sum(f.tree_rows), 0) from (" + stored + ") f";
    }

    /** The Fins whose rows are on a page from {@code :offset} to {@code :end}: fin_sort_key, and how many rows come before each. */
    Optional<String> stretch() {
        return Optional.ofNullable(stored).map(STRETCH::formatted);
    }

    /** Where the first {@code :reach} of the objectives asked for are: fin_sort_key, programme_id, and how many of them are there. */
    String reach() {
        return REACH.formatted(SortKeys.fin("o.sort_key"), anywhere, SortKeys.fin("o.sort_key"));
    }

    /** The objectives to be seen between two sort keys. */
    VisibleRows between(String from, String to) {
        Map<String, Object> narrowed = new HashMap<>(params);
        narrowed.put("from", from);
        narrowed.put("to", to);
        return new VisibleRows(visible(within), narrowed);
    }

    /** The objectives to be seen of some programmes, which hold all that were asked for. */
    VisibleRows inProgrammes(Collection<Long> programmes) {
        Map<String, Object> narrowed = new HashMap<>(params);
        narrowed.put("programmes", programmes);
        narrowed.put("from", "");
        narrowed.put("to", SortKeys.LAST);
        return new VisibleRows(visible(within + " and o.programme_id in (:programmes)"), narrowed);
    }

    private static String visible(String matched) {
        return VISIBLE.formatted(
                SortKeys.ancestor("m.sort_key"), matched, SortKeys.LETTERS, SortKeys.ancestor("m.sort_key"));
    }

    private static String programme(String alias, TreeSelection selection) {
        if (selection.programmeId() != null) {
            return " and " + alias + ".programme_id = :programme";
        }
        return selection.readable().isEmpty() ? "" : " and " + alias + ".programme_id in (:readable)";
    }

    /** In the whole year a signal is looked up in the progress, which knows programme, unit and level as well. */
    private static String anywhere(TreeSelection selection, Map<String, Object> params) {
        if (selection.signal() == null && !selection.pending()) {
            return "select o.sort_key, o.programme_id from objective o where o.fiscal_year_id = :year"
                    + conditions("o", selection, params);
        }
        return "select o.sort_key, o.programme_id from progress p join objective o on o.id = p.objective_id"
                + " where p.fiscal_year_id = :year and p.quarter = :quarter" + ofProgress(selection)
                + conditions("p", selection, params);
    }

    /** In a stretch of the tree the objectives come first. */
    private static String within(TreeSelection selection, Map<String, Object> params) {
        String wanted = ofProgress(selection);
        String signal = wanted.isEmpty()
                ? ""
                : " and exists (select 1 from indicator i join progress p on p.indicator_id = i.id"
                        + " where i.objective_id = o.id and p.quarter = :quarter" + wanted + ")";
        return "select o.sort_key, o.programme_id from objective o"
                + " where o.fiscal_year_id = :year and o.sort_key between :from and :to"
                + conditions("o", selection, params) + signal;
    }

    /** What is wanted of the progress of an entry, {@code p}. */
    private static String ofProgress(TreeSelection selection) {
        return (selection.signal() == null ? "" : " and p.signal = :signal") + (selection.pending() ? PENDING : "");
    }

    private static String conditions(String alias, TreeSelection selection, Map<String, Object> params) {
        params.put("year", selection.fiscalYearId());
        params.put("quarter", selection.quarter().number());
        Signal signal = selection.signal();
        if (signal != null) {
            params.put("signal", signal.name());
        }
        StringBuilder sql = new StringBuilder();
        Long programme = selection.programmeId();
        if (programme != null) {
            params.put("programme", programme);
        } else if (!selection.readable().isEmpty()) {
            params.put("readable", selection.readable());
        }
        sql.append(programme(alias, selection));
        if (!selection.units().isEmpty()) {
            params.put("units", selection.units());
            sql.append(" and ").append(alias).append(".unit_id in (:units)");
        }
        Level level = selection.level();
        if (level != null) {
            params.put("level", level.name());
            sql.append(" and ").append(alias).append(".level = :level");
        }
        String text = selection.text();
        if (text != null) {
            // Not LIKE, which PostgreSQL compares letter by letter.
            params.put("text", SearchText.normalise(text));
            sql.append(" and position(:text in o.search_text) > 0");
        }
        return sql.toString();
    }

    /** Owed or begun, still with the unit, and without figure, without its justification, or given back. */
    private static final String PENDING = """
             and (p.due = true or p.captured = true) and p.state in ('BORRADOR', 'DEVUELTA')
             and (p.captured = false or p.state = 'DEVUELTA' or (p.signal in (%s) and exists
                  (select 1 from entry e where e.indicator_id = p.indicator_id and e.quarter = p.quarter and e.justification is null)))
            """.formatted(Arrays.stream(Signal.values())
            .filter(EntryRules::asksForJustification)
            .map(signal -> "'" + signal.name() + "'")
            .collect(Collectors.joining(", ")));

    private static final String STORED = """
            select s.fin_sort_key, sum(s.tree_rows) as tree_rows from programme_signal s
            where s.fiscal_year_id = :year and s.quarter = :quarter and s.signal = :signal%s
            group by s.fin_sort_key
            """;

    private static final String VISIBLE = """
            select o.id, o.sort_key, o.programme_id, w.matched = 1 as matched
            from (
                select m.programme_id, %s as sort_key, max(case when n.letters = char_length(m.sort_key) then 1 else 0 end) as matched
                from (%s) m join %s on n.letters <= char_length(m.sort_key)
                group by m.programme_id, %s
            ) w join objective o on o.programme_id = w.programme_id and o.sort_key = w.sort_key
            """;

    private static final String STRETCH = """
            select r.fin_sort_key, r.up_to - r.tree_rows as before from (
                select f.fin_sort_key, f.tree_rows, sum(f.tree_rows) over (order by f.fin_sort_key) as up_to from (%s) f
            ) r
            where r.up_to > :offset and r.up_to - r.tree_rows < :end
            order by r.fin_sort_key
            """;

    private static final String REACH = """
            select %s as fin_sort_key, o.programme_id, count(*) as matched from (
                %s order by o.fiscal_year_id, o.sort_key, o.programme_id fetch first :reach rows only
            ) o group by %s, o.programme_id
            """;
}
