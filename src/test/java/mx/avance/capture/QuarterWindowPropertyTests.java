package mx.avance.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import mx.avance.figures.Quarter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;
import org.springframework.data.jdbc.core.mapping.AggregateReference;

/** A window is open exactly inside its dates, in the clock of the municipality, whatever that clock does. */
class QuarterWindowPropertyTests {

    private static final Gen<ZoneId> ZONES = arbitrary()
            .pick(List.of(
                    ZoneId.of("America/Mexico_City"),
                    ZoneId.of("America/Cancun"),
                    ZoneId.of("America/Tijuana"),
                    ZoneId.of("America/Hermosillo"),
                    ZoneId.of("Europe/Madrid"),
                    // Its clock jumps at midnight: 00:00 does not exist on that day.
                    ZoneId.of("America/Sao_Paulo"),
                    // Here a whole day does not exist.
                    ZoneId.of("Pacific/Apia")));
    private static final Gen<LocalDate> DAYS = integers()
            .between((int) LocalDate.of(1996, 1, 1).toEpochDay(), (int)
                    LocalDate.of(2031, 12, 31).toEpochDay())
            .map(LocalDate::ofEpochDay);
    private static final Gen<Integer> LENGTHS = integers().between(0, 120);
    private static final Gen<WindowState> BY_DATES =
            arbitrary().pick(List.of(WindowState.PROGRAMADA, WindowState.ABIERTA));
    private static final long DAY = 86_400_000_000_000L;

    @Test
    void isOpenExactlyWhenTheLocalDayIsOneOfItsDays() {
        qt().forAll(DAYS, LENGTHS, ZONES.zip(BY_DATES, Place::new), longs().between(-130 * DAY, 250 * DAY))
                .checkAssert((opens, length, place, nanos) -> {
                    QuarterWindow window = window(place.state, opens, opens.plusDays(length));
                    Instant moment =
                            opens.atStartOfDay(ZoneOffset.UTC).toInstant().plusNanos(nanos);
                    LocalDate day = moment.atZone(place.zone).toLocalDate();
                    WindowState expected = day.isBefore(opens)
                            ? WindowState.PROGRAMADA
                            : day.isAfter(opens.plusDays(length)) ? WindowState.CERRADA : WindowState.ABIERTA;
                    assertThat(window.stateAt(moment, place.zone)).isEqualTo(expected);
                });
    }

    @Test
    void bothEndsAreExactToTheNanosecond() {
        qt().forAll(DAYS, LENGTHS, ZONES, BY_DATES).checkAssert((opens, length, zone, state) -> {
            assertEnds(opens, opens.plusDays(length), zone, state);
        });
    }

    @Test
    void theEndsAreExactOnTheDaysOnWhichTheClockChanges() {
        qt().forAll(integers().between(1990, 2030), ZONES, integers().between(-1, 1))
                .checkAssert((year, zone, shift) -> {
                    ZoneOffsetTransition change = zone.getRules()
                            .nextTransition(LocalDateTime.of(year, 1, 1, 0, 0).toInstant(ZoneOffset.UTC));
                    if (change != null) {
                        LocalDate day = change.getDateTimeBefore().toLocalDate().plusDays(shift);
                        assertEnds(day, day, zone, WindowState.PROGRAMADA);
                        assertEnds(day.minusDays(30), day, zone, WindowState.ABIERTA);
                        assertEnds(day, day.plusDays(30), zone, WindowState.ABIERTA);
                    }
                });
    }

    @Test
    void whatWasClosedOrPublishedByAnActStaysSo() {
        qt().forAll(DAYS, ZONES, arbitrary().pick(List.of(WindowState.CERRADA, WindowState.PUBLICADA)))
                .checkAssert((opens, zone, state) -> {
                    QuarterWindow window = window(state, opens, opens.plusDays(30));
                    assertThat(window.stateAt(
                                    opens.plusDays(3).atStartOfDay(zone).toInstant(), zone))
                            .isEqualTo(state);
                });
    }

    @Test
    void withoutDatesItIsProgrammed() {
        for (WindowState state : List.of(WindowState.PROGRAMADA, WindowState.ABIERTA)) {
            Instant now = Instant.parse("2024-04-15T12:00:00Z");
            LocalDate day = LocalDate.of(2024, 4, 1);
            ZoneId zone = ZoneId.of("America/Cancun");
            assertThat(window(state, null, null).stateAt(now, zone)).isEqualTo(WindowState.PROGRAMADA);
            assertThat(window(state, day, null).stateAt(now, zone)).isEqualTo(WindowState.PROGRAMADA);
            assertThat(window(state, null, day).stateAt(now, zone)).isEqualTo(WindowState.PROGRAMADA);
        }
    }

    private static void assertEnds(LocalDate opens, LocalDate closes, ZoneId zone, WindowState state) {
        QuarterWindow window = window(state, opens, closes);
        Instant first = opens.atStartOfDay(zone).toInstant();
        Instant after = closes.plusDays(1).atStartOfDay(zone).toInstant();
        assertThat(window.stateAt(first.minusNanos(1), zone)).isEqualTo(WindowState.PROGRAMADA);
        // A window of only a day that the clock skips is never open.
        boolean ever = first.isBefore(after);
        assertThat(window.stateAt(first, zone)).isEqualTo(ever ? WindowState.ABIERTA : WindowState.CERRADA);
        assertThat(window.stateAt(after.minusNanos(1), zone))
                .isEqualTo(ever ? WindowState.ABIERTA : WindowState.PROGRAMADA);
        assertThat(window.stateAt(after, zone)).isEqualTo(WindowState.CERRADA);
    }

    private record Place(ZoneId zone, WindowState state) {}

    private static QuarterWindow window(WindowState state, @Nullable LocalDate opens, @Nullable LocalDate closes) {
        return new QuarterWindow(1L, 0, AggregateReference.to(1L), Quarter.T1, state, opens, closes);
    }
}
