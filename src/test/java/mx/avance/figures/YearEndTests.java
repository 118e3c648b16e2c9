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
import static mx.avance.figures.FiguresFixture.sumOf;
import static mx.avance.figures.FiguresFixture.unknown;
import static mx.avance.figures.Quarter.T1;
import static mx.avance.figures.Quarter.T2;
import static mx.avance.figures.Quarter.T4;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class YearEndTests {

    private static Projection asProgrammed(IndicatorFigures figures, Quarter asOf) {
        return YearEnd.of(figures, asOf).asProgrammed();
    }

    private static Projection atPace(IndicatorFigures figures, Quarter asOf) {
        return YearEnd.of(figures, asOf).atPace();
    }

    private static Projection none(Absence absence, Quarter... missing) {
        return new Projection.None((Progress.Unknown) unknown(absence, missing));
    }

    private static void assertEnds(Projection projection, String end, String percent, boolean misses) {
        String figure = projection instanceof Projection.AsProgrammed programmed
                ? programmed.end(2).toPlainString()
                : projection instanceof Projection.AtPace pace ? pace.end(2).toPlainString() : "";
        assertThat(figure).isEqualTo(end);
        assertThat(projection.percentage().orElseThrow().rounded().toPlainString())
                .isEqualTo(percent);
        assertThat(projection.misses()).isEqualTo(misses);
    }

    /** Rows of the published document, as of T1. */
    @Nested
    class OfThePublishedDocument {

        @Test
        void component3FallsShortInBothWaysAndTellsItsFormula() {
            IndicatorFigures figures = ascending(SUM, "10981", "2454|1393", "3038|", "3034|", "2455|");

            assertEnds(asProgrammed(figures, T1), "9920.00", "90.34", true);
            assertThat(asProgrammed(figures, T1))
                    .isEqualTo(new Projection.AsProgrammed(
                            sumOf("1393", "3038", "3034", "2455"),
                            1,
                            Amount.of(10981),
                            Percentage.of(
                                    Amount.of(9920).value(), Amount.of(10981).value())));
            assertEnds(atPace(figures, T1), "6233.31", "56.76", true);
            assertThat(atPace(figures, T1))
                    .isEqualTo(new Projection.AtPace(
                            sumOf("1393"),
                            sumOf("2454"),
                            Amount.of(10981),
                            Percentage.of(
                                    Amount.of(1393).value(), Amount.of(2454).value())));
        }

        @Test
        void component6PassesItsTargetInBothWays() {
            IndicatorFigures figures = ascending(SUM, "1500", "350|1033", "400|", "400|", "350|");

            // 1,033 + 400 + 400 + 350; 1,033 / 350 x 1,500
            assertEnds(asProgrammed(figures, T1), "2183.00", "145.53", false);
            assertEnds(atPace(figures, T1), "4427.14", "295.14", false);
        }

        @Test
        void aConstantTargetEndsAsItsLastQuarter() {
            IndicatorFigures figures = ascending(CONSTANT, "90", "90|88.70", "90|", "90|", "90|");

            assertEnds(asProgrammed(figures, T1), "90.00", "100.00", false);
            assertThat(asProgrammed(figures, T1))
                    .isEqualTo(new Projection.AsProgrammed(
                            sumOf("90"),
                            0,
                            Amount.of(90),
                            Percentage.of(Amount.of(1).value(), Amount.of(1).value())));
            assertEnds(atPace(figures, T1), "88.70", "98.56", true);
        }

        @Test
        void whatBeginsLaterEndsAsProgrammedAndHasNoPace() {
            IndicatorFigures blank = ascending(SUM, "5", "|", "1|", "4|", "|");
            IndicatorFigures zero = ascending(SUM, "526", "0|0", "100|", "246|", "180|");

            assertEnds(asProgrammed(blank, T1), "5.00", "100.00", false);
            assertThat(atPace(blank, T1)).isEqualTo(none(TARGET_BLANK));
            assertEnds(asProgrammed(zero, T1), "526.00", "100.00", false);
            assertThat(atPace(zero, T1)).isEqualTo(none(NO_TARGET));
        }
    }

    @Nested
    class Missing {

        private final IndicatorFigures figures = ascending(SUM, "100", "25|20", "25|", "25|", "25|");

        @Test
        void aQuarterWithoutItsFigureLeavesNoProjection() {
            assertThat(asProgrammed(figures, T2)).isEqualTo(none(NOT_CAPTURED, T2));
            assertThat(atPace(figures, T2)).isEqualTo(none(NOT_CAPTURED, T2));
            assertThat(asProgrammed(figures, T2).misses()).isFalse();
            assertThat(asProgrammed(figures, T2).percentage()).isEmpty();
        }

        @Test
        void aZeroIsNoBlank() {
            IndicatorFigures zero = ascending(SUM, "100", "25|20", "25|0", "25|", "25|");

            assertEnds(asProgrammed(zero, T2), "70.00", "70.00", true);
            assertEnds(atPace(zero, T2), "40.00", "40.00", true);
        }

        @Test
        void lastValuesAndMeansWaitForMissingQuartersToo() {
            for (Accumulation accumulation : Accumulation.values()) {
                assertThat(asProgrammed(ascending(accumulation, "10", "9|", "9|9"), T2))
                        .isEqualTo(none(NOT_CAPTURED, T1));
            }
        }

        @Test
        void withoutAnAnnualTargetNothingIsProjected() {
            assertThat(asProgrammed(ascending(SUM, "", "1|0"), T1)).isEqualTo(none(TARGET_BLANK));
            assertThat(atPace(ascending(SUM, "0", "1|0"), T1)).isEqualTo(none(NO_TARGET));
            assertThat(atPace(ascending(SUM, "", "1|3"), T1)).isEqualTo(none(PROGRESS_WITHOUT_TARGET));
        }

        @Test
        void nothingRealisedAndNothingProgrammedIsNoZero() {
            assertThat(asProgrammed(ascending(SUM, "10"), T1)).isEqualTo(none(TARGET_BLANK));
            assertThat(asProgrammed(ascending(LAST, "10", "0|", "0|"), T1)).isEqualTo(none(NO_TARGET));
        }

        @Test
        void whatWasRealisedWithoutTargetCountsAndHasNoPace() {
            IndicatorFigures figures = ascending(SUM, "10", "|4", "2|", "2|", "2|");

            assertEnds(asProgrammed(figures, T1), "10.00", "100.00", false);
            assertThat(atPace(figures, T1)).isEqualTo(none(PROGRESS_WITHOUT_TARGET));
        }
    }

    @Nested
    class Accumulations {

        @Test
        void theLastValueIsTheTargetOfTheLastQuarterToCome() {
            IndicatorFigures figures = ascending(LAST, "80", "20|10", "40|", "60|", "|");

            assertEnds(asProgrammed(figures, T1), "60.00", "75.00", true);
            assertEnds(atPace(figures, T1), "40.00", "50.00", true);
        }

        @Test
        void withoutTargetsToComeTheLastValueIsTheLastCaptured() {
            IndicatorFigures figures = ascending(LAST, "80", "20|10", "40|90", "0|", "|");

            assertEnds(asProgrammed(figures, T2), "90.00", "112.50", false);
            assertThat(asProgrammed(figures, T2))
                    .isInstanceOfSatisfying(
                            Projection.AsProgrammed.class,
                            end -> assertThat(end.realisedParts()).isEqualTo(1));
        }

        @Test
        void anAverageIsTheMeanOfWhatWasRealisedAndWhatIsProgrammed() {
            IndicatorFigures figures = ascending(AVERAGE, "90", "90|80", "90|85", "90|", "91|");

            // (80 + 85 + 90 + 91) / 4; (82.5 / 90) x 90
            assertEnds(asProgrammed(figures, T2), "86.50", "96.11", true);
            assertThat(asProgrammed(figures, T2)).isInstanceOfSatisfying(Projection.AsProgrammed.class, end -> {
                assertThat(end.end()).isEqualTo(meanOf("80", "85", "90", "91"));
                assertThat(end.realisedParts()).isEqualTo(2);
            });
            assertEnds(atPace(figures, T2), "82.50", "91.67", true);
        }

        @Test
        void aQuarterWithoutTargetIsNoPartOfAnAverage() {
            assertEnds(asProgrammed(ascending(AVERAGE, "90", "90|90", "0|", "90|", "|"), T1), "90.00", "100.00", false);
        }
    }

    @Nested
    class Senses {

        @Test
        void aDescendingIndicatorMissesWhenItEndsAboveItsTarget() {
            IndicatorFigures more = descending(SUM, "40", "10|20", "10|", "10|", "10|");
            IndicatorFigures less = descending(SUM, "40", "10|8", "10|", "10|", "10|");

            assertEnds(asProgrammed(more, T1), "50.00", "80.00", true);
            assertEnds(atPace(more, T1), "80.00", "50.00", true);
            assertEnds(asProgrammed(less, T1), "38.00", "105.26", false);
            assertEnds(atPace(less, T1), "32.00", "125.00", false);
        }

        @Test
        void aDescendingIndicatorThatStaysAtZeroHasNoLimitAndMissesNothing() {
            IndicatorFigures figures = descending(SUM, "40", "10|0", "10|", "10|", "10|");

            assertEnds(asProgrammed(figures, T1), "30.00", "133.33", false);
            assertThat(atPace(figures, T1)).isEqualTo(none(NO_LIMIT));
            assertThat(atPace(figures, T1).misses()).isFalse();
        }
    }

    @Test
    void atTheEndOfTheYearBothWaysAreWhatWasRealised() {
        // The quarters add up to 8, not to the annual target.
        IndicatorFigures figures = ascending(SUM, "10", "2|2", "2|2", "2|2", "2|2");

        assertEnds(asProgrammed(figures, T4), "8.00", "80.00", true);
        assertThat(atPace(figures, T4)).isEqualTo(asProgrammed(figures, T4));
    }

    @Test
    void exactlyTheTargetMissesNothingAndAHairLessDoes() {
        assertThat(asProgrammed(ascending(SUM, "10", "5|5", "5|"), T1).misses()).isFalse();
        assertThat(asProgrammed(ascending(SUM, "10", "5|4.999999", "5|"), T1))
                .satisfies(end -> assertEnds(end, "10.00", "100.00", true));
    }

    @Test
    void refusesMoreRealisedFiguresThanThereAre() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Projection.AsProgrammed(
                        sumOf("1"),
                        2,
                        Amount.of(1),
                        Percentage.of(Amount.of(1).value(), Amount.of(1).value())));
    }
}
