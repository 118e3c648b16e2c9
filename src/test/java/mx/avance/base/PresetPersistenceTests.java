package mx.avance.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import mx.avance.database.OnH2;
import mx.avance.database.OnPostgreSql;
import mx.avance.figures.Band;
import mx.avance.figures.BandPreset;
import mx.avance.figures.NoTargetPolicy;
import mx.avance.figures.Percentage;
import mx.avance.figures.Signal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** The bands come back from the database as they are in the code: a total partition, to the last decimal. */
@Transactional
abstract class PresetPersistenceTests {

    @Autowired
    StoredPresets presets;

    @Autowired
    Municipalities municipalities;

    @Autowired
    Settings settings;

    @OnH2
    static class H2Tests extends PresetPersistenceTests {}

    @OnPostgreSql
    static class PostgresTests extends PresetPersistenceTests {}

    @Test
    void theStoredPresetsAreThoseOfTheCode() {
        assertThat(presets.findAll()).extracting(StoredPreset::preset).containsExactlyElementsOf(BandPreset.presets());
    }

    @Test
    void everyPercentageHasOneStoredBand() {
        for (StoredPreset stored : presets.findAll()) {
            BandPreset preset = stored.preset();
            for (long hundredths = 0; hundredths <= 20_000; hundredths++) {
                Percentage percentage = Percentage.of(BigDecimal.valueOf(hundredths, 2), BigDecimal.valueOf(100));
                assertThat(preset.bands().stream()
                                .filter(band -> band.contains(percentage))
                                .count())
                        .as("%s at %s", preset.code(), percentage)
                        .isEqualTo(1);
            }
        }
    }

    @Test
    void endsKeepTheirSixDecimals() {
        BigDecimal end = new BigDecimal("33.333333");
        BigDecimal last = new BigDecimal("999999.999999");
        BandPreset fine = new BandPreset(
                "FINO",
                "Fino",
                "Prueba.",
                List.of(
                        new Band(Signal.CRITICAL, BigDecimal.ZERO, true, end, true),
                        new Band(Signal.LOW, end, false, last, false),
                        new Band(Signal.OVER, last, true, null, false)));

        presets.save(StoredPreset.of(fine));

        assertThat(presets.findByCode("FINO")).map(StoredPreset::preset).hasValue(fine);
    }

    @Test
    void whatIsThereAlreadyIsNotStoredAgain() {
        Rules before = settings.rules();

        settings.initialise();

        assertThat(presets.count()).isEqualTo(BandPreset.presets().size());
        assertThat(municipalities.count()).isEqualTo(1);
        assertThat(settings.rules()).isEqualTo(before);
        assertThat(before.bands()).isEqualTo(BandPreset.GENERAL);
        assertThat(before.noTarget()).isEqualTo(NoTargetPolicy.HUNDRED);
        assertThat(before.zone().getId()).isEqualTo("America/Cancun");
    }
}
