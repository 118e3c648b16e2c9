package mx.avance.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import mx.avance.base.Settings;
import mx.avance.database.OnH2;
import mx.avance.database.OnPostgreSql;
import mx.avance.figures.Accumulation;
import mx.avance.figures.Amount;
import mx.avance.figures.IndicatorFigures;
import mx.avance.figures.Percentage;
import mx.avance.figures.Progress;
import mx.avance.figures.Projection;
import mx.avance.figures.Quarter;
import mx.avance.figures.QuarterFigures;
import mx.avance.figures.Sense;
import mx.avance.figures.YearEnd;
import mx.avance.persistence.Rows;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The table {@code progress} is what the arithmetic says of every entry, and of nothing else. */
@Transactional
abstract class ProgressTableTests {

    @Autowired
    Entries entries;

    @Autowired
    ProgressTable progress;

    @Autowired
    DerivedAtStart atStart;

    @Autowired
    Settings settings;

    @Autowired
    JdbcClient jdbc;

    @OnH2
    static class H2Tests extends ProgressTableTests {}

    @OnPostgreSql
    static class PostgresTests extends ProgressTableTests {}

    record Indicator(
            long id,
            Accumulation accumulation,
            Sense sense,
            @Nullable BigDecimal annualTarget,
            long fiscalYearId,
            long programmeId,
            long unitId,
            String level) {}

    record Row(
            long indicatorId,
            int quarter,
            long fiscalYearId,
            long programmeId,
            long unitId,
            String level,
            String signal,
            @Nullable BigDecimal percentage,
            @Nullable BigDecimal closingProgrammed,
            @Nullable BigDecimal closingPace) {}

    @Test
    void everyRowIsWhatTheArithmeticSaysOfItsEntry() {
        List<Row> expected = expected();

        assertThat(expected).hasSize(128);
        assertThat(stored()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void aChangedEntryIsComputedAnewAndTheOthersStay() {
        Long indicator = jdbc.sql(
                        "select i.id from indicator i join objective o on o.id = i.objective_id where o.clave = '1.4.1'")
                .query(Long.class)
                .single();
        jdbc.sql("update indicator set sense = 'DESCENDING' where id = :id")
                .param("id", indicator)
                .update();
        jdbc.sql("update entry set realised = 7, programmed_adjusted = 3 where quarter = 2 and indicator_id = :id")
                .param("id", indicator)
                .update();

        progress.recompute(List.of(indicator));

        assertThat(stored()).containsExactlyInAnyOrderElementsOf(expected());
        assertThat(stored())
                .filteredOn(row -> row.indicatorId() == indicator && row.quarter() == 2)
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.percentage()).isEqualByComparingTo("42.8571428571");
                    assertThat(row.signal()).isEqualTo("CRITICAL");
                });
    }

    @Test
    void theLargestPercentageThereCanBeFits() {
        Long indicator = jdbc.sql(
                        "select i.id from indicator i join objective o on o.id = i.objective_id where o.clave = '1.4.1'")
                .query(Long.class)
                .single();
        jdbc.sql("""
                update entry set programmed_original = 0.000001, realised = 1000000000000000000 where quarter = 2 and indicator_id = :id
                """).param("id", indicator).update();

        progress.recompute(List.of(indicator));

        assertThat(stored()).containsExactlyInAnyOrderElementsOf(expected());
    }

    @Test
    void whatFollowsChangesOneByOneIsWhatAComputationOfAllSays() {
        List<Long> indicators =
                Rows.list(jdbc.sql("select id from indicator order by id").query(Long.class));
        List<BigDecimal> figures = Arrays.asList(null, BigDecimal.ZERO, BigDecimal.ONE, new BigDecimal("900"));
        Random random = new Random(9);
        for (int change = 1; change <= 60; change++) {
            Long indicator = indicators.get(random.nextInt(indicators.size()));
            jdbc.sql("update entry set realised = :realised, programmed_adjusted = :adjusted, state = :state"
                            + " where indicator_id = :id and quarter = :quarter")
                    .param("realised", figures.get(random.nextInt(figures.size())))
                    .param("adjusted", figures.get(random.nextInt(figures.size())))
                    .param("state", EntryState.values()[random.nextInt(EntryState.values().length)].name())
                    .param("id", indicator)
                    .param("quarter", 1 + random.nextInt(4))
                    .update();
            progress.follow(List.of(indicator, indicators.get(random.nextInt(indicators.size()))));
            if (change % 10 == 0) {
                List<Object> followed = derived();
                progress.recompute(indicators);
                assertThat(followed).isEqualTo(derived());
            }
        }
    }

    @Test
    void whatFollowsAChangeOfNothingWritesNothing() {
        List<Long> indicators = Rows.list(jdbc.sql("select id from indicator").query(Long.class));
        jdbc.sql("delete from programme_signal").update();
        jdbc.sql("delete from programme_capture").update();
        jdbc.sql("delete from programme_board").update();

        progress.follow(indicators);

        assertThat(jdbc.sql("select (select count(*) from programme_signal) + (select count(*) from programme_capture)"
                                + " + (select count(*) from programme_board) from municipality")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whatWouldBeRoundedUpToTheTargetStaysBelowIt() {
        Long indicator = jdbc.sql(
                        "select i.id from indicator i join objective o on o.id = i.objective_id where o.clave = '1.4.1'")
                .query(Long.class)
                .single();
        jdbc.sql("update indicator set annual_target = 1000000000000000000 where id = :id")
                .param("id", indicator)
                .update();
        jdbc.sql("""
                update entry set programmed_original = 1000000000000000000, realised = 999999999999999999.999999
                where quarter = 1 and indicator_id = :id
                """).param("id", indicator).update();

        progress.follow(List.of(indicator));

        assertThat(stored())
                .filteredOn(row -> row.indicatorId() == indicator && row.quarter() == 1)
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.percentage()).isEqualByComparingTo("100");
                    assertThat(row.closingPace()).isEqualByComparingTo("99.9999999999");
                });
    }

    /** As after a new version: its columns are empty and its table has no rows. */
    @Test
    void whatAnOlderVersionDidNotDeriveIsComputedAtTheStart() {
        List<Object> before = derived();
        jdbc.sql("update progress set closing_programmed = null, closing_pace = null")
                .update();
        jdbc.sql("delete from programme_board").update();

        atStart.afterSingletonsInstantiated();

        assertThat(derived()).isEqualTo(before);
    }

    /** The four tables, in one order. */
    private List<Object> derived() {
        List<Object> rows = new ArrayList<>();
        for (String table : List.of(
                "progress order by indicator_id, quarter",
                "programme_signal order by programme_id, quarter, signal, fin_sort_key",
                "programme_capture order by programme_id, quarter, unit_id",
                "programme_board order by programme_id, quarter, unit_id, level")) {
            rows.addAll(jdbc.sql("select * from " + table).query().listOfRows());
        }
        return rows;
    }

    private List<Row> expected() {
        List<Row> rows = new ArrayList<>();
        List<Entry> all = entries.findAll();
        for (Indicator indicator : Rows.list(jdbc.sql("""
                select i.id, i.accumulation, i.sense, i.annual_target, o.fiscal_year_id, o.programme_id, o.unit_id, o.level
                from indicator i join objective o on o.id = i.objective_id
                """).query(Indicator.class))) {
            IndicatorFigures figures = figures(indicator, all);
            for (Quarter quarter : Quarter.values()) {
                Progress computed = figures.quarter(quarter);
                rows.add(new Row(
                        indicator.id(),
                        quarter.number(),
                        indicator.fiscalYearId(),
                        indicator.programmeId(),
                        indicator.unitId(),
                        indicator.level(),
                        settings.rules().bands().signal(computed).name(),
                        computed.known().map(Percentage::approximate).orElse(null),
                        percent(YearEnd.of(figures, quarter).asProgrammed()),
                        percent(YearEnd.of(figures, quarter).atPace())));
            }
        }
        return rows;
    }

    private static @Nullable BigDecimal percent(Projection projection) {
        return projection.percentage().map(Percentage::approximate).orElse(null);
    }

    private static IndicatorFigures figures(Indicator indicator, List<Entry> all) {
        List<QuarterFigures> quarters = new ArrayList<>();
        for (Quarter quarter : Quarter.values()) {
            quarters.add(all.stream()
                    .filter(e -> Objects.equals(e.indicatorId().getId(), indicator.id()) && e.quarter() == quarter)
                    .map(Entry::figures)
                    .findFirst()
                    .orElseThrow());
        }
        BigDecimal annual = indicator.annualTarget();
        return new IndicatorFigures(
                indicator.accumulation(), indicator.sense(), annual == null ? null : Amount.of(annual), quarters);
    }

    private List<Row> stored() {
        return Rows.list(jdbc.sql("select * from progress").query(Row.class));
    }
}
