package mx.avance.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mx.avance.figures.Signal;
import mx.avance.plan.PlanCatalogue.UnitName;
import org.junit.jupiter.api.Test;

class UnitComparisonTests {

    private static final Closings.Way NOBODY = new Closings.Way(0, 0);

    private final List<UnitName> units = new ArrayList<>(List.of(new UnitName(1, "Municipio", 0)));
    private final List<UnitCounts.Row> rows = new ArrayList<>();

    private void unit(long id, int depth, int critical, int onTarget) {
        units.add(new UnitName(id, "U" + id, depth));
        own(id, critical, onTarget);
    }

    private void own(long id, int critical, int onTarget) {
        if (critical + onTarget > 0) {
            Map<Signal, Integer> signals = new EnumMap<>(Signal.class);
            for (Signal signal : Signal.values()) {
                signals.put(signal, 0);
            }
            signals.put(Signal.CRITICAL, critical);
            signals.put(Signal.ON_TARGET, onTarget);
            rows.add(new UnitCounts.Row(id, signals, 0, 0, 0, NOBODY, NOBODY));
        }
    }

    private UnitShares shares(Long... chosen) {
        return UnitComparison.of(new UnitCounts(new UnitTree(units), rows), Set.of(chosen));
    }

    @Test
    void dependenciasAreComparedWithAllBelowThemTheWorstShareFirst() {
        unit(2, 1, 1, 9);
        unit(3, 2, 1, 9);
        unit(4, 1, 2, 3);
        unit(5, 2, 2, 13);
        unit(6, 1, 0, 0);

        assertThat(shares().units())
                .extracting(UnitSignals::unitId, UnitSignals::underPerforming, UnitSignals::total, UnitSignals::own)
                .containsExactly(tuple(4L, 4, 20, false), tuple(2L, 2, 20, false));
    }

    @Test
    void theOneWithMostIsOpenedAndKeepsARowForItsOwn() {
        own(1, 0, 1);
        unit(2, 1, 0, 2);
        unit(3, 2, 1, 9);
        unit(4, 2, 2, 8);
        unit(5, 1, 0, 1);

        assertThat(shares().units())
                .extracting(UnitSignals::unitId, UnitSignals::own)
                .containsExactly(
                        tuple(4L, false), tuple(3L, false), tuple(2L, true), tuple(1L, true), tuple(5L, false));
    }

    @Test
    void theUnitThatIsChosenIsOpenedOrStandsForItself() {
        unit(2, 1, 1, 1);
        unit(3, 2, 1, 1);
        unit(4, 2, 0, 2);
        unit(5, 1, 5, 0);

        assertThat(shares(2L, 3L, 4L).units())
                .extracting(UnitSignals::unitId, UnitSignals::own)
                .containsExactly(tuple(2L, true), tuple(3L, false), tuple(4L, false));
        assertThat(shares(4L).units())
                .extracting(UnitSignals::unitId, UnitSignals::own)
                .containsExactly(tuple(4L, false));
    }

    @Test
    void twelveAreShownAndTheOthersCounted() {
        for (int id = 2; id <= 16; id++) {
            unit(id, 1, id, 20);
        }

        assertThat(shares().units())
                .hasSize(12)
                .first()
                .extracting(UnitSignals::unitId)
                .isEqualTo(16L);
        assertThat(shares().leftOut()).isEqualTo(3);
    }

    @Test
    void oneAmongOthersIsNotOpenedWhereItsPartsHaveNoRoom() {
        unit(2, 1, 0, 0);
        for (int id = 3; id <= 14; id++) {
            unit(id, 2, 1, 9);
        }
        unit(15, 1, 1, 1);

        assertThat(shares().units()).extracting(UnitSignals::unitId).containsExactly(15L, 2L);
    }

    @Test
    void withoutIndicatorsThereIsNothingToCompare() {
        unit(2, 1, 0, 0);

        assertThat(shares().units()).isEmpty();
        assertThat(shares(2L)).isEqualTo(new UnitShares(List.of(), 0));
    }
}
