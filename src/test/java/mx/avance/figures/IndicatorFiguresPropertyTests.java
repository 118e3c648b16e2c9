package mx.avance.figures;

import static mx.avance.figures.FiguresFixture.indicator;
import static mx.avance.figures.FiguresFixture.years;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

/** What holds for every year of figures. A year is eight numbers (programmed and realised of T1 to T4), negative for a blank. */
class IndicatorFiguresPropertyTests {

    private static final Gen<Accumulation> ACCUMULATIONS = arbitrary().enumValues(Accumulation.class);
    private static final Gen<Sense> SENSES = arbitrary().enumValues(Sense.class);
    private static final Gen<Quarter> QUARTERS = arbitrary().enumValues(Quarter.class);
    private static final Gen<Integer> ANNUALS = integers().between(-1, 40);

    @Test
    void theSumToDateEqualsIntegerArithmetic() {
        qt().forAll(years(), QUARTERS).checkAssert((year, quarter) -> {
            long programmed = 0;
            long realised = 0;
            boolean missing = false;
            for (int i = 0; i <= quarter.ordinal(); i++) {
                int target = year.get(2 * i);
                int done = year.get(2 * i + 1);
                programmed += Math.max(0, target);
                realised += Math.max(0, done);
                missing |= target > 0 && done < 0;
            }
            Progress progress =
                    indicator(Accumulation.SUM, Sense.ASCENDING, -1, year).cumulative(quarter);
            assertThat(progress.known().isPresent()).isEqualTo(!missing && programmed > 0);
            if (progress instanceof Progress.Known known) {
                assertThat(known.percentage().rounded().unscaledValue())
                        .isEqualTo(hundredthsHalfUp(realised, programmed));
            }
        });
    }

    @Test
    void theQuarterEqualsIntegerArithmetic() {
        qt().forAll(years(), QUARTERS, ACCUMULATIONS).checkAssert((year, quarter, accumulation) -> {
            int programmed = year.get(2 * quarter.ordinal());
            int realised = year.get(2 * quarter.ordinal() + 1);
            Progress progress =
                    indicator(accumulation, Sense.ASCENDING, -1, year).quarter(quarter);
            assertThat(progress.known().isPresent()).isEqualTo(programmed > 0 && realised >= 0);
            if (progress instanceof Progress.Known known) {
                assertThat(known.percentage().rounded().unscaledValue())
                        .isEqualTo(hundredthsHalfUp(realised, programmed));
            }
        });
    }

    @Test
    void theAverageToDateEqualsIntegerArithmetic() {
        qt().forAll(years(), QUARTERS).checkAssert((year, quarter) -> {
            List<Integer> realised = new ArrayList<>();
            List<Integer> programmed = new ArrayList<>();
            for (int i = 0; i <= quarter.ordinal(); i++) {
                if (year.get(2 * i + 1) >= 0) {
                    realised.add(year.get(2 * i + 1));
                    if (year.get(2 * i) >= 0) {
                        programmed.add(year.get(2 * i));
                    }
                }
            }
            long done = realised.stream().mapToInt(n -> n).sum();
            long target = programmed.stream().mapToInt(n -> n).sum();
            Progress progress =
                    indicator(Accumulation.AVERAGE, Sense.ASCENDING, -1, year).cumulative(quarter);
            assertThat(progress.known().isPresent()).isEqualTo(target > 0);
            if (progress instanceof Progress.Known known) {
                assertThat(known.percentage().rounded().unscaledValue())
                        .isEqualTo(hundredthsHalfUp(done * programmed.size(), target * realised.size()));
            }
        });
    }

    @Test
    void atTheFirstQuarterToDateIsTheQuarter() {
        qt().forAll(years(), ACCUMULATIONS, SENSES).checkAssert((year, accumulation, sense) -> {
            IndicatorFigures figures = indicator(accumulation, sense, -1, year);
            Progress cumulative = figures.cumulative(Quarter.T1);
            Progress quarter = figures.quarter(Quarter.T1);
            assertThat(cumulative).isEqualTo(quarter);
        });
    }

    @Test
    void capturingAZeroIsNeverTheSameAsLeavingABlank() {
        qt().withExamples(2000)
                .forAll(years(), QUARTERS, ACCUMULATIONS, SENSES)
                .assuming((year, quarter, accumulation, sense) -> year.get(2 * quarter.ordinal()) > 0)
                .checkAssert((year, quarter, accumulation, sense) -> {
                    IndicatorFigures zero = indicator(accumulation, sense, -1, with(year, quarter, 0));
                    IndicatorFigures blank = indicator(accumulation, sense, -1, with(year, quarter, -1));
                    assertThat(zero).isNotEqualTo(blank);
                    assertThat(zero.quarter(quarter)).isNotEqualTo(blank.quarter(quarter));
                    if (accumulation == Accumulation.SUM) {
                        assertThat(zero.cumulative(quarter)).isNotEqualTo(blank.cumulative(quarter));
                    } else if (accumulation == Accumulation.AVERAGE) {
                        // Descending means of nothing but zeros have no limit, however many zeros there are.
                        assertThat(zero.cumulative(quarter).equals(blank.cumulative(quarter)))
                                .isEqualTo(sense == Sense.DESCENDING && haveNoLimit(zero, blank, quarter));
                    } else {
                        // The zero is the last captured value; the blank leaves an earlier one, which may be a zero
                        // too.
                        assertThat(zero.cumulative(quarter)).isEqualTo(zero.quarter(quarter));
                        assertThat(blank.cumulative(quarter)).isEqualTo(lastCapturedOrMissing(blank, quarter));
                    }
                });
    }

    @Test
    void theUnitOfTheFiguresPlaysNoPart() {
        qt().forAll(years(), ANNUALS, ACCUMULATIONS.zip(SENSES, Rule::new), longs().between(1, 1_000_000_000_000L))
                .checkAssert((year, annual, rule, factor) -> {
                    IndicatorFigures figures = indicator(rule.accumulation, rule.sense, annual, year);
                    IndicatorFigures scaled = indicator(rule.accumulation, rule.sense, annual, year, factor);
                    for (Quarter quarter : Quarter.values()) {
                        assertSameOutcome(figures.quarter(quarter), scaled.quarter(quarter));
                        assertSameOutcome(figures.cumulative(quarter), scaled.cumulative(quarter));
                        assertSameOutcome(figures.annual(quarter), scaled.annual(quarter));
                    }
                });
    }

    @Test
    void descendingIsTheReciprocalOfAscending() {
        qt().forAll(years(), ANNUALS, ACCUMULATIONS, QUARTERS).checkAssert((year, annual, accumulation, quarter) -> {
            IndicatorFigures up = indicator(accumulation, Sense.ASCENDING, annual, year);
            IndicatorFigures down = indicator(accumulation, Sense.DESCENDING, annual, year);
            assertReciprocal(up.quarter(quarter), down.quarter(quarter));
            assertReciprocal(up.cumulative(quarter), down.cumulative(quarter));
            assertReciprocal(up.annual(quarter), down.annual(quarter));
        });
    }

    @Test
    void theTermsGiveThePercentage() {
        qt().forAll(years(), ANNUALS, ACCUMULATIONS, QUARTERS).checkAssert((year, annual, accumulation, quarter) -> {
            IndicatorFigures figures = indicator(accumulation, Sense.ASCENDING, annual, year);
            for (Progress progress :
                    List.of(figures.quarter(quarter), figures.cumulative(quarter), figures.annual(quarter))) {
                if (progress instanceof Progress.Known(Percentage percentage, Term realised, Term programmed)) {
                    BigInteger part =
                            realised.sum().toBigIntegerExact().multiply(BigInteger.valueOf(programmed.divisor()));
                    BigInteger whole =
                            programmed.sum().toBigIntegerExact().multiply(BigInteger.valueOf(realised.divisor()));
                    assertThat(percentage.numerator().toBigIntegerExact().multiply(whole))
                            .isEqualTo(
                                    percentage.denominator().toBigIntegerExact().multiply(part));
                }
            }
        });
    }

    @Test
    void laterQuartersDoNotChangeWhatWasToDate() {
        qt().forAll(years(), years(), ACCUMULATIONS.zip(SENSES, Rule::new), QUARTERS)
                .checkAssert((year, other, rule, quarter) -> {
                    List<Integer> changed = new ArrayList<>(year.subList(0, 2 * quarter.number()));
                    changed.addAll(other.subList(2 * quarter.number(), 8));
                    IndicatorFigures before = indicator(rule.accumulation, rule.sense, 20, year);
                    IndicatorFigures after = indicator(rule.accumulation, rule.sense, 20, changed);
                    assertThat(after.cumulative(quarter)).isEqualTo(before.cumulative(quarter));
                    assertThat(after.annual(quarter)).isEqualTo(before.annual(quarter));
                });
    }

    @Test
    void missingQuartersAreThoseWithATargetAndNothingCaptured() {
        qt().forAll(years(), ANNUALS, ACCUMULATIONS, QUARTERS).checkAssert((year, annual, accumulation, quarter) -> {
            IndicatorFigures figures = indicator(accumulation, Sense.ASCENDING, annual, year);
            for (Progress progress : List.of(figures.cumulative(quarter), figures.annual(quarter))) {
                if (progress instanceof Progress.Unknown(Absence absence, List<Quarter> missing)
                        && absence == Absence.NOT_CAPTURED) {
                    assertThat(missing)
                            .isEqualTo(quarter.upTo().stream()
                                    .filter(q -> year.get(2 * q.ordinal()) > 0 && year.get(2 * q.ordinal() + 1) < 0)
                                    .toList());
                }
            }
        });
    }

    private record Rule(Accumulation accumulation, Sense sense) {}

    private static List<Integer> with(List<Integer> year, Quarter quarter, int realised) {
        List<Integer> changed = new ArrayList<>(year);
        changed.set(2 * quarter.ordinal() + 1, realised);
        return changed;
    }

    private static boolean haveNoLimit(IndicatorFigures one, IndicatorFigures other, Quarter quarter) {
        Progress noLimit = new Progress.Unknown(Absence.NO_LIMIT, List.of());
        return one.cumulative(quarter).equals(noLimit)
                && other.cumulative(quarter).equals(noLimit);
    }

    private static Progress lastCapturedOrMissing(IndicatorFigures figures, Quarter quarter) {
        return quarter.upTo().reversed().stream()
                .filter(q -> figures.figures(q).isCaptured())
                .findFirst()
                .map(figures::quarter)
                .orElseGet(() -> new Progress.Unknown(
                        Absence.NOT_CAPTURED,
                        quarter.upTo().stream()
                                .filter(q -> figures.figures(q).isMissing())
                                .toList()));
    }

    private static BigInteger hundredthsHalfUp(long part, long whole) {
        return BigInteger.valueOf((2 * part * 10_000 + whole) / (2 * whole));
    }

    private static void assertSameOutcome(Progress one, Progress other) {
        if (one instanceof Progress.Known known) {
            assertThat(other.known()).contains(known.percentage());
        } else {
            assertThat(other).isEqualTo(one);
        }
    }

    private static void assertReciprocal(Progress up, Progress down) {
        if (!(up instanceof Progress.Known known)) {
            assertThat(down).isEqualTo(up);
        } else if (known.percentage().numerator().signum() == 0) {
            assertThat(down).isEqualTo(new Progress.Unknown(Absence.NO_LIMIT, List.of()));
        } else {
            assertThat(down)
                    .isEqualTo(new Progress.Known(
                            Percentage.of(
                                    known.percentage().denominator(),
                                    known.percentage().numerator()),
                            known.realised(),
                            known.programmed()));
        }
    }
}
