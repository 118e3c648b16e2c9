package mx.avance.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mx.avance.capture.IndicatorCards;
import mx.avance.capture.Places;
import mx.avance.dashboard.Closing;
import mx.avance.dashboard.Closings;
import mx.avance.dashboard.Dashboard;
import mx.avance.dashboard.HeatMap;
import mx.avance.dashboard.HeatRow;
import mx.avance.dashboard.Overview;
import mx.avance.dashboard.Pending;
import mx.avance.dashboard.SignalNode;
import mx.avance.dashboard.SignalTree;
import mx.avance.dashboard.UnitShares;
import mx.avance.dashboard.UnitSignals;
import mx.avance.figures.BandPreset;
import mx.avance.figures.IndicatorFigures;
import mx.avance.figures.Projection;
import mx.avance.figures.Quarter;
import mx.avance.figures.Sense;
import mx.avance.figures.Signal;
import mx.avance.plan.Level;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the Tablero says of the real document, the same on both databases. */
abstract class DashboardTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Places places;

    @Autowired
    IndicatorCards cards;

    @Autowired
    Dashboard dashboard;

    @OnH2
    static class H2Tests extends DashboardTests {}

    @OnPostgreSql
    static class PostgresTests extends DashboardTests {}

    @Test
    void thirtyPercentagesExistAndTwoDoNot() {
        List<HeatRow> rows = dashboard.heat(all(Quarter.T1)).rows();

        assertThat(rows).hasSize(32);
        assertThat(rows)
                .filteredOn(row -> row.quarter(Quarter.T1).percentage() != null)
                .hasSize(30);
        assertThat(rows)
                .filteredOn(row -> row.quarter(Quarter.T1).percentage() == null)
                .extracting(HeatRow::siglas)
                .containsExactly("PEEOMA", "PSP");
    }

    @Test
    void withTheBandOfTenPercentSevenAreBelowElevenInsideAndTwelveAbove() {
        Map<Signal, Integer> counts = dashboard.counts(all(Quarter.T1));
        assertThat(counts.get(Signal.CRITICAL) + counts.get(Signal.LOW)).isEqualTo(7);
        assertThat(counts).containsEntry(Signal.ON_TARGET, 11);
        assertThat(counts.get(Signal.HIGH) + counts.get(Signal.OVER)).isEqualTo(12);

        List<Signal> byTen = dashboard.heat(all(Quarter.T1)).rows().stream()
                .map(row -> figures(row.clave()).quarter(Quarter.T1))
                .filter(progress -> progress.known().isPresent())
                .map(BandPreset.ESTADO_DE_MEXICO::signal)
                .toList();
        assertThat(byTen).hasSize(30).filteredOn(signal -> signal == Signal.LOW).hasSize(7);
        assertThat(byTen).filteredOn(signal -> signal == Signal.ON_TARGET).hasSize(11);
        assertThat(byTen).filteredOn(signal -> signal == Signal.HIGH).hasSize(12);
    }

    @Test
    void theMapOfQuartersShowsEveryObjectiveInTheOrderOfTheTree() {
        HeatMap heat = dashboard.heat(programme(Quarter.T1));

        assertThat(heat.indicators()).isEqualTo(32);
        assertThat(heat.isPartial()).isFalse();
        assertThat(heat.rows())
                .extracting(HeatRow::clave)
                .startsWith("1.4.1", "1.4.1.1", "1.4.1.1.1")
                .endsWith("1.4.1.1.6.3");
        assertThat(row(heat, "1.4.1.1").quarter(Quarter.T1).percentage()).isEqualTo(new BigDecimal("130.85"));
        assertThat(row(heat, "1.4.1.1.6").quarter(Quarter.T1).percentage()).isEqualTo(new BigDecimal("295.14"));
        assertThat(row(heat, "1.4.1.1.6").quarter(Quarter.T1).signal()).isEqualTo(Signal.OVER);
        assertThat(row(heat, "1.4.1.1.6").quarter(Quarter.T2).signal()).isEqualTo(Signal.NOT_CAPTURED);
        assertThat(row(heat, "1.4.1.1.6").quarter(Quarter.T2).percentage()).isNull();
        assertThat(figures("1.4.1.1.6").annual(Quarter.T1).known().orElseThrow().rounded())
                .isEqualTo(new BigDecimal("68.87"));
    }

    @Test
    void theFirstQuarterHasNothingBeforeItAndTheSecondHasIt() {
        assertThat(dashboard.previousCounts(all(Quarter.T1))).isEmpty();
        assertThat(dashboard.previousCounts(all(Quarter.T2))).contains(dashboard.counts(all(Quarter.T1)));
        assertThat(dashboard.bandsByQuarter(all(Quarter.T2)))
                .containsOnlyKeys(Quarter.values())
                .containsEntry(Quarter.T1, dashboard.counts(all(Quarter.T1)))
                .containsEntry(Quarter.T2, dashboard.counts(all(Quarter.T2)));
    }

    @Test
    void whatIsPendingIsCounted() {
        Pending first = dashboard.pending(all(Quarter.T1));
        assertThat(first.due()).isBetween(1, 30);
        assertThat(first.notCaptured()).isZero();
        assertThat(first.notSent()).isZero();
        assertThat(first.withFindings())
                .isEqualTo(indicatorsWithFindings("f.quarter in (0, 1)"))
                .isGreaterThan(10);

        Pending second = dashboard.pending(all(Quarter.T2));
        assertThat(second.notCaptured()).isEqualTo(second.due()).isPositive();
        assertThat(second.notSent()).isEqualTo(second.due());
        assertThat(second.withFindings())
                .isEqualTo(indicatorsWithFindings("f.quarter = 0"))
                .isPositive();
    }

    @Test
    void whatIsPendingOfAUnitAndOfALevelIsWhatTheyHave() {
        Places.Place dtic = places.find(2024, Quarter.T1, null, unit("DTIC")).orElseThrow();

        assertThat(dashboard
                        .pending(new Dashboard.Scope(
                                dtic.fiscalYearId(), Quarter.T1, null, Set.of(), dtic.units(), Level.ACTIVIDAD))
                        .withFindings())
                .isEqualTo(indicatorsWithFindings(
                        "f.quarter in (0, 1) and f.level = 'ACTIVIDAD' and f.unit_id = " + unit("DTIC")))
                .isPositive();
    }

    @Test
    void theRankingsOfUnitsAreThoseOfAllLessTheOthers() {
        List<Dashboard.Ranked> worst = dashboard.worst(all(Quarter.T1), 100);
        List<Dashboard.Ranked> best = dashboard.best(all(Quarter.T1), 100);
        for (long unit : unitIds()) {
            Places.Place place = places.find(2024, Quarter.T1, null, unit).orElseThrow();
            Dashboard.Scope scope =
                    new Dashboard.Scope(place.fiscalYearId(), Quarter.T1, null, Set.of(), place.units(), null);

            assertThat(dashboard.worst(scope, 100)).isEqualTo(of(place.units(), worst));
            assertThat(dashboard.best(scope, 100)).isEqualTo(of(place.units(), best));
            assertThat(dashboard.worst(scope, 2))
                    .isEqualTo(of(place.units(), worst).stream().limit(2).toList());
        }
    }

    private List<Long> unitIds() {
        return jdbc.sql("select id from unit order by id").query(Long.class).list();
    }

    private List<Dashboard.Ranked> of(Set<Long> units, List<Dashboard.Ranked> ranked) {
        return ranked.stream()
                .filter(one -> units.contains(jdbc.sql(
                                "select o.unit_id from objective o join indicator i on i.objective_id = o.id where i.id = :id")
                        .param("id", one.indicatorId())
                        .query(Long.class)
                        .single()))
                .toList();
    }

    @Test
    void unitsAreComparedWhereThereAreSeveral() {
        UnitShares shares = dashboard.units(all(Quarter.T1));

        assertThat(shares.leftOut()).isZero();
        assertThat(shares.units())
                .extracting(UnitSignals::name)
                .contains("CCAL", "DTIC", "PATRIMONIO MUNICIPAL", "DIRECCIÓN DE RECURSOS MATERIALES")
                .doesNotContain("Municipio de Benito Juárez");
        assertThat(shares.units().stream().mapToInt(UnitSignals::total).sum()).isEqualTo(32);
        assertThat(shares.units())
                .isSortedAccordingTo((one, other) ->
                        Integer.compare(other.underPerforming() * one.total(), one.underPerforming() * other.total()));
        assertThat(shares.units())
                .filteredOn(UnitSignals::own)
                .extracting(UnitSignals::name)
                .containsExactly("Oficialía Mayor");
    }

    @Test
    void aUnitWithNothingBelowItStandsForItself() {
        Places.Place place = places.find(2024, Quarter.T1, null, unit("DTIC")).orElseThrow();

        UnitShares shares = dashboard.units(
                new Dashboard.Scope(place.fiscalYearId(), Quarter.T1, null, Set.of(), place.units(), null));

        assertThat(shares.units()).singleElement().satisfies(unit -> {
            assertThat(unit.name()).isEqualTo("DTIC");
            assertThat(unit.own()).isFalse();
            assertThat(unit.total()).isPositive();
        });
    }

    @Test
    void theTreeOfAProgrammeHangsEachIndicatorOnce() {
        SignalTree tree = dashboard.tree(programme(Quarter.T1));

        assertThat(tree.leftOut()).isZero();
        List<SignalNode> leaves =
                tree.nodes().stream().filter(node -> node.indicatorId() != null).toList();
        assertThat(leaves).hasSize(32).allMatch(leaf -> leaf.signal() != null && leaf.count() == 1);
        assertThat(tree.nodes())
                .filteredOn(node -> node.parentKey() == null)
                .singleElement()
                .satisfies(fin -> {
                    assertThat(fin.label()).isEqualTo("1.4.1");
                    assertThat(fin.count()).isEqualTo(32);
                    assertThat(fin.signal()).isNull();
                });
        for (int i = 0; i < tree.nodes().size(); i++) {
            String parent = tree.nodes().get(i).parentKey();
            assertThat(parent == null
                            || tree.nodes().subList(0, i).stream()
                                    .anyMatch(node -> node.key().equals(parent)))
                    .isTrue();
        }
    }

    @Test
    void theTreeOfTheYearHasAPartForEachSemaforoOfAProgramme() {
        long other = anotherProgramme();
        try {
            SignalTree tree = dashboard.tree(all(Quarter.T1));

            assertThat(tree.nodes())
                    .filteredOn(node -> node.parentKey() == null)
                    .extracting(SignalNode::programmeKey, SignalNode::count)
                    .containsExactly(tuple("M-PPA 1.4", 32), tuple("M-PPA 9.9", 1));
            assertThat(tree.nodes())
                    .filteredOn(node -> ("p" + programmeId()).equals(node.parentKey()))
                    .extracting(SignalNode::signal, SignalNode::count)
                    .contains(tuple(Signal.CRITICAL, 5), tuple(Signal.NO_TARGET, 2))
                    .hasSize(6);
        } finally {
            forget(other);
        }
    }

    @Test
    void whoIsRankedSaysWhichFigureIsDividedByWhich() {
        jdbc.sql("update indicator set sense = 'DESCENDING' where siglas = 'PSML'")
                .update();
        try {
            assertThat(dashboard.best(all(Quarter.T1), 5))
                    .extracting(Dashboard.Ranked::siglas, Dashboard.Ranked::sense)
                    .contains(tuple("PSML", Sense.DESCENDING), tuple("PIE", Sense.ASCENDING));
        } finally {
            jdbc.sql("update indicator set sense = 'ASCENDING' where siglas = 'PSML'")
                    .update();
        }
    }

    @Test
    void theTreeOfAYearWithOneProgrammeIsThatOfItsObjectives() {
        assertThat(dashboard.tree(all(Quarter.T1)))
                .isEqualTo(dashboard.tree(scope(Quarter.T1, programmeId(), Set.of(), null)));
    }

    private void forget(long programme) {
        for (String table : List.of(
                "programme_board where programme_id", "programme_signal where programme_id", "programme where id")) {
            jdbc.sql("delete from " + table + " = :id").param("id", programme).update();
        }
    }

    /** Only what the Tablero counts of it. */
    private long anotherProgramme() {
        jdbc.sql("""
                insert into programme (version, fiscal_year_id, programme_key, name, axis_number, axis_name, unit_id)
                select 0, fiscal_year_id, 'M-PPA 9.9', 'Otro', 9, 'Otro', unit_id from programme where id = :id
                """).param("id", programmeId()).update();
        long id = jdbc.sql("select id from programme where programme_key = 'M-PPA 9.9'")
                .query(Long.class)
                .single();
        jdbc.sql("""
                insert into programme_signal (programme_id, quarter, signal, fin_sort_key, fiscal_year_id, indicators, tree_rows)
                select :id, 1, 'HIGH', '9.9.1', fiscal_year_id, 1, 1 from programme where id = :id
                """).param("id", id).update();
        jdbc.sql("""
                insert into programme_board (programme_id, quarter, unit_id, level, fiscal_year_id, critical, low, on_target, high, over_target,
                    progress_without_target, no_target, not_captured, due, captured, sent, projected_programmed, missing_programmed,
                    projected_pace, missing_pace)
                select id, 1, unit_id, 'FIN', fiscal_year_id, 0, 0, 0, 1, 0, 0, 0, 0, 1, 1, 1, 0, 0, 0, 0 from programme where id = :id
                """).param("id", id).update();
        return id;
    }

    @Test
    void whoWillMissTheYearIsToldWithItsFormula() {
        Closings closings = dashboard.closings(all(Quarter.T1), 100);

        int missing = 0;
        int projected = 0;
        for (HeatRow row : dashboard.heat(all(Quarter.T1)).rows()) {
            BigDecimal percent = row.quarter(Quarter.T1).percentage();
            projected += percent == null ? 0 : 1;
            missing += percent != null && percent.compareTo(BigDecimal.valueOf(100)) < 0 ? 1 : 0;
        }
        // As of T1 the pace of the year is the percentage of the quarter.
        assertThat(closings.atPace()).isEqualTo(new Closings.Way(missing, projected));
        assertThat(projected).isEqualTo(30);
        assertThat(closings.asProgrammed().projected()).isEqualTo(32);
        assertThat(closings.rows()).hasSize(missing).extracting(Closing::siglas).startsWith("PACB", "PARI", "PSPE");
        Closing component = closings.rows().stream()
                .filter(closing -> closing.clave().equals("1.4.1.1.3"))
                .findFirst()
                .orElseThrow();
        assertThat(component.annual()).hasToString("10981");
        assertThat(component.end().asProgrammed()).isInstanceOfSatisfying(Projection.AsProgrammed.class, end -> {
            assertThat(end.end().parts()).hasToString("[1393, 3038, 3034, 2455]");
            assertThat(end.end(0)).hasToString("9920");
            assertThat(end.known()).hasToString("90.34 %");
        });
        assertThat(component.toDate().known().orElseThrow()).hasToString("12.69 %");
        assertThat(component.signal()).isEqualTo(Signal.CRITICAL);
        assertThat(dashboard.closings(all(Quarter.T1), 3).rows())
                .isEqualTo(closings.rows().subList(0, 3));
    }

    @Test
    void theOverviewSaysWhatItsPartsSay() {
        for (Quarter quarter : Quarter.values()) {
            Dashboard.Scope scope = all(quarter);
            Closings closings = dashboard.closings(scope, 5);

            assertThat(dashboard.overview(scope))
                    .isEqualTo(new Overview(
                            dashboard.pending(scope),
                            dashboard.units(scope),
                            closings.atPace(),
                            closings.asProgrammed()));
            assertThat(dashboard.missing(scope, 5)).isEqualTo(closings.rows());
        }
    }

    @Test
    void aDistanceIsInTheUnitOfItsIndicator() {
        assertThat(dashboard.worst(all(Quarter.T1), 10))
                .filteredOn(ranked -> ranked.clave().equals("1.4.1.1.3"))
                .singleElement()
                .satisfies(ranked -> assertThat(ranked.distance()).isEqualByComparingTo("-1061"));
    }

    @Test
    void whatMayNotBeReadIsNotCounted() {
        Dashboard.Scope nothing = scope(Quarter.T1, null, Set.of(-1L), null);

        assertThat(dashboard.counts(nothing).values()).containsOnly(0);
        assertThat(dashboard.bandsByQuarter(nothing)).hasSize(4);
        assertThat(dashboard.pending(nothing)).isEqualTo(new Pending(0, 0, 0, 0));
        assertThat(dashboard.units(nothing).units()).isEmpty();
        assertThat(dashboard.heat(nothing)).isEqualTo(new HeatMap(List.of(), 0));
        assertThat(dashboard.tree(nothing).nodes()).isEmpty();
        assertThat(dashboard.worst(nothing, 5)).isEmpty();
        assertThat(dashboard.closings(nothing, 5))
                .isEqualTo(new Closings(List.of(), new Closings.Way(0, 0), new Closings.Way(0, 0)));
    }

    @Test
    void aLevelIsCountedAlone() {
        Dashboard.Scope components = scope(Quarter.T1, null, Set.of(), Level.COMPONENTE);

        assertThat(dashboard.counts(components).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(6);
        assertThat(dashboard.heat(components).rows()).hasSize(6);
        assertThat(dashboard
                        .tree(scope(Quarter.T1, programmeId(), Set.of(), Level.COMPONENTE))
                        .nodes())
                .filteredOn(node -> node.signal() != null)
                .hasSize(6);
    }

    private int indicatorsWithFindings(String of) {
        return jdbc.sql("select count(distinct f.indicator_id) from finding f where f.dismissed = false and " + of)
                .query(Integer.class)
                .single();
    }

    private IndicatorFigures figures(String clave) {
        long id = jdbc.sql(
                        "select i.id from indicator i join objective o on o.id = i.objective_id where o.clave = :clave")
                .param("clave", clave)
                .query(Long.class)
                .single();
        return cards.card(id).orElseThrow().figures();
    }

    private static HeatRow row(HeatMap heat, String clave) {
        return heat.rows().stream()
                .filter(row -> row.clave().equals(clave))
                .findFirst()
                .orElseThrow();
    }

    private Dashboard.Scope all(Quarter quarter) {
        return scope(quarter, null, Set.of(), null);
    }

    private Dashboard.Scope programme(Quarter quarter) {
        return scope(quarter, programmeId(), Set.of(), null);
    }

    private Dashboard.Scope scope(
            Quarter quarter, @Nullable Long programme, Set<Long> readable, @Nullable Level level) {
        long year = places.find(2024, null, null, null).orElseThrow().fiscalYearId();
        return new Dashboard.Scope(year, quarter, programme, readable, Set.of(), level);
    }

    private long programmeId() {
        return jdbc.sql("select id from programme where programme_key = 'M-PPA 1.4'")
                .query(Long.class)
                .single();
    }

    private long unit(String name) {
        return jdbc.sql("select id from unit where name = :name")
                .param("name", name)
                .query(Long.class)
                .single();
    }
}
