package mx.avance.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mx.avance.figures.Quarter;
import mx.avance.plan.QuarterTerm;
import org.junit.jupiter.api.Test;

/** A target is adjusted until the last day of its quarter, and not one day later: every quarter of a century is tried. */
class AdjustmentRuleTests {

    private static final List<QuarterTerm> CENTURY = IntStream.rangeClosed(2000, 2100)
            .boxed()
            .flatMap(year -> Stream.of(Quarter.values()).map(quarter -> new QuarterTerm(year, quarter)))
            .toList();

    @Test
    void theLastDayOfTheQuarterIsInTimeAndTheNextIsNot() {
        assertThat(CENTURY).allSatisfy(term -> {
            assertThat(AdjustmentRule.requestRefused(term, term.lastDay())).isEmpty();
            assertThat(AdjustmentRule.requestRefused(term, term.lastDay().plusDays(1)))
                    .hasValueSatisfying(
                            why -> assertThat(why).startsWith(term.quarter() + " de " + term.year() + " terminó el "));
        });
    }

    @Test
    void everyDayIsOfExactlyOneQuarterOfItsYear() {
        for (LocalDate day = LocalDate.of(2000, 1, 1); day.getYear() < 2101; day = day.plusDays(1)) {
            LocalDate today = day;
            long current = Arrays.stream(Quarter.values())
                    .map(quarter -> new QuarterTerm(today.getYear(), quarter))
                    .filter(term -> term.hasStarted(today) && !term.hasEnded(today))
                    .count();
            assertThat(current).as("%s", today).isEqualTo(1);
        }
    }

    @Test
    void theAuthorisationMayComeAsManyDaysLaterAsAreGiven() {
        for (int days = 0; days <= 10; days++) {
            int grace = days;
            assertThat(CENTURY).allSatisfy(term -> {
                LocalDate last = term.lastDay().plusDays(grace);
                assertThat(AdjustmentRule.authorisationRefused(term, last, grace))
                        .isEmpty();
                assertThat(AdjustmentRule.authorisationRefused(term, last.plusDays(1), grace))
                        .isPresent();
            });
        }
    }

    @Test
    void theRuleIsInTheSentence() {
        assertThat(AdjustmentRule.requestRefused(new QuarterTerm(2024, Quarter.T2), LocalDate.of(2024, 7, 1)))
                .hasValue(
                        "T2 de 2024 terminó el 30 de junio de 2024: una meta se adecúa solo antes de que termine su trimestre.");
    }
}
