package mx.avance.database;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import mx.avance.capture.IndicatorCards;
import mx.avance.capture.ObjectiveTree;
import mx.avance.capture.Places;
import mx.avance.capture.TreeItem;
import mx.avance.capture.TreeSelection;
import mx.avance.consistency.Filter;
import mx.avance.consistency.Findings;
import mx.avance.consistency.Grouping;
import mx.avance.consistency.Scope;
import mx.avance.dashboard.Dashboard;
import mx.avance.figures.Quarter;
import mx.avance.plan.PlanCatalogue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a screen shows is read with a fixed small number of statements, however many rows there are: counted in Spring's log of them. */
@OnH2
class QueryCountTests {

    @Autowired
    Places places;

    @Autowired
    ObjectiveTree tree;

    @Autowired
    Dashboard dashboard;

    @Autowired
    IndicatorCards cards;

    @Autowired
    PlanCatalogue plan;

    @Autowired
    Findings findings;

    @Test
    void aPageOfTheTreeCostsTheSameWithOneRowAndWithAll() {
        TreeSelection all = selection(null);
        List<TreeItem.Key> unfolded =
                tree.foldable(all, 100).stream().map(TreeItem.Node::key).toList();

        int one = count(() -> assertThat(tree.page(all, unfolded, 0, 1)).hasSize(1));
        int whole = count(() -> assertThat(tree.page(all, unfolded, 0, 100)).hasSize(32));

        assertThat(whole).isEqualTo(one).isBetween(1, 6);
        assertThat(count(() -> tree.count(all, unfolded))).isEqualTo(1);
        assertThat(count(() -> tree.foldable(all, 100))).isEqualTo(1);
    }

    @Test
    void aFilteredPageCostsNoMore() {
        TreeSelection words = selection("porcentaje");

        int found = count(() -> assertThat(tree.page(words, List.of(), 0, 100)).hasSizeGreaterThan(3));

        assertThat(found).isBetween(1, 6);
    }

    @Test
    void theTableroCostsTheSameWithOneRankedAndWithTwenty() {
        Places.Place place = places.find(2024, Quarter.T1, null, null).orElseThrow();
        Dashboard.Scope scope = new Dashboard.Scope(place.fiscalYearId(), Quarter.T1, null, Set.of(), Set.of(), null);

        int one = count(() -> show(scope, 1));
        int twenty = count(() -> show(scope, 20));

        assertThat(twenty).isEqualTo(one).isBetween(1, 11);
    }

    @Test
    void everyChartOfTheTableroCostsAFewStatements() {
        Places.Place place = places.find(2024, Quarter.T1, "M-PPA 1.4", null).orElseThrow();
        for (Long programme : Arrays.asList(null, place.programmeId())) {
            Dashboard.Scope scope =
                    new Dashboard.Scope(place.fiscalYearId(), Quarter.T1, programme, Set.of(), Set.of(), null);
            dashboard.pending(scope);

            assertThat(count(() -> dashboard.bandsByQuarter(scope))).isEqualTo(1);
            assertThat(count(() -> dashboard.pending(scope))).isEqualTo(6);
            assertThat(count(() -> dashboard.units(scope))).isEqualTo(2);
            assertThat(count(() -> dashboard.overview(scope))).isEqualTo(6);
            assertThat(count(() -> dashboard.missing(scope, 20))).isEqualTo(2);
            assertThat(count(() -> dashboard.heat(scope))).isEqualTo(3);
            // Of the year it is asked first which programmes there are.
            assertThat(count(() -> dashboard.tree(scope))).isEqualTo(programme == null ? 3 : 2);
            assertThat(count(() -> dashboard.closings(scope, 20)))
                    .isEqualTo(count(() -> dashboard.closings(scope, 1)))
                    .isEqualTo(4);
        }
    }

    @Test
    void aPageOfFindingsCostsTheSameWithOneRowAndWithAll() {
        long year = places.find(2024, Quarter.T1, null, null).orElseThrow().fiscalYearId();
        Scope scope = new Scope(year, Quarter.T1, null, null);
        findings.summary(scope);

        int one = count(() -> assertThat(findings.list(scope, Filter.OPEN, Grouping.RULE, 0, 1))
                .hasSize(1));
        int whole = count(() -> assertThat(findings.list(scope, Filter.OPEN, Grouping.OBJECTIVE, 0, 100))
                .hasSizeGreaterThan(20));

        // One more names the others that are part of them.
        assertThat(whole).isBetween(one, one + 1);
        assertThat(one).isBetween(1, 5);
        assertThat(count(() -> findings.count(scope, Filter.OPEN))).isBetween(1, 5);
        assertThat(count(() -> findings.summary(scope))).isBetween(1, 6);
    }

    private void show(Dashboard.Scope scope, int ranked) {
        assertThat(dashboard.counts(scope)).isNotEmpty();
        assertThat(dashboard.worst(scope, ranked)).isNotEmpty();
        assertThat(dashboard.best(scope, ranked)).isNotEmpty();
    }

    @Test
    void theCardOfAnIndicatorCostsThreeStatementsAndItsSheetOne() {
        Places.Place place = places.find(2024, Quarter.T1, null, null).orElseThrow();
        long indicator =
                cards.find(place.fiscalYearId(), null, "", 0, 1).getFirst().id();

        assertThat(count(() -> assertThat(cards.card(indicator)).isPresent())).isEqualTo(3);
        assertThat(count(() -> plan.technicalSheet(indicator))).isEqualTo(1);
    }

    @Test
    void findingThePlaceOfAnAddressCostsAFewStatements() {
        assertThat(count(() -> places.find(2024, Quarter.T1, "M-PPA 1.4", null)))
                .isBetween(1, 4);
        assertThat(count(() -> places.find(null, null, null, null))).isBetween(1, 4);
    }

    private TreeSelection selection(@Nullable String text) {
        Places.Place place = places.find(2024, Quarter.T1, null, null).orElseThrow();
        return new TreeSelection(place.fiscalYearId(), Quarter.T1, null, Set.of(), Set.of(), null, null, text, false);
    }

    private static int count(Runnable reading) {
        Logger log = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        ListAppender<ILoggingEvent> statements = new ListAppender<>();
        statements.start();
        Level before = log.getLevel();
        log.setLevel(Level.DEBUG);
        log.setAdditive(false);
        log.addAppender(statements);
        try {
            reading.run();
        } finally {
            log.detachAppender(statements);
            log.setAdditive(true);
            log.setLevel(before);
        }
        return (int) statements.list.stream()
                .filter(event -> event.getFormattedMessage().startsWith("Executing prepared SQL statement")
                        || event.getFormattedMessage().startsWith("Executing SQL query"))
                .count();
    }
}
