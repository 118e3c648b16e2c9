package mx.avance.figures;

import static mx.avance.figures.FiguresFixture.ascending;
import static mx.avance.figures.FiguresFixture.descending;
import static mx.avance.figures.FiguresFixture.unknown;
import static mx.avance.figures.Signal.HIGH;
import static mx.avance.figures.Signal.LOW;
import static mx.avance.figures.Signal.ON_TARGET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.booleans;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.longs;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.quicktheories.core.Gen;

class BandPresetTests {

    @Test
    void thePresetsAreNamedByTheirOriginTheDefaultFirst() {
        assertThat(BandPreset.presets())
                .containsExactly(
                        BandPreset.GENERAL, BandPreset.ESTADO_DE_MEXICO, BandPreset.NUEVO_LEON, BandPreset.FEDERAL);
        assertThat(BandPreset.presets())
                .extracting(BandPreset::name)
                .containsExactly("General ±10/±30", "Estado de México ±10", "Nuevo León ±5/±15", "Federal 95-105");
        assertThat(BandPreset.presets()).extracting(BandPreset::code).doesNotHaveDuplicates();
        assertThat(BandPreset.presets()).extracting(BandPreset::origin).allMatch(origin -> origin.endsWith("."));
    }

    @ParameterizedTest
    @CsvSource({
        "0, CRITICAL",
        "69.9999999, CRITICAL",
        "70, LOW",
        "89.9999999, LOW",
        "90, ON_TARGET",
        "110, ON_TARGET",
        "110.0000001, HIGH",
        "130, HIGH",
        "130.0000001, OVER",
        "1000, OVER"
    })
    void generalSplitsAtTenAndThirty(String percent, Signal signal) {
        assertThat(BandPreset.GENERAL.signal(percent(percent))).isEqualTo(signal);
    }

    @ParameterizedTest
    @CsvSource({"0, LOW", "89.995, LOW", "90, ON_TARGET", "110, ON_TARGET", "110.0000001, HIGH"})
    void estadoDeMexicoIncludesItsEnds(String percent, Signal signal) {
        assertThat(BandPreset.ESTADO_DE_MEXICO.signal(percent(percent))).isEqualTo(signal);
    }

    @ParameterizedTest
    @CsvSource({
        "84.9999999, CRITICAL",
        "85, LOW",
        "94.9999999, LOW",
        "95, ON_TARGET",
        "105, ON_TARGET",
        "105.0000001, HIGH",
        "115, HIGH",
        "115.0000001, OVER"
    })
    void nuevoLeonHasOneSignalAtTheEndsItsTextLeavesInDoubt(String percent, Signal signal) {
        assertThat(BandPreset.NUEVO_LEON.signal(percent(percent))).isEqualTo(signal);
    }

    @ParameterizedTest
    @CsvSource({"94.9999999, LOW", "95, ON_TARGET", "105, ON_TARGET", "105.0000001, HIGH"})
    void federalIncludesItsEnds(String percent, Signal signal) {
        assertThat(BandPreset.FEDERAL.signal(percent(percent))).isEqualTo(signal);
    }

    @Test
    void takesTheUnroundedValue() {
        Progress progress = ascending(Accumulation.SUM, "", "2000|1799.9").quarter(Quarter.T1);

        assertThat(FiguresFixture.percent(progress)).isEqualTo("90.00");
        assertThat(BandPreset.GENERAL.signal(progress)).isEqualTo(LOW);
        assertThat(BandPreset.GENERAL.band(progress.known().orElseThrow()))
                .isEqualTo(band(LOW, "70", true, "90", false));
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_CAPTURED, NOT_CAPTURED",
        "NO_TARGET, NO_TARGET",
        "TARGET_BLANK, NO_TARGET",
        "PROGRESS_WITHOUT_TARGET, PROGRESS_WITHOUT_TARGET",
        "NO_LIMIT, OVER"
    })
    void givesASignalToAnAbsentPercentage(Absence absence, Signal signal) {
        assertThat(BandPreset.GENERAL.signal(unknown(absence))).isEqualTo(signal);
    }

    @Test
    void withoutLimitIsTheLastBandOfAnyPreset() {
        Progress nothingHappened = descending(Accumulation.SUM, "", "5|0").quarter(Quarter.T1);

        assertThat(BandPreset.FEDERAL.signal(nothingHappened)).isEqualTo(HIGH);
        assertThat(BandPreset.NUEVO_LEON.signal(nothingHappened)).isEqualTo(Signal.OVER);
    }

    @Nested
    class Refuses {

        @Test
        void aGap() {
            refuses(
                    "La banda «bajo» termina en 90 y la siguiente empieza en 95: queda un hueco.",
                    band(LOW, "0", true, "90", false),
                    band(ON_TARGET, "95", true, null, false));
        }

        @Test
        void anOverlap() {
            refuses(
                    "La banda «bajo» termina en 95 y la siguiente empieza en 90: se traslapan.",
                    band(LOW, "0", true, "95", false),
                    band(ON_TARGET, "90", true, null, false));
        }

        @Test
        void anEndThatBothInclude() {
            refuses(
                    "La banda «bajo» y la siguiente incluyen las dos el 90: se traslapan.",
                    band(LOW, "0", true, "90", true),
                    band(ON_TARGET, "90", true, null, false));
        }

        @Test
        void anEndThatNeitherIncludes() {
            refuses(
                    "Ni la banda «bajo» ni la siguiente incluyen el 90: queda un hueco.",
                    band(LOW, "0", true, "90", false),
                    band(ON_TARGET, "90", false, null, false));
        }

        @Test
        void aStartThatIsNotZero() {
            refuses(
                    "La primera banda, «bajo», empieza en 1: debe empezar en 0.",
                    band(LOW, "1", true, "90", false),
                    band(ON_TARGET, "90", true, null, false));
        }

        @Test
        void aStartWithoutZero() {
            refuses("La primera banda, «bajo», deja fuera el 0.", band(LOW, "0", false, null, false));
        }

        @Test
        void aLastBandThatEnds() {
            refuses(
                    "La última banda, «en meta», termina en 200: debe llegar a infinito.",
                    band(LOW, "0", true, "90", false),
                    band(ON_TARGET, "90", true, "200", true));
        }

        @Test
        void aBandAfterInfinity() {
            refuses(
                    "La banda «bajo» no tiene límite superior y le sigue «en meta»: solo la última llega a infinito.",
                    band(LOW, "0", true, null, false),
                    band(ON_TARGET, "90", true, null, false));
        }

        @Test
        void bandsOutOfOrder() {
            refuses(
                    "La primera banda, «en meta», empieza en 90: debe empezar en 0.",
                    band(ON_TARGET, "90", true, null, false),
                    band(LOW, "0", true, "90", false));
        }

        @Test
        void aRepeatedSignal() {
            refuses(
                    "La banda «bajo» se repite: cada una aparece una vez.",
                    band(LOW, "0", true, "90", false),
                    band(LOW, "90", true, null, false));
        }

        @Test
        void noBandsAtAll() {
            refuses("Un semáforo tiene al menos una banda.");
        }

        @Test
        void noName() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new BandPreset("X", " ", "", BandPreset.FEDERAL.bands()))
                    .withMessage("Un semáforo lleva clave y nombre.");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new BandPreset("", "X", "", BandPreset.FEDERAL.bands()));
        }

        private void refuses(String sentence, Band... bands) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new BandPreset("X", "X", "", List.of(bands)))
                    .withMessage(sentence);
        }
    }

    @Test
    void everyPercentageIsInExactlyOneBandOfEveryPreset() {
        qt().withExamples(5000)
                .forAll(longs().between(0, 10_000_000_000L), longs().between(1, 10_000_000))
                .checkAssert((part, whole) -> {
                    Percentage any = Percentage.of(
                            BigDecimal.valueOf(part), BigDecimal.valueOf(whole).multiply(BigDecimal.valueOf(100)));
                    BandPreset.presets().forEach(preset -> assertInExactlyOneBand(preset, any));
                });
    }

    @Test
    void everyHundredthFromZeroToAThousandPercentIsInExactlyOneBandOfEveryPreset() {
        for (int hundredths = 0; hundredths <= 100_000; hundredths++) {
            Percentage percentage = Percentage.of(BigDecimal.valueOf(hundredths), BigDecimal.valueOf(10_000));
            for (BandPreset preset : BandPreset.presets()) {
                assertInExactlyOneBand(preset, percentage);
            }
        }
    }

    @Test
    void theEndsAndTheirNeighboursAreInExactlyOneBandOfEveryPreset() {
        BandPreset.presets().forEach(BandPresetTests::assertPartitionAtItsEnds);
    }

    @Test
    void anyOrderedPartitionIsAPreset() {
        qt().withExamples(2000)
                .forAll(partitions(), longs().between(0, 100_000), longs().between(1, 1000))
                .checkAssert((preset, part, whole) -> {
                    assertPartitionAtItsEnds(preset);
                    assertInExactlyOneBand(
                            preset, Percentage.of(BigDecimal.valueOf(part), BigDecimal.valueOf(whole * 10)));
                });
    }

    @Test
    void aPartitionWithAnEndMovedIsNoPreset() {
        qt().withExamples(2000)
                .forAll(
                        partitions().assuming(preset -> preset.bands().size() > 1),
                        integers().between(0, 3),
                        integers().between(-5, 5).assuming(move -> move != 0))
                .checkAssert((preset, any, move) -> assertThatIllegalArgumentException()
                        .isThrownBy(() -> {
                            List<Band> bands = new ArrayList<>(preset.bands());
                            int index = any % (bands.size() - 1);
                            Band next = bands.get(index + 1);
                            BigDecimal moved = next.lower().add(BigDecimal.valueOf(move, 6));
                            bands.set(
                                    index + 1,
                                    new Band(
                                            next.signal(),
                                            moved,
                                            next.lowerIncluded(),
                                            next.upper(),
                                            next.upperIncluded()));
                            new BandPreset("X", "X", "", bands);
                        }));
    }

    @ParameterizedTest
    @EnumSource
    void aPolicyPrintsOnlyWhereThereWasNoTarget(NoTargetPolicy policy) {
        String printed = switch (policy) {
            case HUNDRED -> "100 %";
            case NOT_APPLICABLE -> "N/A";
            case BLANK -> "";
        };
        assertThat(policy.printed(Absence.NO_TARGET)).contains(printed);
        assertThat(policy.printed(Absence.TARGET_BLANK)).contains(printed);
        assertThat(policy.printed(Absence.NOT_CAPTURED)).isEmpty();
        assertThat(policy.printed(Absence.PROGRESS_WITHOUT_TARGET)).isEmpty();
        assertThat(policy.printed(Absence.NO_LIMIT)).isEmpty();
    }

    /** One to five bands, cut at random tenths of percent, each cut in the band below or above it. */
    private static Gen<BandPreset> partitions() {
        Gen<List<Integer>> cuts = lists().of(integers().between(1, 3000)).ofSizeBetween(0, 4);
        Gen<List<Boolean>> sides = lists().of(booleans().all()).ofSize(4);
        return cuts.zip(sides, BandPresetTests::partition);
    }

    private static BandPreset partition(List<Integer> cuts, List<Boolean> sides) {
        List<BigDecimal> ends = cuts.stream()
                .distinct()
                .sorted()
                .map(tenths -> BigDecimal.valueOf(tenths, 1))
                .toList();
        List<Band> bands = new ArrayList<>();
        for (int i = 0; i <= ends.size(); i++) {
            bands.add(new Band(
                    Signal.values()[i],
                    i == 0 ? BigDecimal.ZERO : ends.get(i - 1),
                    i == 0 || sides.get(i - 1),
                    i == ends.size() ? null : ends.get(i),
                    i < ends.size() && !sides.get(i)));
        }
        return new BandPreset("RANDOM", "Al azar", "Una prueba.", bands);
    }

    private static void assertPartitionAtItsEnds(BandPreset preset) {
        assertInExactlyOneBand(preset, percent("0"));
        for (Band band : preset.bands()) {
            assertBandAtItsStart(preset, band);
        }
    }

    private static void assertBandAtItsStart(BandPreset preset, Band band) {
        BigDecimal little = new BigDecimal("0.0000001");
        assertThat(preset.band(percent(band.lower().add(little)))).isEqualTo(band);
        assertThat(preset.band(percent(band.lower())).equals(band)).isEqualTo(band.lowerIncluded());
        if (band.lower().signum() > 0) {
            assertInExactlyOneBand(preset, percent(band.lower()));
            assertInExactlyOneBand(preset, percent(band.lower().subtract(little)));
            assertThat(preset.band(percent(band.lower().subtract(little)))).isNotEqualTo(band);
        }
    }

    private static void assertInExactlyOneBand(BandPreset preset, Percentage percentage) {
        long holding = preset.bands().stream()
                .filter(band -> band.contains(percentage))
                .count();
        if (holding != 1) {
            throw new AssertionError(preset.name() + " has " + holding + " bands for " + percentage);
        }
    }

    private static Band band(
            Signal signal, String lower, boolean lowerIncluded, @Nullable String upper, boolean upperIncluded) {
        return new Band(
                signal,
                new BigDecimal(lower),
                lowerIncluded,
                upper == null ? null : new BigDecimal(upper),
                upperIncluded);
    }

    private static Percentage percent(String percent) {
        return percent(new BigDecimal(percent));
    }

    private static Percentage percent(BigDecimal percent) {
        return Percentage.of(percent, BigDecimal.valueOf(100));
    }
}
