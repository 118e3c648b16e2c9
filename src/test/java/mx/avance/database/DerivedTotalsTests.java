package mx.avance.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import mx.avance.capture.AnnualReport;
import mx.avance.capture.IndicatorCards;
import mx.avance.capture.ObjectiveTree;
import mx.avance.capture.ProgressTable;
import mx.avance.capture.TreeItem;
import mx.avance.capture.TreeSelection;
import mx.avance.dashboard.Closings;
import mx.avance.dashboard.Dashboard;
import mx.avance.dashboard.Pending;
import mx.avance.dashboard.SignalNode;
import mx.avance.dashboard.UnitSignals;
import mx.avance.figures.Quarter;
import mx.avance.figures.Signal;
import mx.avance.plan.Level;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is derived from the entries says what a count from the beginning says, whatever has changed, on both databases. */
abstract class DerivedTotalsTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ObjectiveTree tree;

    @Autowired
    Dashboard dashboard;

    @Autowired
    AnnualReport report;

    @Autowired
    IndicatorCards cards;

    @Autowired
    ProgressTable progress;

    @Autowired
    PlatformTransactionManager transactions;

    long year;

    @SpringBootTest
    static class H2Tests extends DerivedTotalsTests {
        @DynamicPropertySource
        static void database(DynamicPropertyRegistry registry) {
            Databases.h2(registry);
        }
    }

    @SpringBootTest
    static class PostgresTests extends DerivedTotalsTests {
        @DynamicPropertySource
        static void database(DynamicPropertyRegistry registry) {
            Databases.postgresql(registry);
        }
    }

    /** Beside the real programme, one with the same claves, so that their rows stand between each other, with second indicators and with an objective without any. */
    @BeforeEach
    void twoProgrammesWithTheSameClaves() {
        year = jdbc.sql("select id from fiscal_year").query(Long.class).single();
        if (jdbc.sql("select count(*) from programme").query(Integer.class).single() == 1) {
            transaction(this::copyProgramme);
        }
    }

    @Test
    void theTotalsAreThoseOfACountFromTheBeginning() {
        assertTotals();
        setRealised("1.4.1.1.1.1", Quarter.T1, null);
        setRealised("1.4.1.1.2.3", Quarter.T1, new BigDecimal("999999"));
        setRealised("1.4.1.1.4", Quarter.T2, BigDecimal.ONE);
        assertTotals();
    }

    @Test
    void peopleWhoSaveAtOnceAreAllCounted() throws Exception {
        List<Long> indicators = jdbc.sql("select id from indicator order by id fetch first 12 rows only")
                .query(Long.class)
                .list();
        try (var people = Executors.newFixedThreadPool(4)) {
            List<Callable<Void>> saves = new ArrayList<>();
            IntStream.range(0, 48)
                    .forEach(n -> saves.add(() -> {
                        setRealised(indicators.get(n % indicators.size()), Quarter.T3, BigDecimal.valueOf(n * 100L));
                        return null;
                    }));
            for (Future<Void> save : people.invokeAll(saves)) {
                save.get();
            }
        }
        assertTotals();
    }

    @Test
    void pagesOfAFilteredTreeAreThePiecesOfTheWhole() {
        long unit = jdbc.sql("select id from unit where name = 'DTIC'")
                .query(Long.class)
                .single();
        List<TreeSelection> filters = List.of(
                filter(Set.of(), null, Signal.CRITICAL, null),
                filter(Set.of(), null, Signal.ON_TARGET, null),
                filter(Set.of(unit), null, null, null),
                filter(Set.of(unit), null, Signal.OVER, null),
                filter(Set.of(), Level.COMPONENTE, null, null),
                filter(Set.of(), Level.ACTIVIDAD, Signal.NO_TARGET, null),
                filter(Set.of(), null, null, "servicios"));
        for (TreeSelection filter : filters) {
            List<String> whole = seen(tree.page(filter, List.of(), 0, 1_000));
            assertThat(whole).hasSize(tree.count(filter, List.of())).hasSizeGreaterThan(2);
            List<String> pieces = new ArrayList<>();
            for (int offset = 0; offset < whole.size(); offset += 7) {
                pieces.addAll(seen(tree.page(filter, List.of(), offset, 7)));
            }
            assertThat(pieces).isEqualTo(whole);
            assertThat(tree.page(filter, List.of(), whole.size(), 7)).isEmpty();
        }
    }

    @Test
    void pagesOfTheUnfoldedTreeAreThePiecesOfTheWhole() {
        TreeSelection all = filter(Set.of(), null, null, null);
        List<TreeItem.Key> unfolded =
                tree.foldable(all, 100).stream().map(TreeItem.Node::key).toList();
        List<String> whole = seen(tree.page(all, unfolded, 0, 1_000));
        assertThat(whole).hasSize(tree.count(all, unfolded)).hasSizeGreaterThan(64);
        List<String> pieces = new ArrayList<>();
        for (int offset = 0; offset < whole.size(); offset += 9) {
            pieces.addAll(seen(tree.page(all, unfolded, offset, 9)));
        }
        assertThat(pieces).isEqualTo(whole);
    }

    @Test
    void theReportAndTheListTellEveryIndicatorOnce() {
        int indicators =
                jdbc.sql("select count(*) from indicator").query(Integer.class).single();
        List<String> told = new ArrayList<>();
        report.forEach(
                year,
                Set.of(),
                new AnnualReport.Telling(Set.of(Quarter.T1), false),
                row -> told.add(row.programmeKey() + row.clave() + row.siglas()));
        assertThat(told).hasSize(indicators).doesNotHaveDuplicates();

        Set<Long> listed = new HashSet<>();
        for (int offset = 0; offset < indicators; offset += 10) {
            cards.find(year, null, "", offset, 10).forEach(name -> listed.add(name.id()));
        }
        assertThat(listed).hasSize(indicators).hasSize(cards.count(year, null, ""));
    }

    @Test
    void theCountersOfTheCaptureAreThoseOfACountFromTheBeginning() {
        assertCounters();
        setRealised("1.4.1.1.1.1", Quarter.T2, BigDecimal.ZERO);
        setRealised("1.4.1", Quarter.T2, BigDecimal.TEN);
        for (String state : List.of("ENVIADA", "DEVUELTA", "VALIDADA", "BORRADOR")) {
            jdbc.sql("update entry set state = :state where quarter = 2 and realised is not null")
                    .param("state", state)
                    .update();
            setRealised("1.4.1.1.2.3", Quarter.T2, BigDecimal.ONE);
            List<Long> all =
                    jdbc.sql("select id from indicator").query(Long.class).list();
            transaction(() -> progress.recompute(all));
            assertCounters();
        }
    }

    @Test
    void whatTheTableroCountsIsWhatACountFromTheBeginningSays() {
        long unit = jdbc.sql("select id from unit where name = 'DTIC'")
                .query(Long.class)
                .single();
        long programme = jdbc.sql("select id from programme where programme_key = 'COPY'")
                .query(Long.class)
                .single();
        setRealised("1.4.1.1.2.3", Quarter.T1, BigDecimal.ONE);
        setRealised("1.4.1", Quarter.T2, new BigDecimal("89"));
        for (Long oneProgramme : Arrays.asList(null, programme)) {
            for (Level level : Arrays.asList(null, Level.ACTIVIDAD)) {
                for (Set<Long> units : List.of(Set.<Long>of(), Set.of(unit))) {
                    for (Set<Long> readable : List.of(Set.<Long>of(), Set.of(programme), Set.of(-1L))) {
                        for (Quarter quarter : List.of(Quarter.T1, Quarter.T2)) {
                            assertBoard(new Dashboard.Scope(year, quarter, oneProgramme, readable, units, level));
                        }
                    }
                }
            }
        }
    }

    /** Every count of the Tablero, against the rows of the progress one by one. */
    private void assertBoard(Dashboard.Scope scope) {
        Map<Signal, Integer> signals = new EnumMap<>(Signal.class);
        int[] pending = new int[3];
        int[] closing = new int[4];
        int all = 0;
        for (Map<String, Object> row :
                jdbc.sql("select * from progress order by closing_pace").query().listOfRows()) {
            if (!isIn(scope, row)) {
                continue;
            }
            all++;
            signals.merge(Signal.valueOf((String) row.get("signal")), 1, Integer::sum);
            boolean due = Boolean.TRUE.equals(row.get("due"));
            pending[0] += due ? 1 : 0;
            pending[1] += due && Boolean.TRUE.equals(row.get("captured")) ? 1 : 0;
            pending[2] += due && List.of("ENVIADA", "VALIDADA").contains(row.get("state")) ? 1 : 0;
            add(closing, 0, (BigDecimal) row.get("closing_pace"));
            add(closing, 2, (BigDecimal) row.get("closing_programmed"));
        }
        for (Signal signal : Signal.values()) {
            signals.putIfAbsent(signal, 0);
        }
        assertThat(dashboard.counts(scope)).isEqualTo(signals);
        assertThat(dashboard.bandsByQuarter(scope))
                .hasSize(4)
                .containsEntry(scope.quarter(), signals)
                .containsEntry(Quarter.T4, dashboard.counts(scope.in(Quarter.T4)));
        Pending found = dashboard.pending(scope);
        assertThat(List.of(found.due(), found.captured(), found.sent()))
                .containsExactly(pending[0], pending[1], pending[2]);
        Closings closings = dashboard.closings(scope, 1_000);
        assertThat(closings.atPace()).isEqualTo(new Closings.Way(closing[0], closing[1]));
        assertThat(closings.asProgrammed()).isEqualTo(new Closings.Way(closing[2], closing[3]));
        assertThat(closings.rows())
                .hasSize(closing[0])
                .isSortedAccordingTo((one, other) -> one.end()
                        .atPace()
                        .percentage()
                        .orElseThrow()
                        .compareTo(other.end().atPace().percentage().orElseThrow()));
        assertThat(dashboard.units(scope).units().stream()
                        .mapToInt(UnitSignals::total)
                        .sum())
                .isEqualTo(all);
        assertThat(dashboard.heat(scope).indicators()).isEqualTo(all);
        assertThat(dashboard.tree(scope).nodes().stream()
                        .filter(node -> node.signal() != null)
                        .mapToInt(SignalNode::count)
                        .sum())
                .isEqualTo(all);
    }

    private static boolean isIn(Dashboard.Scope scope, Map<String, Object> row) {
        Long programme = (Long) row.get("programme_id");
        boolean mayRead = scope.programmeId() == null
                ? scope.readable().isEmpty() || scope.readable().contains(programme)
                : scope.programmeId().equals(programme);
        Level level = scope.level();
        return mayRead
                && ((Number) row.get("quarter")).intValue() == scope.quarter().number()
                && (scope.units().isEmpty() || scope.units().contains((Long) row.get("unit_id")))
                && (level == null || level.name().equals(row.get("level")));
    }

    private static void add(int[] closing, int at, @Nullable BigDecimal percent) {
        if (percent != null) {
            closing[at] += percent.compareTo(BigDecimal.valueOf(100)) < 0 ? 1 : 0;
            closing[at + 1]++;
        }
    }

    /** Counted from the entries, with the rule written once more. */
    private void assertCounters() {
        Map<String, int[]> expected = new HashMap<>();
        jdbc.sql("""
                select o.programme_id, e.quarter, o.unit_id, e.state, e.realised, coalesce(e.programmed_adjusted, e.programmed_original, 0) as programmed,
                       i.frequency
                from entry e join indicator i on i.id = e.indicator_id join objective o on o.id = i.objective_id
                """).query(row -> {
            int quarter = row.getInt("quarter");
            boolean measured = switch (row.getString("frequency")) {
                case "ANUAL", "BIENAL" -> quarter == 4;
                case "SEMESTRAL" -> quarter % 2 == 0;
                default -> true;
            };
            boolean due = measured && row.getBigDecimal("programmed").signum() > 0;
            boolean captured = row.getBigDecimal("realised") != null;
            String state = row.getString("state");
            boolean validated = state.equals("VALIDADA");
            boolean waiting = state.equals("ENVIADA");
            int[] counts = expected.computeIfAbsent(
                    row.getLong("programme_id") + "/" + quarter + "/" + row.getLong("unit_id"), key -> new int[7]);
            boolean[] counted = {
                due,
                due && captured,
                due && (waiting || validated),
                due && validated,
                due && state.equals("DEVUELTA"),
                captured && !waiting && !validated,
                waiting
            };
            for (int i = 0; i < counted.length; i++) {
                counts[i] += counted[i] ? 1 : 0;
            }
        });
        Map<String, int[]> stored = new HashMap<>();
        jdbc.sql("select * from programme_capture").query(row -> {
            stored.put(
                    row.getLong("programme_id") + "/" + row.getInt("quarter") + "/" + row.getLong("unit_id"),
                    new int[] {
                        row.getInt("due"),
                        row.getInt("captured"),
                        row.getInt("sent"),
                        row.getInt("validated"),
                        row.getInt("returned"),
                        row.getInt("to_send"),
                        row.getInt("waiting")
                    });
        });
        assertThat(stored).hasSameSizeAs(expected);
        expected.forEach((key, counts) -> assertThat(stored.get(key)).as(key).isEqualTo(counts));
    }

    private void assertTotals() {
        for (Quarter quarter : Quarter.values()) {
            Map<Signal, Integer> counted =
                    dashboard.counts(new Dashboard.Scope(year, quarter, null, Set.of(), Set.of(), null));
            for (Signal signal : Signal.values()) {
                TreeSelection filter =
                        new TreeSelection(year, quarter, null, Set.of(), Set.of(), null, signal, null, false);
                assertThat(counted).containsEntry(signal, recount(quarter, signal));
                assertThat(tree.count(filter, List.of())).isEqualTo(rows(quarter, signal));
                assertThat(tree.page(filter, List.of(), 0, 1_000)).hasSize(rows(quarter, signal));
            }
        }
    }

    private int recount(Quarter quarter, Signal signal) {
        return jdbc.sql("select count(*) from progress where quarter = :quarter and signal = :signal")
                .param("quarter", quarter.number())
                .param("signal", signal.name())
                .query(Integer.class)
                .single();
    }

    /** The rows of the objectives with that signal and of all above them, by walking up the tree. */
    private int rows(Quarter quarter, Signal signal) {
        Map<Long, Long> above = new HashMap<>();
        Map<Long, Integer> rows = new HashMap<>();
        jdbc.sql("""
                select o.id, o.parent_id, count(i.id) from objective o left join indicator i on i.objective_id = o.id group by o.id, o.parent_id
                """).query(row -> {
            above.put(row.getLong(1), row.getLong(2));
            rows.put(row.getLong(1), Math.max(1, row.getInt(3)));
        });
        Set<Long> seen = new HashSet<>();
        jdbc.sql("""
                select i.objective_id from progress p join indicator i on i.id = p.indicator_id
                where p.quarter = :quarter and p.signal = :signal
                """)
                .param("quarter", quarter.number())
                .param("signal", signal.name())
                .query(Long.class)
                .list()
                .forEach(id -> {
                    for (Long up = id; up != null && rows.containsKey(up); up = above.get(up)) {
                        seen.add(up);
                    }
                });
        return seen.stream().mapToInt(rows::get).sum();
    }

    private void setRealised(String clave, Quarter quarter, @Nullable BigDecimal realised) {
        jdbc.sql("select i.id from indicator i join objective o on o.id = i.objective_id where o.clave = :clave")
                .param("clave", clave)
                .query(Long.class)
                .list()
                .forEach(id -> setRealised(id, quarter, realised));
    }

    private void setRealised(long indicator, Quarter quarter, @Nullable BigDecimal realised) {
        transaction(() -> {
            jdbc.sql("update entry set realised = :realised where indicator_id = :indicator and quarter = :quarter")
                    .param("realised", realised)
                    .param("indicator", indicator)
                    .param("quarter", quarter.number())
                    .update();
            progress.recompute(List.of(indicator));
        });
    }

    private void copyProgramme() {
        long real = jdbc.sql("select id from programme").query(Long.class).single();
        jdbc.sql("""
                insert into programme (version, fiscal_year_id, programme_key, name, axis_number, axis_name, unit_id)
                select 0, fiscal_year_id, 'COPY', name, axis_number, axis_name, unit_id from programme
                """).update();
        jdbc.sql("""
                insert into objective (version, fiscal_year_id, programme_id, clave, sort_key, level, narrative, unit_id, unit_inherited, search_text)
                select 0, o.fiscal_year_id, p.id, o.clave, o.sort_key, o.level, o.narrative, o.unit_id, o.unit_inherited, o.search_text
                from objective o join programme p on p.programme_key = 'COPY'
                """).update();
        jdbc.sql("""
                update objective set parent_id = (
                    select c.id from objective r join objective a on a.id = r.parent_id
                    join objective c on c.programme_id <> a.programme_id and c.sort_key = a.sort_key
                    where r.programme_id = :real and r.sort_key = objective.sort_key)
                where programme_id <> :real
                """).param("real", real).update();
        for (int position = 1; position <= 2; position++) {
            // Every third objective has a second indicator, and one Componente has none.
            jdbc.sql("""
                    insert into indicator (version, objective_id, position, siglas, name, frequency, percent_figures, decimals, annual_target,
                        accumulation, accumulation_from, rollup, rollup_from, sense, sense_from)
                    select 0, c.id, :position, i.siglas, i.name, i.frequency, i.percent_figures, i.decimals, i.annual_target,
                        i.accumulation, i.accumulation_from, i.rollup, i.rollup_from, i.sense, i.sense_from
                    from objective r join indicator i on i.objective_id = r.id
                    join objective c on c.programme_id <> r.programme_id and c.sort_key = r.sort_key
                    where r.programme_id = :real and c.clave <> '1.4.1.1.5' and (:position = 1 or mod(c.id, 3) = 0)
                    """).param("position", position).param("real", real).update();
        }
        jdbc.sql("update indicator set siglas = siglas || '-2' where position = 2")
                .update();
        jdbc.sql("""
                insert into entry (version, indicator_id, quarter, programmed_original, realised, state)
                select 0, n.id, e.quarter, e.programmed_original, e.realised * n.position, e.state
                from indicator n join objective c on c.id = n.objective_id
                join objective r on r.programme_id = :real and r.sort_key = c.sort_key
                join indicator i on i.objective_id = r.id join entry e on e.indicator_id = i.id
                where c.programme_id <> :real
                """).param("real", real).update();
        progress.recompute(
                jdbc.sql("select id from indicator").query(Long.class).list());
    }

    private TreeSelection filter(
            Set<Long> units, @Nullable Level level, @Nullable Signal signal, @Nullable String text) {
        return new TreeSelection(year, Quarter.T1, null, Set.of(), units, level, signal, text, false);
    }

    private static List<String> seen(List<TreeItem.Row> rows) {
        return rows.stream()
                .map(row -> row.programmeKey() + " " + row.key() + " " + row.matched())
                .toList();
    }

    private void transaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
    }
}
