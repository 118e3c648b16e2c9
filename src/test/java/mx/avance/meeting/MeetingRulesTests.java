package mx.avance.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mx.avance.figures.Signal;
import mx.avance.meeting.SlideOrder.UnitCounts;
import mx.avance.plan.Level;
import org.junit.jupiter.api.Test;

/** What needs neither screen nor database: addresses, keys of slides, orders, and how an agreement stands on a day. */
class MeetingRulesTests {

    @Test
    void anAddressSaysWhatToShowAndHow() {
        MeetingChoice choice = MeetingChoice.of(Map.of(
                "orden",
                "clave",
                "por",
                "componente",
                "semaforo",
                "on-target",
                "n",
                "12",
                "auto",
                "30",
                "tema",
                "claro",
                "indicador",
                "77",
                "presenta",
                "k7m2p"));

        assertThat(choice)
                .isEqualTo(new MeetingChoice(
                        SlideKey.Kind.COMPONENT,
                        SlideOrder.CLAVE,
                        null,
                        Signal.ON_TARGET,
                        12,
                        77L,
                        30,
                        true,
                        "K7M2P",
                        null));
    }

    @Test
    void onlySlidesOfIndicatorsAreOfALevel() {
        assertThat(MeetingChoice.of(Map.of("nivel", "actividad")).level()).isEqualTo(Level.ACTIVIDAD);
        assertThat(MeetingChoice.of(Map.of("nivel", "proposito", "por", "indicador"))
                        .level())
                .isEqualTo(Level.PROPOSITO);
        for (String wrong : List.of("ACTIVIDAD", "Fin", "meta", "")) {
            assertThat(MeetingChoice.of(Map.of("nivel", wrong)).level())
                    .as(wrong)
                    .isNull();
        }
        for (String kind : List.of("componente", "unidad")) {
            assertThat(MeetingChoice.of(Map.of("nivel", "actividad", "por", kind))
                            .level())
                    .as(kind)
                    .isNull();
        }
    }

    @Test
    void whatCannotBeReadCountsAsNotAsked() {
        Map<String, String> wrong = new HashMap<>();
        for (String name :
                List.of("orden", "por", "nivel", "semaforo", "n", "auto", "tema", "indicador", "presenta", "seguir")) {
            wrong.put(name, "-1' or 1=1");
        }
        assertThat(MeetingChoice.of(wrong)).isEqualTo(MeetingChoice.of(Map.of()));
        assertThat(MeetingChoice.of(Map.of()))
                .isEqualTo(new MeetingChoice(
                        SlideKey.Kind.INDICATOR, SlideOrder.WORST, null, null, 0, null, 0, false, null, null));
        assertThat(MeetingChoice.of(Map.of("auto", "1")).autoSeconds()).isEqualTo(MeetingChoice.FASTEST);
        assertThat(MeetingChoice.of(Map.of("auto", "9999")).autoSeconds()).isEqualTo(MeetingChoice.SLOWEST);
        assertThat(MeetingChoice.of(Map.of("n", "99999")).number()).isZero();
    }

    @Test
    void aSlideIsKnownByItsKindAndItsId() {
        for (SlideKey key : List.of(
                SlideKey.TITLE,
                new SlideKey(SlideKey.Kind.INDICATOR, 123),
                new SlideKey(SlideKey.Kind.COMPONENT, 45),
                new SlideKey(SlideKey.Kind.UNIT, 999_999_999_999_999_999L))) {
            assertThat(SlideKey.of(key.text())).contains(key);
        }
        for (String wrong : List.of("", "i", "x1", "i-1", "i1 ", "i" + "9".repeat(19))) {
            assertThat(SlideKey.of(wrong)).as(wrong).isEmpty();
        }
    }

    @Test
    void everySemaforoHasItsPlaceFromTheWorstOn() {
        assertThat(SlideOrder.WORST_FIRST)
                .containsExactlyInAnyOrder(Signal.values())
                .startsWith(Signal.CRITICAL, Signal.OVER, Signal.LOW, Signal.HIGH, Signal.ON_TARGET);
        assertThat(SlideOrder.WORST_FIRST)
                .filteredOn(SlideOrder::highestFirst)
                .containsExactly(Signal.OVER, Signal.HIGH);
    }

    @Test
    void aUnitIsWorseByItsCountsAndNeverByASumOfFigures() {
        List<UnitCounts> units = new ArrayList<>(List.of(
                new UnitCounts(1, "B", Map.of(Signal.ON_TARGET, 9)),
                new UnitCounts(2, "C", Map.of(Signal.CRITICAL, 1, Signal.OVER, 5)),
                new UnitCounts(3, "D", Map.of(Signal.CRITICAL, 2)),
                new UnitCounts(4, "A", Map.of(Signal.CRITICAL, 2)),
                new UnitCounts(5, "E", Map.of())));

        units.sort(SlideOrder.unitsWorstFirst());

        assertThat(units).extracting(UnitCounts::id).containsExactly(4L, 3L, 2L, 1L, 5L);
    }

    @Test
    void anAgreementIsOverdueTheDayAfterItsDay() {
        LocalDate day = LocalDate.of(2024, 6, 30);

        assertThat(AgreementStanding.of(false, day, day)).isEqualTo(AgreementStanding.OPEN);
        assertThat(AgreementStanding.of(false, day, day.plusDays(1))).isEqualTo(AgreementStanding.OVERDUE);
        assertThat(AgreementStanding.of(true, day, day.plusDays(1))).isEqualTo(AgreementStanding.DONE);
        assertThat(AgreementStanding.of(false, null, day)).isEqualTo(AgreementStanding.OPEN);
    }
}
