package mx.avance.figures;

import static mx.avance.figures.FiguresFixture.indicator;
import static mx.avance.figures.FiguresFixture.years;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.integers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

/** What holds for the projected end of every year of figures. A year is eight numbers (programmed and realised of T1 to T4), negative for a blank. */
class YearEndPropertyTests {

    private static final Gen<Accumulation> ACCUMULATIONS = arbitrary().enumValues(Accumulation.class);
    private static final Gen<Sense> SENSES = arbitrary().enumValues(Sense.class);
    private static final Gen<Quarter> QUARTERS = arbitrary().enumValues(Quarter.class);
    private static final Gen<Integer> ANNUALS = integers().between(-1, 40);

    @Test
    void theSumAsProgrammedEqualsIntegerArithmetic() {
        qt().forAll(years(), QUARTERS, ANNUALS).checkAssert((year, quarter, annual) -> {
            long end = 0;
            boolean any = false;
            boolean missing = false;
            for (int i = 0; i < 4; i++) {
                int target = year.get(2 * i);
                int done = year.get(2 * i + 1);
                boolean toDate = i <= quarter.ordinal();
                int counted = toDate ? done : target;
                end += Math.max(0, counted);
                any |= counted >= 0;
                missing |= toDate && target > 0 && done < 0;
            }
            Projection projection = YearEnd.of(indicator(Accumulation.SUM, Sense.ASCENDING, annual, year), quarter)
                    .asProgrammed();
            assertThat(projection.percentage().isPresent()).isEqualTo(annual > 0 && any && !missing);
            assertThat(projection.misses()).isEqualTo(projection.percentage().isPresent() && end < annual);
            if (projection instanceof Projection.AsProgrammed known) {
                assertThat(known.end(0)).isEqualByComparingTo(BigDecimal.valueOf(end));
            }
        });
    }

    @Test
    void thePaceIsThePercentageToDateWhereverThereIsAProjection() {
        qt().forAll(years(), ANNUALS, ACCUMULATIONS.zip(SENSES, Rule::new), QUARTERS)
                .assuming((year, annual, rule, quarter) -> quarter != Quarter.T4)
                .checkAssert((year, annual, rule, quarter) -> {
                    IndicatorFigures figures = indicator(rule.accumulation, rule.sense, annual, year);
                    Projection pace = YearEnd.of(figures, quarter).atPace();
                    if (annual > 0
                            && quarter.upTo().stream()
                                    .noneMatch(q -> figures.figures(q).isMissing())) {
                        assertThat(pace.percentage())
                                .isEqualTo(figures.cumulative(quarter).known());
                    } else {
                        assertThat(pace.percentage()).isEmpty();
                    }
                });
    }

    @Test
    void atTheEndOfTheYearTheProjectionIsThePercentageOfTheYear() {
        qt().forAll(years(), ANNUALS, ACCUMULATIONS, SENSES).checkAssert((year, annual, accumulation, sense) -> {
            IndicatorFigures figures = indicator(accumulation, sense, annual, year);
            YearEnd end = YearEnd.of(figures, Quarter.T4);
            assertThat(end.atPace()).isEqualTo(end.asProgrammed());
            end.asProgrammed()
                    .percentage()
                    .ifPresent(percentage ->
                            assertThat(figures.annual(Quarter.T4).known()).contains(percentage));
        });
    }

    @Test
    void figuresRealisedLaterPlayNoPart() {
        qt().forAll(years(), years(), ACCUMULATIONS.zip(SENSES, Rule::new), QUARTERS)
                .checkAssert((year, other, rule, quarter) -> {
                    List<Integer> changed = new ArrayList<>(year);
                    for (int i = quarter.number(); i < 4; i++) {
                        changed.set(2 * i + 1, other.get(2 * i + 1));
                    }
                    assertThat(YearEnd.of(indicator(rule.accumulation, rule.sense, 20, changed), quarter))
                            .isEqualTo(YearEnd.of(indicator(rule.accumulation, rule.sense, 20, year), quarter));
                });
    }

    @Test
    void theEndIsAboveTheTargetExactlyWhenADescendingIndicatorMisses() {
        qt().forAll(years(), ANNUALS, ACCUMULATIONS, QUARTERS).checkAssert((year, annual, accumulation, quarter) -> {
            YearEnd end = YearEnd.of(indicator(accumulation, Sense.DESCENDING, annual, year), quarter);
            BigDecimal target = BigDecimal.valueOf(annual);
            // Small whole numbers: eighteen decimals tell every ratio of them from a whole number.
            if (end.asProgrammed() instanceof Projection.AsProgrammed known) {
                assertThat(known.misses()).isEqualTo(known.end(18).compareTo(target) > 0);
            }
            if (end.atPace() instanceof Projection.AtPace known) {
                assertThat(known.misses()).isEqualTo(known.end(18).compareTo(target) > 0);
            }
        });
    }

    @Test
    void whatIsMissingIsNamedAndABlankIsNeverTakenForAZero() {
        qt().forAll(years(), ACCUMULATIONS, SENSES, QUARTERS).checkAssert((year, accumulation, sense, quarter) -> {
            IndicatorFigures figures = indicator(accumulation, sense, 20, year);
            List<Quarter> missing = quarter.upTo().stream()
                    .filter(q -> figures.figures(q).isMissing())
                    .toList();
            if (!missing.isEmpty()) {
                Projection none = new Projection.None(new Progress.Unknown(Absence.NOT_CAPTURED, missing));
                assertThat(YearEnd.of(figures, quarter)).isEqualTo(new YearEnd(quarter, none, none));
            }
        });
    }

    private record Rule(Accumulation accumulation, Sense sense) {}
}
