package mx.avance.consistency;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import mx.avance.access.Action;
import mx.avance.access.Permissions;
import mx.avance.consistency.FindingRows.Condition;
import mx.avance.consistency.FindingRows.Stored;
import mx.avance.consistency.rule.Checker;
import mx.avance.figures.Quarter;
import mx.avance.persistence.RecordMapper;
import mx.avance.persistence.Rows;
import mx.avance.plan.ReadableProgrammes;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * What does not add up in what whoever acts may read, as it is now: programmes that changed are looked at again before it is answered. Therefore none of this
 * runs in a transaction that only reads.
 */
@Service
public class Findings {

    private static final long NO_YEAR = -1;

    private final FindingRefresh refresh;
    private final FindingRows rows;
    private final ProgrammeReader programmes;
    private final ConsistencyRules rules;
    private final ReadableProgrammes readable;
    private final Permissions permissions;
    private final JdbcClient jdbc;
    private final boolean open;

    Findings(
            FindingRefresh refresh,
            FindingRows rows,
            ProgrammeReader programmes,
            ConsistencyRules rules,
            ReadableProgrammes readable,
            Permissions permissions,
            JdbcClient jdbc,
            @Value("${avance.consistency.public-findings}") boolean open) {
        this.refresh = refresh;
        this.rows = rows;
        this.programmes = programmes;
        this.rules = rules;
        this.readable = readable;
        this.permissions = permissions;
        this.jdbc = jdbc;
        this.open = open;
    }

    /** Rows that are read as they are wanted, maybe by another thread; who may read them has been asked. */
    public interface Reading {

        /** Hands over each of them. */
        void forEach(Consumer<FoundRow> row);
    }

    private record Counted(RuleCode rule, boolean dismissed, int found) {}

    private record Affected(int indicators, int recolours) {}

    /** What they add up to. */
    public Summary summary(Scope scope) {
        Set<Long> mayRead = readable(scope);
        int pending = refresh.refresh(scope.fiscalYearId(), looked(scope, mayRead));
        Condition condition = rows.of(scope, mayRead);
        Map<Gravity, Integer> open = new EnumMap<>(Gravity.class);
        Map<RuleCode, Integer> byRule = new EnumMap<>(RuleCode.class);
        for (Gravity gravity : Gravity.values()) {
            open.put(gravity, 0);
        }
        int dismissed = 0;
        for (Counted counted : Rows.list(jdbc.sql("select f.rule, f.dismissed, count(*) as found from finding f where "
                        + condition.sql() + " group by f.rule, f.dismissed")
                .params(condition.params())
                .query(RecordMapper.of(Counted.class)))) {
            if (counted.dismissed()) {
                dismissed += counted.found();
            } else {
                open.merge(counted.rule().gravity(), counted.found(), Integer::sum);
                byRule.put(counted.rule(), counted.found());
            }
        }
        Affected affected = jdbc.sql("""
                select count(distinct f.indicator_id) as indicators,
                       count(distinct case when f.recolours = true then f.indicator_id * 10 + f.quarter end) as recolours
                from finding f where %s and f.dismissed = false
                """.formatted(condition.sql()))
                .params(condition.params())
                .query(RecordMapper.of(Affected.class))
                .single();
        return new Summary(open, byRule, dismissed, affected.recolours(), affected.indicators(), pending);
    }

    /** A page of them, in the order of its grouping. */
    public List<FoundRow> list(Scope scope, Filter filter, Grouping grouping, int offset, int limit) {
        return rows.page(filtered(scope, filter), grouping, offset, limit);
    }

    /** How many {@link #list} has in all. */
    public int count(Scope scope, Filter filter) {
        return rows.count(filtered(scope, filter));
    }

    private Condition filtered(Scope scope, Filter filter) {
        Set<Long> mayRead = readable(scope);
        refresh.refresh(scope.fiscalYearId(), looked(scope, mayRead));
        return FindingRows.filtered(rows.of(scope, mayRead), filter);
    }

    /** One of them; empty when it no longer stands or may not be read. */
    public Optional<FoundRow> find(long id) {
        return current(id).map(stored -> rows.named(List.of(stored)).getFirst());
    }

    private Optional<Stored> current(long id) {
        permissions.require(Action.READ);
        return rows.find(id)
                .filter(stored ->
                        readable.mayRead(stored.fiscalYearId(), stored.row().programmeId()))
                .flatMap(stored -> {
                    refresh.refresh(stored.fiscalYearId(), Set.of(stored.row().programmeId()));
                    return rows.find(id);
                });
    }

    /** The open ones of an indicator: those of the year and of a quarter, or of all quarters. */
    public List<FoundRow> ofIndicator(long indicatorId, @Nullable Quarter quarter) {
        permissions.require(Action.READ);
        return jdbc.sql("""
                select o.fiscal_year_id as year_id, o.programme_id from indicator i join objective o on o.id = i.objective_id where i.id = :id
                """)
                .param("id", indicatorId)
                .query(RecordMapper.of(Home.class))
                .optional()
                .filter(home -> readable.mayRead(home.yearId(), home.programmeId()))
                .map(home -> {
                    refresh.refresh(home.yearId(), Set.of(home.programmeId()));
                    Condition all = rows.of(new Scope(home.yearId(), quarter, home.programmeId(), null), Set.of());
                    all.params().put("indicator", indicatorId);
                    Condition own = FindingRows.filtered(all, Filter.OPEN).and("f.indicator_id = :indicator");
                    return rows.page(own, Grouping.OBJECTIVE, 0, Integer.MAX_VALUE);
                })
                .orElse(List.of());
    }

    private record Home(long yearId, long programmeId) {}

    /** The justification with the correction made; empty when there is none or the finding no longer stands. */
    public Optional<String> corrected(long id) {
        return current(id).filter(stored -> stored.row().correctable()).flatMap(this::corrected);
    }

    private Optional<String> corrected(Stored stored) {
        String text = stored.row().justification();
        if (text == null) {
            return Optional.empty();
        }
        FoundRow row = stored.row();
        return Checker.check(programmes.of(row.programmeId()), rules.inForce()).stream()
                .filter(finding -> finding.rule() == row.rule()
                        && finding.indicatorId() == row.indicatorId()
                        && finding.quarter() == row.quarter()
                        && finding.print().equals(stored.print()))
                .findFirst()
                .flatMap(finding -> finding.corrected(text));
    }

    /** All of them, open and dismissed, by clave, quarter and rule. */
    public void forEach(Scope scope, Consumer<FoundRow> row) {
        reading(scope).forEach(row);
    }

    /** The same, to be read later. */
    public Reading reading(Scope scope) {
        Set<Long> mayRead = readable(scope);
        refresh.refresh(scope.fiscalYearId(), looked(scope, mayRead));
        Condition condition = rows.of(scope, mayRead);
        return row -> rows.forEach(condition, row);
    }

    /**
     * The open ones for programs: for anybody where the municipality says so, otherwise for whoever is signed in.
     *
     * @throws mx.avance.access.PermissionDeniedException for whoever may not read
     */
    public Reading openData(Scope scope) {
        Condition condition = opened(scope);
        return row -> rows.forEach(condition, row);
    }

    /**
     * Lets through only who may read {@link #openData}, before it is told what there is.
     *
     * @throws mx.avance.access.PermissionDeniedException for whoever may not
     */
    public void requireOpenData() {
        if (!open) {
            readable(new Scope(NO_YEAR, null, null, null));
        }
    }

    /** The same, a page at a time. @param after where the page before ended; {@code null} for the first */
    public FindingPage openPage(Scope scope, @Nullable FindingPlace after, int limit) {
        List<Stored> found = rows.after(opened(scope), after, limit + 1);
        boolean more = found.size() > limit;
        List<Stored> page = more ? found.subList(0, limit) : found;
        return new FindingPage(rows.named(page), more ? page.getLast().place() : null);
    }

    private Condition opened(Scope scope) {
        Set<Long> mayRead = open ? Set.of() : readable(scope);
        refresh.refresh(scope.fiscalYearId(), looked(scope, mayRead));
        return FindingRows.filtered(rows.of(scope, mayRead), Filter.OPEN);
    }

    private Set<Long> readable(Scope scope) {
        // Asked first: a program without session is refused without a line in the history, which anybody could fill.
        Set<Long> mayRead = readable.of(scope.fiscalYearId());
        permissions.require(Action.READ);
        return mayRead;
    }

    /** The programmes that have to be up to date; empty for all of the year. */
    private static Set<Long> looked(Scope scope, Set<Long> mayRead) {
        Long programme = scope.programmeId();
        if (programme == null) {
            return mayRead;
        }
        return Set.of(mayRead.isEmpty() || mayRead.contains(programme) ? programme : -1L);
    }
}
