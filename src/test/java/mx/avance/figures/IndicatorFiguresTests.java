package mx.avance.figures;

import static mx.avance.figures.Absence.NOT_CAPTURED;
import static mx.avance.figures.Absence.NO_LIMIT;
import static mx.avance.figures.Absence.NO_TARGET;
import static mx.avance.figures.Absence.PROGRESS_WITHOUT_TARGET;
import static mx.avance.figures.Absence.TARGET_BLANK;
import static mx.avance.figures.Accumulation.AVERAGE;
import static mx.avance.figures.Accumulation.CONSTANT;
import static mx.avance.figures.Accumulation.LAST;
import static mx.avance.figures.Accumulation.SUM;
import static mx.avance.figures.FiguresFixture.ascending;
import static mx.avance.figures.FiguresFixture.descending;
import static mx.avance.figures.FiguresFixture.meanOf;
import static mx.avance.figures.FiguresFixture.percent;
import static mx.avance.figures.FiguresFixture.quarter;
import static mx.avance.figures.FiguresFixture.sumOf;
import static mx.avance.figures.FiguresFixture.unknown;
import static mx.avance.figures.Quarter.T1;
import static mx.avance.figures.Quarter.T2;
import static mx.avance.figures.Quarter.T3;
import static mx.avance.figures.Quarter.T4;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndicatorFiguresTests {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 5})
    void refusesAnythingButFourQuarters(int number) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IndicatorFigures(
                        SUM, Sense.ASCENDING, null, Collections.nCopies(number, QuarterFigures.NONE)))
                .withMessage("Un indicador tiene las cifras de cuatro trimestres; se encontraron " + number + ".");
    }

    @Test
    void givesTheFiguresOfEachQuarter() {
        IndicatorFigures figures = ascending(SUM, "10", "1|2", "3|", "|", "|4");

        assertThat(figures.figures(T1)).isEqualTo(quarter("1|2"));
        assertThat(figures.figures(T3)).isEqualTo(QuarterFigures.NONE);
        assertThat(figures.figures(T4)).isEqualTo(quarter("|4"));
    }

    @ParameterizedTest
    @CsvSource({"5|, true, false, true", "5|0, true, true, false", "0|, false, false, false", "|, false, false, false"})
    void aQuarterIsMissingWhenItHasATargetAndNothingCaptured(
            String figures, boolean target, boolean captured, boolean missing) {
        QuarterFigures quarter = quarter(figures);

        assertThat(quarter.hasTarget()).isEqualTo(target);
        assertThat(quarter.isCaptured()).isEqualTo(captured);
        assertThat(quarter.isMissing()).isEqualTo(missing);
    }

    @Nested
    class OfAQuarter {

        @ParameterizedTest
        @EnumSource
        void dividesRealisedByProgrammedWhateverTheAccumulation(Accumulation accumulation) {
            IndicatorFigures figures = ascending(accumulation, "", "7|7", "16|20");

            assertThat(percent(figures.quarter(T2))).isEqualTo("125.00");
        }

        @Test
        void spellsOutTheDivision() {
            assertThat(ascending(SUM, "", "16|20").quarter(T1))
                    .isEqualTo(new Progress.Known(
                            Percentage.of(BigDecimal.valueOf(20), BigDecimal.valueOf(16)), sumOf("20"), sumOf("16")));
        }

        @Test
        void dividesProgrammedByRealisedWhenDescending() {
            assertThat(descending(SUM, "", "16|20").quarter(T1))
                    .isEqualTo(new Progress.Known(
                            Percentage.of(BigDecimal.valueOf(16), BigDecimal.valueOf(20)), sumOf("20"), sumOf("16")));
        }

        @ParameterizedTest
        @CsvSource({
            "'|', TARGET_BLANK",
            "'|0', TARGET_BLANK",
            "'|3', PROGRESS_WITHOUT_TARGET",
            "0|, NO_TARGET",
            "0|0, NO_TARGET",
            "0|3, PROGRESS_WITHOUT_TARGET"
        })
        void saysWhyThereIsNoPercentageInEitherSense(String figures, Absence absence) {
            assertThat(ascending(SUM, "9", figures).quarter(T1)).isEqualTo(unknown(absence));
            assertThat(descending(SUM, "9", figures).quarter(T1)).isEqualTo(unknown(absence));
        }

        @Test
        void waitsForTheCapture() {
            assertThat(ascending(SUM, "9", "1|1", "5|").quarter(T2)).isEqualTo(unknown(NOT_CAPTURED, T2));
            assertThat(descending(SUM, "9", "1|1", "5|").quarter(T2)).isEqualTo(unknown(NOT_CAPTURED, T2));
        }

        @Test
        void zeroOfATargetIsZeroPercentOrWithoutLimit() {
            assertThat(percent(ascending(SUM, "", "5|0").quarter(T1))).isEqualTo("0.00");
            assertThat(descending(SUM, "", "5|0").quarter(T1)).isEqualTo(unknown(NO_LIMIT));
        }
    }

    @Nested
    class ToDateOfASum {

        @Test
        void comparesBothSumsToDate() {
            Progress progress = ascending(SUM, "100", "10|12", "30|20", "60|60").cumulative(T2);

            assertThat(progress)
                    .isEqualTo(new Progress.Known(
                            Percentage.of(BigDecimal.valueOf(32), BigDecimal.valueOf(40)),
                            sumOf("12", "20"),
                            sumOf("10", "30")));
        }

        @Test
        void existsOnlyWhenEveryQuarterWithATargetIsCaptured() {
            IndicatorFigures figures = ascending(SUM, "100", "10|", "30|20", "60|");

            assertThat(figures.cumulative(T1)).isEqualTo(unknown(NOT_CAPTURED, T1));
            assertThat(figures.cumulative(T2)).isEqualTo(unknown(NOT_CAPTURED, T1));
            assertThat(figures.cumulative(T4)).isEqualTo(unknown(NOT_CAPTURED, T1, T3));
        }

        @Test
        void doesNotWaitForQuartersWithoutTarget() {
            assertThat(percent(ascending(SUM, "5", "|", "1|1", "0|", "4|3").cumulative(T4)))
                    .isEqualTo("80.00");
        }

        @Test
        void countsWhatWasRealisedWithoutTarget() {
            assertThat(percent(ascending(SUM, "10", "0|5", "|2", "10|8").cumulative(T3)))
                    .isEqualTo("150.00");
        }

        @Test
        void hasNoPercentageWhileNoQuarterHasATarget() {
            assertThat(ascending(SUM, "5", "|", "|", "5|").cumulative(T2)).isEqualTo(unknown(TARGET_BLANK));
            assertThat(ascending(SUM, "5", "0|", "|0", "5|").cumulative(T2)).isEqualTo(unknown(NO_TARGET));
            assertThat(ascending(SUM, "5", "0|", "|1", "5|").cumulative(T2))
                    .isEqualTo(unknown(PROGRESS_WITHOUT_TARGET));
        }

        @Test
        void aMissingQuarterWeighsMoreThanProgressWithoutTarget() {
            assertThat(ascending(SUM, "5", "0|3", "5|").cumulative(T2)).isEqualTo(unknown(NOT_CAPTURED, T2));
        }

        @Test
        void isInvertedWhenDescending() {
            assertThat(percent(descending(SUM, "", "10|5", "10|20").cumulative(T2)))
                    .isEqualTo("80.00");
            assertThat(descending(SUM, "", "10|0", "10|0").cumulative(T2)).isEqualTo(unknown(NO_LIMIT));
            assertThat(percent(descending(SUM, "", "10|0", "10|5").cumulative(T2)))
                    .isEqualTo("400.00");
        }
    }

    @Nested
    class ToDateOfAValue {

        @ParameterizedTest
        @EnumSource(names = {"CONSTANT", "LAST"})
        void comparesTheLastCapturedQuarterWithItsOwnTarget(Accumulation accumulation) {
            IndicatorFigures figures = ascending(accumulation, "90", "90|45", "80|60", "90|", "90|90");

            assertThat(percent(figures.cumulative(T1))).isEqualTo("50.00");
            assertThat(percent(figures.cumulative(T2))).isEqualTo("75.00");
            assertThat(figures.cumulative(T3)).isEqualTo(figures.cumulative(T2));
            assertThat(percent(figures.cumulative(T4))).isEqualTo("100.00");
        }

        @ParameterizedTest
        @EnumSource(names = {"CONSTANT", "LAST"})
        void doesNotWaitForEarlierQuarters(Accumulation accumulation) {
            assertThat(percent(ascending(accumulation, "90", "90|", "80|60").cumulative(T2)))
                    .isEqualTo("75.00");
        }

        @ParameterizedTest
        @CsvSource({
            "0|0, NO_TARGET",
            "0|4, PROGRESS_WITHOUT_TARGET",
            "'|4', PROGRESS_WITHOUT_TARGET",
            "'|0', TARGET_BLANK"
        })
        void takesTheCaseOfTheLastCapturedQuarter(String last, Absence absence) {
            assertThat(ascending(LAST, "90", "90|90", last, "90|").cumulative(T3))
                    .isEqualTo(unknown(absence));
        }

        @ParameterizedTest
        @EnumSource(names = {"CONSTANT", "LAST", "AVERAGE"})
        void isNotCapturedWhenNoQuarterIsAndSomeHasATarget(Accumulation accumulation) {
            assertThat(ascending(accumulation, "90", "90|", "0|", "80|", "80|").cumulative(T3))
                    .isEqualTo(unknown(NOT_CAPTURED, T1, T3));
        }

        @ParameterizedTest
        @EnumSource(names = {"CONSTANT", "LAST", "AVERAGE"})
        void hasNoTargetWhenNoQuarterIsCapturedAndNoneHasATarget(Accumulation accumulation) {
            assertThat(ascending(accumulation, "90", "|", "|").cumulative(T2)).isEqualTo(unknown(TARGET_BLANK));
            assertThat(ascending(accumulation, "90", "|", "0|").cumulative(T2)).isEqualTo(unknown(NO_TARGET));
        }

        @Test
        void isInvertedWhenDescending() {
            assertThat(percent(descending(LAST, "", "10|5", "10|20").cumulative(T2)))
                    .isEqualTo("50.00");
            assertThat(descending(LAST, "", "10|5", "10|0").cumulative(T2)).isEqualTo(unknown(NO_LIMIT));
        }
    }

    @Nested
    class ToDateOfAnAverage {

        @Test
        void comparesTheMeansOfTheCapturedQuarters() {
            Progress progress =
                    ascending(AVERAGE, "90", "90|80", "70|", "80|90", "90|").cumulative(T4);

            assertThat(progress)
                    .isEqualTo(new Progress.Known(
                            Percentage.of(BigDecimal.valueOf(85), BigDecimal.valueOf(85)),
                            meanOf("80", "90"),
                            meanOf("90", "80")));
        }

        @Test
        void leavesBlankTargetsOutOfTheMeanAndZerosIn() {
            assertThat(percent(ascending(AVERAGE, "", "90|90", "|30").cumulative(T2)))
                    .as("mean 60 against 90")
                    .isEqualTo("66.67");
            assertThat(percent(ascending(AVERAGE, "", "90|90", "0|30").cumulative(T2)))
                    .as("mean 60 against 45")
                    .isEqualTo("133.33");
        }

        @Test
        void takesTheCaseOfTheCapturedQuartersWhenTheyHaveNoTarget() {
            assertThat(ascending(AVERAGE, "", "0|0", "|0", "5|").cumulative(T3)).isEqualTo(unknown(NO_TARGET));
            assertThat(ascending(AVERAGE, "", "|0", "5|").cumulative(T2)).isEqualTo(unknown(TARGET_BLANK));
            assertThat(ascending(AVERAGE, "", "0|1", "|0").cumulative(T2)).isEqualTo(unknown(PROGRESS_WITHOUT_TARGET));
        }

        @Test
        void isInvertedWhenDescending() {
            assertThat(percent(descending(AVERAGE, "", "10|5", "10|15", "|20").cumulative(T3)))
                    .as("mean 10 against mean 40/3")
                    .isEqualTo("75.00");
            assertThat(descending(AVERAGE, "", "10|0", "10|0").cumulative(T2)).isEqualTo(unknown(NO_LIMIT));
        }
    }

    @Nested
    class OfTheYear {

        @Test
        void addsWhatIsCapturedOfASum() {
            Progress progress =
                    ascending(SUM, "200", "50|30", "50|", "50|20", "50|").annual(T3);

            assertThat(progress)
                    .isEqualTo(new Progress.Known(
                            Percentage.of(BigDecimal.valueOf(50), BigDecimal.valueOf(200)),
                            sumOf("30", "20"),
                            sumOf("200")));
        }

        @Test
        void takesTheLastCapturedValueOrTheMean() {
            String[] quarters = {"50|30", "50|60", "50|", "50|"};

            assertThat(percent(ascending(CONSTANT, "60", quarters).annual(T4))).isEqualTo("100.00");
            assertThat(percent(ascending(LAST, "60", quarters).annual(T4))).isEqualTo("100.00");
            assertThat(percent(ascending(AVERAGE, "60", quarters).annual(T4))).isEqualTo("75.00");
        }

        @Test
        void spellsOutTheMeanAndTheTargetAlone() {
            assertThat(ascending(AVERAGE, "60", "50|30", "50|60").annual(T2))
                    .isEqualTo(new Progress.Known(
                            Percentage.of(BigDecimal.valueOf(45), BigDecimal.valueOf(60)),
                            meanOf("30", "60"),
                            sumOf("60")));
        }

        @ParameterizedTest
        @EnumSource
        void isNotCapturedWhenNothingIs(Accumulation accumulation) {
            IndicatorFigures figures = ascending(accumulation, "5", "|", "1|", "4|");

            assertThat(figures.annual(T3)).isEqualTo(unknown(NOT_CAPTURED, T2, T3));
            assertThat(figures.annual(T1)).as("nothing was due yet").isEqualTo(unknown(NOT_CAPTURED));
        }

        @ParameterizedTest
        @CsvSource({
            "'', 5|, TARGET_BLANK",
            "'', 5|0, TARGET_BLANK",
            "'', 5|5, PROGRESS_WITHOUT_TARGET",
            "0, 5|, NO_TARGET",
            "0, 5|0, NO_TARGET",
            "0, 5|5, PROGRESS_WITHOUT_TARGET"
        })
        void doesNotExistWithoutAnAnnualTarget(String annual, String quarter, Absence absence) {
            for (Accumulation accumulation : Accumulation.values()) {
                assertThat(ascending(accumulation, annual, quarter).annual(T2)).isEqualTo(unknown(absence));
                assertThat(descending(accumulation, annual, quarter).annual(T2)).isEqualTo(unknown(absence));
            }
        }

        @Test
        void isInvertedWhenDescending() {
            assertThat(percent(descending(LAST, "20", "30|25", "20|16").annual(T2)))
                    .isEqualTo("125.00");
            assertThat(descending(LAST, "20", "30|25", "20|0").annual(T2)).isEqualTo(unknown(NO_LIMIT));
        }

        @Test
        void neverTakesTheSumOfTheQuartersForTheTarget() {
            assertThat(percent(ascending(SUM, "7", "1|7", "1|", "1|", "1|").annual(T1)))
                    .isEqualTo("100.00");
        }
    }

    @Test
    void theLargestAndSmallestAmountsStillGiveAPercentage() {
        String largest = "1000000000000000000";
        IndicatorFigures figures =
                ascending(AVERAGE, "0.000001", "0.000001|" + largest, "0|" + largest, "0|" + largest, "0|" + largest);

        assertThat(figures.annual(T4).known().orElseThrow().rounded(0))
                .isEqualTo(new BigDecimal("100000000000000000000000000"));
        assertThat(figures.cumulative(T4).known().orElseThrow().rounded(0))
                .isEqualTo(new BigDecimal("400000000000000000000000000"));
    }

    @Test
    void aTermHasAtLeastOneFigure() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Term(List.of(), true));
        assertThat(meanOf("10", "0", "0.5").sum()).isEqualByComparingTo("10.5");
        assertThat(meanOf("10", "0", "0.5").divisor()).isEqualTo(3);
        assertThat(sumOf("10", "0", "0.5").divisor()).isEqualTo(1);
    }

    @Test
    void onlyWhatIsNotCapturedIsMissing() {
        assertThatIllegalArgumentException().isThrownBy(() -> unknown(NO_TARGET, T1));
    }
}
