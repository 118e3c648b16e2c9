package mx.avance.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import mx.avance.chart.BandsByQuarterData.QuarterCounts;
import mx.avance.chart.BandsByQuarterData.Segment;
import mx.avance.figures.BandPreset;
import mx.avance.figures.Signal;
import org.junit.jupiter.api.Test;

class ChartDataTests {

    @Test
    void theKeyOfASegmentSaysWhichItIs() {
        Segment segment = new Segment("T1", Signal.CRITICAL);

        assertThat(Segment.of(segment.key())).isEqualTo(segment);
        assertThatIllegalArgumentException().isThrownBy(() -> Segment.of("T1"));
    }

    @Test
    void aSignalThatIsNotCountedHasNone() {
        QuarterCounts counts = new QuarterCounts("T1", Map.of(Signal.LOW, 2, Signal.OVER, 3));

        assertThat(counts.count(Signal.CRITICAL)).isZero();
        assertThat(counts.total()).isEqualTo(5);
    }

    @Test
    void everyRowOfAHeatMapHasACellForEachQuarter() {
        HeatData.Row row =
                new HeatData.Row("1", "1.4", "PSAA", "x", List.of(new HeatData.Cell(Signal.NOT_CAPTURED, null)));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HeatData(List.of("T1", "T2"), List.of(row)))
                .withMessageContaining("1 cells");
    }

    @Test
    void moreBulletsThanCanBeToldApartAreRefused() {
        BulletData.Row row = new BulletData.Row("1", "1.4 PSAA", "x", null, null, null);
        List<BulletData.Row> rows = Collections.nCopies(BulletData.MOST_ROWS + 1, row);

        assertThatIllegalArgumentException().isThrownBy(() -> new BulletData(BandPreset.GENERAL, rows));
    }

    @Test
    void aTreeHasNoOrphansNoTwinsAndNothingWithoutWeight() {
        TreeData.Node root = new TreeData.Node("1", null, "1.4.1", "x", null, 1);
        TreeData.Node orphan = new TreeData.Node("2", "9", "1.4.2", "x", null, 1);

        assertThatIllegalArgumentException().isThrownBy(() -> new TreeData(List.of(root, root)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TreeData(List.of(root, orphan)))
                .withMessageContaining("9");
        assertThatIllegalArgumentException().isThrownBy(() -> new TreeData.Node("1", null, "1.4.1", "x", null, 0));
    }
}
