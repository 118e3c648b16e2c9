package mx.avance.base.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import mx.avance.figures.Signal;
import org.junit.jupiter.api.Test;

class FormatsTests {

    @Test
    void writesThousandsAndDecimalsAsInMexico() {
        assertThat(Formats.amount(new BigDecimal("1466"), 0)).isEqualTo("1,466");
        assertThat(Formats.amount(new BigDecimal("3645007"), 0)).isEqualTo("3,645,007");
        assertThat(Formats.amount(new BigDecimal("88.7"), 2)).isEqualTo("88.70");
    }

    @Test
    void writesPercentagesWithTwoDecimalsRoundedHalfUp() {
        assertThat(Formats.percent(new BigDecimal("113.47"))).isEqualTo("113.47\u00a0%");
        assertThat(Formats.percent(new BigDecimal("100"))).isEqualTo("100.00\u00a0%");
        assertThat(Formats.percent(new BigDecimal("0.125"))).isEqualTo("0.13\u00a0%");
    }

    @Test
    void aBlankIsNotAZero() {
        assertThat(Formats.amount(null, 0)).isEqualTo("·");
        assertThat(Formats.amount(BigDecimal.ZERO, 0)).isEqualTo("0");
        assertThat(Formats.target(null, 0)).isEqualTo("—");
        assertThat(Formats.percent(null, Signal.NOT_CAPTURED)).isEqualTo("·");
        assertThat(Formats.percent(null, Signal.NO_TARGET)).isEqualTo("—");
        assertThat(Formats.percent(null, Signal.PROGRESS_WITHOUT_TARGET)).isEqualTo("—");
    }

    @Test
    void writesADistanceWithItsSign() {
        assertThat(Formats.difference(new BigDecimal("683"), 0)).isEqualTo("+683");
        assertThat(Formats.difference(new BigDecimal("-1061"), 0)).isEqualTo("\u22121,061");
        assertThat(Formats.difference(BigDecimal.ZERO, 0)).isEqualTo("0");
    }

    @Test
    void writesDaysAndMomentsWithTheMonthInLettersByTheClockOfTheMunicipality() {
        Instant newYear = Instant.parse("2025-01-01T04:59:07Z");
        ZoneId cancun = ZoneId.of("America/Cancun");

        assertThat(Formats.date(LocalDate.of(2024, 3, 4))).isEqualTo("4 mar 2024");
        assertThat(Formats.dateTime(newYear, cancun)).isEqualTo("31 dic 2024, 23:59");
        assertThat(Formats.dateTimeToTheSecond(newYear, cancun)).isEqualTo("31 dic 2024, 23:59:07");
    }
}
