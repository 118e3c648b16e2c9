package mx.avance.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import mx.avance.capture.ObjectiveTree;
import mx.avance.capture.Places;
import mx.avance.capture.TreeItem;
import mx.avance.capture.TreeSelection;
import mx.avance.dashboard.Dashboard;
import mx.avance.figures.Quarter;
import mx.avance.figures.Signal;
import mx.avance.plan.Level;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The real document as the first start leaves it, the same on both databases. */
abstract class RealDocumentInDatabaseTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Places places;

    @Autowired
    ObjectiveTree tree;

    @Autowired
    Dashboard dashboard;

    @OnH2
    static class H2Tests extends RealDocumentInDatabaseTests {}

    @OnPostgreSql
    static class PostgresTests extends RealDocumentInDatabaseTests {}

    @Test
    void everyObjectiveIsThereWithOneIndicatorAndFourEntries() {
        assertThat(jdbc.sql("select level, count(*) from objective group by level order by level")
                        .query((rs, n) -> rs.getString(1) + " " + rs.getInt(2))
                        .list())
                .containsExactly("ACTIVIDAD 24", "COMPONENTE 6", "FIN 1", "PROPOSITO 1");
        assertThat(jdbc.sql("select count(*) from indicator")
                        .query(Integer.class)
                        .single())
                .isEqualTo(32);
        assertThat(jdbc.sql("select count(*) from entry").query(Integer.class).single())
                .isEqualTo(128);
    }

    @Test
    void theQuarterOfTheDocumentIsPublishedAndTheNextOpen() {
        assertThat(jdbc.sql("select state from quarter_window order by quarter")
                        .query(String.class)
                        .list())
                .containsExactly("PUBLICADA", "ABIERTA", "PROGRAMADA", "PROGRAMADA");
    }

    @Test
    void oneOfficeSpeltInTwoWaysIsOneUnit() {
        assertThat(jdbc.sql("select name from unit order by id")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(
                        "Municipio de Benito Juárez",
                        "Oficialía Mayor",
                        "DGPM / DP",
                        "DIRECCIÓN DE RECURSOS MATERIALES",
                        "PATRIMONIO MUNICIPAL",
                        "CCAL",
                        "DTIC",
                        "Dirección de Servicios Generales");
    }

    @Test
    void aBlankStaysBlankAndAZeroStaysZero() {
        assertThat(jdbc.sql("""
                select e.programmed_original, e.realised from entry e join indicator i on i.id = e.indicator_id
                where i.siglas in ('PEEOMA', 'PSP') and e.quarter = 1 order by i.siglas
                """)
                        .query((rs, n) -> rs.getBigDecimal(1) + " " + rs.getBigDecimal(2))
                        .list())
                .containsExactly("null null", "0.000000 0.000000");
    }

    @Test
    void theTableroCountsAsTheDocumentDoes() {
        Places.Place place = places.find(2024, null, null, null).orElseThrow();
        assertThat(place.quarter()).isEqualTo(Quarter.T1);
        Dashboard.Scope scope = new Dashboard.Scope(place.fiscalYearId(), Quarter.T1, null, Set.of(), Set.of(), null);

        assertThat(dashboard.counts(scope))
                .containsEntry(Signal.CRITICAL, 5)
                .containsEntry(Signal.LOW, 2)
                .containsEntry(Signal.ON_TARGET, 11)
                .containsEntry(Signal.HIGH, 4)
                .containsEntry(Signal.OVER, 8)
                .containsEntry(Signal.NO_TARGET, 2)
                .containsEntry(Signal.PROGRESS_WITHOUT_TARGET, 0)
                .containsEntry(Signal.NOT_CAPTURED, 0);
        assertThat(dashboard.worst(scope, 5))
                .extracting(Dashboard.Ranked::siglas)
                .containsExactly("PACB", "PARI", "PSPE", "PCC", "PAORC");
        assertThat(dashboard.best(scope, 5))
                .extracting(Dashboard.Ranked::siglas)
                .containsExactly("PSML", "PIE", "PSLA", "PSMR", "PRRE");
    }

    @Test
    void theTableroLooksOnlyAtTheUnitsAskedFor() {
        Places.Place place =
                places.find(2024, Quarter.T1, "M-PPA 1.4", unit("DTIC")).orElseThrow();
        Dashboard.Scope scope = new Dashboard.Scope(
                place.fiscalYearId(), Quarter.T1, place.programmeId(), Set.of(), place.units(), Level.ACTIVIDAD);

        assertThat(dashboard.counts(scope).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(3);
        assertThat(dashboard.worst(scope, 5))
                .extracting(Dashboard.Ranked::siglas)
                .containsExactly("PSTC");
    }

    @Test
    void theTreeShowsWhatIsUnfoldedInTheOrderOfTheClaves() {
        TreeSelection all = selection(null, null, null, Set.of());
        assertThat(tree.count(all, List.of())).isEqualTo(1);
        List<TreeItem.Key> unfolded =
                tree.foldable(all, 100).stream().map(TreeItem.Node::key).toList();

        assertThat(unfolded).hasSize(8);
        assertThat(tree.count(all, unfolded)).isEqualTo(32);
        List<TreeItem.Row> rows = tree.page(all, unfolded, 0, 100);
        assertThat(rows)
                .extracting(TreeItem.Row::clave)
                .startsWith("1.4.1", "1.4.1.1", "1.4.1.1.1")
                .endsWith("1.4.1.1.6.3");
        assertThat(rows).extracting(row -> row.key().depth()).startsWith(0, 1, 2, 3, 3, 2, 3);
        assertThat(tree.page(all, unfolded, 30, 10))
                .extracting(TreeItem.Row::clave)
                .containsExactly("1.4.1.1.6.2", "1.4.1.1.6.3");
    }

    @Test
    void knowsHowManyRowsStandBeforeAnIndicator() {
        TreeSelection all = selection(null, null, null, Set.of());
        List<TreeItem.Key> unfolded =
                tree.foldable(all, 100).stream().map(TreeItem.Node::key).toList();

        List<TreeItem.Row> rows = tree.page(all, unfolded, 0, 100);
        for (int i = 0; i < rows.size(); i++) {
            long indicator = Objects.requireNonNull(rows.get(i).indicator()).indicatorId();
            assertThat(tree.rowsBefore(all, unfolded, indicator)).isEqualTo(i);
        }
        assertThat(tree.rowsBefore(all, unfolded, -1)).isZero();
    }

    @Test
    void whatHangsFromAFoldedObjectiveIsNotSeen() {
        TreeSelection all = selection(null, null, null, Set.of());
        List<TreeItem.Key> unfolded = tree.foldable(all, 100).stream()
                .map(TreeItem.Node::key)
                .filter(key -> key.depth() != 1)
                .toList();

        assertThat(tree.count(all, unfolded)).isEqualTo(2);
    }

    @Test
    void aFilteredTreeBringsTheObjectivesAbove() {
        List<TreeItem.Row> critical = tree.page(selection(null, Signal.CRITICAL, null, Set.of()), List.of(), 0, 100);

        assertThat(critical).filteredOn(TreeItem.Row::matched).hasSize(5);
        assertThat(critical).extracting(TreeItem.Row::clave).contains("1.4.1", "1.4.1.1", "1.4.1.1.4");
        assertThat(tree.count(selection(null, Signal.CRITICAL, null, Set.of()), List.of()))
                .isEqualTo(critical.size());
    }

    @Test
    void wordsAreFoundWithoutAccentsAndSignsOfSqlAreOnlySigns() {
        assertThat(tree.page(selection("logistica", null, Level.COMPONENTE, Set.of()), List.of(), 0, 100))
                .filteredOn(TreeItem.Row::matched)
                .extracting(TreeItem.Row::clave)
                .containsExactly("1.4.1.1.6");
        assertThat(tree.count(selection("%", null, null, Set.of()), List.of())).isZero();
        assertThat(tree.count(selection("' or 1=1 --", null, null, Set.of()), List.of()))
                .isZero();
    }

    @Test
    void whatWasNormalisedIsKeptAsANote() {
        assertThat(jdbc.sql("select distinct code from load_note")
                        .query(String.class)
                        .list())
                .contains("CLAVE_TRAILING_STOP", "UNIT_INHERITED", "UNIT_SPELLING");
        assertThat(jdbc.sql("select printed_clave from objective where clave = '1.4.1.1.4.1'")
                        .query(String.class)
                        .single())
                .isEqualTo("1.4.1.1.4.1.");
        assertThat(jdbc.sql("select actor from history where action = 'LOAD'")
                        .query(String.class)
                        .list())
                .containsExactly("sistema");
    }

    @Test
    void whatTheFiguresProveIsMarkedAsInferred() {
        assertThat(jdbc.sql("""
                select o.clave from objective o join indicator i on i.objective_id = o.id
                where i.rollup = 'SUM_OF_CHILDREN' and i.rollup_from = 'INFERRED' order by o.sort_key
                """).query(String.class).list()).containsExactly("1.4.1.1.2", "1.4.1.1.3", "1.4.1.1.5");
        assertThat(jdbc.sql("""
                select o.clave from objective o join indicator i on i.objective_id = o.id
                where i.accumulation = 'CONSTANT' and i.accumulation_from = 'INFERRED'
                """).query(String.class).list()).containsExactly("1.4.1");
    }

    private long unit(String name) {
        return jdbc.sql("select id from unit where name = :name")
                .param("name", name)
                .query(Long.class)
                .single();
    }

    private TreeSelection selection(
            @Nullable String text, @Nullable Signal signal, @Nullable Level level, Set<Long> units) {
        Places.Place place = places.find(2024, Quarter.T1, null, null).orElseThrow();
        return new TreeSelection(place.fiscalYearId(), Quarter.T1, null, Set.of(), units, level, signal, text, false);
    }
}
