package mx.avance.figures;

import static mx.avance.figures.FiguresFixture.percent;
import static mx.avance.figures.FiguresFixture.unknown;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The 32 rows of the first quarter of 2024 of programme M-PPA 1.4, as the municipality of Benito Juárez published them. */
class PublishedDocumentTests {

    /** Clave; annual; programmed T1 to T4; realised T1; percentage as printed. */
    private static final String ROWS = """
            1.4.1         ; 90      ; 90,90,90,90                    ; 88.70  ; 93.50
            1.4.1.1       ; 3645007 ; 709995,1012725,912772,1009515  ; 929029 ; 130.85
            1.4.1.1.1     ; 5220    ; 1292,1330,1320,1278            ; 1466   ; 113.47
            1.4.1.1.1.1   ; 5       ; ,1,4,                          ;        ; 100
            1.4.1.1.1.2   ; 72      ; 16,20,21,15                    ; 20     ; 125.00
            1.4.1.1.2     ; 3603489 ; 700712,1000895,900988,1000894  ; 921001 ; 131.44
            1.4.1.1.2.1   ; 2350    ; 586,620,584,560                ; 565    ; 96.42
            1.4.1.1.2.2   ; 166     ; 38,40,30,58                    ; 96     ; 252.63
            1.4.1.1.2.3   ; 79      ; 8,28,31,12                     ; 11     ; 137.50
            1.4.1.1.2.4   ; 526     ; 0,100,246,180                  ; 0      ; 100
            1.4.1.1.2.5   ; 252     ; 55,64,68,65                    ; 56     ; 101.82
            1.4.1.1.2.6   ; 3600000 ; 700000,1000000,900000,1000000  ; 920248 ; 131.46
            1.4.1.1.2.7   ; 116     ; 25,43,29,19                    ; 25     ; 100.00
            1.4.1.1.3     ; 10981   ; 2454,3038,3034,2455            ; 1393   ; 56.76
            1.4.1.1.3.1   ; 4       ; 1,1,1,1                        ; 1      ; 100.00
            1.4.1.1.3.2   ; 2846    ; 711,713,711,711                ; 709    ; 99.72
            1.4.1.1.3.3   ; 2846    ; 711,713,711,711                ; 504    ; 70.89
            1.4.1.1.3.4   ; 2580    ; 500,790,790,500                ; 74     ; 14.80
            1.4.1.1.3.5   ; 2580    ; 500,790,790,500                ; 74     ; 14.80
            1.4.1.1.3.6   ; 125     ; 31,31,31,32                    ; 31     ; 100.00
            1.4.1.1.4     ; 2500    ; 400,850,850,400                ; 463    ; 115.75
            1.4.1.1.4.1   ; 180     ; 40,50,50,40                    ; 38     ; 95.00
            1.4.1.1.4.2   ; 5       ; 2,2,1,0                        ; 1      ; 50.00
            1.4.1.1.4.3   ; 1200    ; 360,120,360,360                ; 150    ; 41.67
            1.4.1.1.5     ; 4280    ; 1070,1070,1070,1070            ; 1081   ; 101.03
            1.4.1.1.5.1   ; 480     ; 120,120,120,120                ; 152    ; 126.67
            1.4.1.1.5.2   ; 800     ; 200,200,200,200                ; 145    ; 72.50
            1.4.1.1.5.3   ; 3000    ; 750,750,750,750                ; 784    ; 104.53
            1.4.1.1.6     ; 1500    ; 350,400,400,350                ; 1033   ; 295.14
            1.4.1.1.6.1   ; 1300    ; 300,350,350,300                ; 510    ; 170.00
            1.4.1.1.6.2   ; 6       ; 1,1,2,2                        ; 1      ; 100.00
            1.4.1.1.6.3   ; 1300    ; 300,350,350,300                ; 522    ; 174.00
            """;

    private static final String FIN = "1.4.1";
    private static final String BLANK_TARGET = "1.4.1.1.1.1";
    private static final String ZERO_TARGET = "1.4.1.1.2.4";
    private static final String COMPONENT_6 = "1.4.1.1.6";

    record Row(String clave, IndicatorFigures figures, String printed) {

        static Row of(String line) {
            String[] cells = line.split(";", -1);
            String clave = cells[0].strip();
            String[] programmed = cells[2].strip().split(",", -1);
            IndicatorFigures figures = FiguresFixture.ascending(
                    clave.equals(FIN) ? Accumulation.CONSTANT : Accumulation.SUM,
                    cells[1],
                    programmed[0] + "|" + cells[3],
                    programmed[1] + "|",
                    programmed[2] + "|",
                    programmed[3] + "|");
            return new Row(clave, figures, cells[4].strip());
        }

        @Override
        public String toString() {
            return clave;
        }
    }

    static Stream<Row> rows() {
        return ROWS.lines().map(Row::of);
    }

    static Stream<Row> rowsWithTheRightPercentage() {
        return rows().filter(row -> row.figures.quarter(Quarter.T1).known().isPresent())
                .filter(row -> !row.clave.equals(FIN));
    }

    @ParameterizedTest
    @MethodSource("rowsWithTheRightPercentage")
    void theQuarterIsWhatTheDocumentPrints(Row row) {
        assertThat(percent(row.figures.quarter(Quarter.T1))).isEqualTo(row.printed);
        assertThat(row.figures.cumulative(Quarter.T1)).isEqualTo(row.figures.quarter(Quarter.T1));
    }

    @Test
    void truncatingWouldFailOnNineOfTheTwentyNine() {
        assertThat(rowsWithTheRightPercentage()).hasSize(29);
        assertThat(rowsWithTheRightPercentage()
                        .filter(row -> !exact(row)
                                .setScale(2, RoundingMode.DOWN)
                                .toPlainString()
                                .equals(row.printed)))
                .hasSize(9);
    }

    private static BigDecimal exact(Row row) {
        return row.figures.quarter(Quarter.T1).known().orElseThrow().rounded(20);
    }

    @Test
    void theFinIsConstantAndNotWhatTheDocumentPrints() {
        IndicatorFigures fin = figures(FIN);

        assertThat(percent(fin.quarter(Quarter.T1))).isEqualTo("98.56");
        assertThat(percent(fin.cumulative(Quarter.T1))).isEqualTo("98.56");
        assertThat(percent(fin.annual(Quarter.T1))).isEqualTo("98.56");
        assertThat(BandPreset.GENERAL.signal(fin.annual(Quarter.T1))).isEqualTo(Signal.ON_TARGET);
    }

    @Test
    void componentSixIsFarOverItsQuarterAndNotOverItsYear() {
        IndicatorFigures component = figures(COMPONENT_6);

        assertThat(percent(component.quarter(Quarter.T1))).isEqualTo("295.14");
        assertThat(percent(component.annual(Quarter.T1))).isEqualTo("68.87");
        assertThat(component.cumulative(Quarter.T2)).isEqualTo(unknown(Absence.NOT_CAPTURED, Quarter.T2));
    }

    @Test
    void rowsWithoutTargetHaveNoPercentageAndAPolicySaysWhatIsPrinted() {
        assertThat(figures(BLANK_TARGET).quarter(Quarter.T1)).isEqualTo(unknown(Absence.TARGET_BLANK));
        assertThat(figures(ZERO_TARGET).quarter(Quarter.T1)).isEqualTo(unknown(Absence.NO_TARGET));
        assertThat(figures(BLANK_TARGET).annual(Quarter.T1)).isEqualTo(unknown(Absence.NOT_CAPTURED));
        assertThat(percent(figures(ZERO_TARGET).annual(Quarter.T1))).isEqualTo("0.00");
        assertThat(NoTargetPolicy.HUNDRED.printed(Absence.TARGET_BLANK)).contains("100 %");
    }

    @Test
    void theSemaforoCountsTheRows() {
        assertThat(signals(BandPreset.GENERAL, figures -> figures.quarter(Quarter.T1)))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        Signal.CRITICAL, 5L,
                        Signal.LOW, 2L,
                        Signal.ON_TARGET, 11L,
                        Signal.HIGH, 4L,
                        Signal.OVER, 8L,
                        Signal.NO_TARGET, 2L));
        assertThat(signals(BandPreset.ESTADO_DE_MEXICO, figures -> figures.quarter(Quarter.T1)))
                .containsEntry(Signal.LOW, 7L)
                .containsEntry(Signal.ON_TARGET, 11L)
                .containsEntry(Signal.HIGH, 12L);
        assertThat(signals(BandPreset.FEDERAL, figures -> figures.quarter(Quarter.T1)))
                .containsEntry(Signal.LOW, 7L)
                .containsEntry(Signal.ON_TARGET, 11L)
                .containsEntry(Signal.HIGH, 12L);
        assertThat(signals(BandPreset.NUEVO_LEON, figures -> figures.quarter(Quarter.T1)))
                .containsEntry(Signal.ON_TARGET, 11L)
                .containsEntry(Signal.CRITICAL, 7L)
                .doesNotContainKey(Signal.LOW)
                .containsEntry(Signal.HIGH, 1L)
                .containsEntry(Signal.OVER, 11L);
    }

    private static Map<Signal, Long> signals(BandPreset preset, Function<IndicatorFigures, Progress> progress) {
        return rows().map(row -> preset.signal(progress.apply(row.figures)))
                .collect(Collectors.groupingBy(signal -> signal, TreeMap::new, Collectors.counting()));
    }

    private static IndicatorFigures figures(String clave) {
        return rows().filter(row -> row.clave.equals(clave)).findFirst().orElseThrow().figures;
    }
}
