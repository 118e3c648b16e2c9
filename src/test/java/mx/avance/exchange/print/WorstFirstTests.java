package mx.avance.exchange.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mx.avance.exchange.print.WorstFirst.Ranked;
import mx.avance.figures.BandPreset;
import mx.avance.figures.Quarter;
import mx.avance.figures.Signal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which indicators a meeting speaks about first. */
class WorstFirstTests {

    @Test
    void theFurthestFromItsBandComesFirstAndWhatIsInItIsOnlyCounted() {
        WorstFirst worst = add(50, 100L, 125L, 100L, 100L, 10L, 300L, 0L, 140L, 80L, null, 20L);

        assertThat(worst.ranked())
                .extracting(Ranked::signal)
                .containsExactly(
                        Signal.CRITICAL,
                        Signal.CRITICAL,
                        Signal.CRITICAL,
                        Signal.OVER,
                        Signal.OVER,
                        Signal.LOW,
                        Signal.HIGH,
                        Signal.NOT_CAPTURED);
        assertThat(worst.ranked())
                .extracting(ranked -> ranked.progress()
                        .known()
                        .map(percentage -> percentage.rounded().intValue())
                        .orElse(-1))
                .containsExactly(0, 10, 20, 300, 140, 80, 125, -1);
        assertThat(worst.all()).isEqualTo(11);
        assertThat(worst.outside()).isEqualTo(8);
        assertThat(worst.count(Signal.ON_TARGET)).isEqualTo(3);
    }

    @Test
    void noMoreThanSoManyAreKept() {
        WorstFirst worst = add(2, 50L, 40L, 30L, 200L, 20L);

        assertThat(worst.ranked())
                .extracting(ranked -> ranked.row().indicatorId())
                .containsExactly(4L, 2L);
        assertThat(worst.outside()).isEqualTo(5);
    }

    /** Activities of which 100 was programmed and so much realised. */
    private static WorstFirst add(int most, @Nullable Long... realised) {
        WorstFirst worst = new WorstFirst(BandPreset.GENERAL, Quarter.T1, most);
        for (int i = 0; i < realised.length; i++) {
            worst.add(PrintedRows.programme(List.of(PrintedRows.row(i, 100L, realised[i]))));
        }
        return worst;
    }
}
