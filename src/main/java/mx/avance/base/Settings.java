package mx.avance.base;

import java.time.ZoneId;
import java.util.Objects;
import mx.avance.figures.BandPreset;
import mx.avance.figures.NoTargetPolicy;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.data.jdbc.core.mapping.AggregateReference;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rules of this installation, kept in the database. */
@Service
@EnableConfigurationProperties(MunicipalityProperties.class)
public class Settings {

    private final Municipalities municipalities;
    private final StoredPresets presets;
    private final MunicipalityProperties properties;
    private volatile @Nullable Rules known;

    Settings(Municipalities municipalities, StoredPresets presets, MunicipalityProperties properties) {
        this.municipalities = municipalities;
        this.presets = presets;
        this.properties = properties;
    }

    /** The rules in force. Every screen asks for them several times and they hardly ever change, so they are read once. */
    @Transactional(readOnly = true)
    public Rules rules() {
        Rules rules = known;
        if (rules == null) {
            rules = read();
            known = rules;
        }
        return rules;
    }

    private Rules read() {
        Municipality municipality = municipalities.findById(Municipality.ID).orElseThrow();
        BandPreset bands = presets.findById(municipality.bandPresetId().getId())
                .orElseThrow()
                .preset();
        return new Rules(municipality.name(), ZoneId.of(municipality.timeZone()), bands, municipality.noTargetPolicy());
    }

    /**
     * Stores what a new database lacks: every preset of {@link BandPreset#presets()} and the municipality of the configuration with the
     * general preset. What is there already stays as it is.
     */
    @Transactional
    public void initialise() {
        known = null;
        for (BandPreset preset : BandPreset.presets()) {
            if (presets.findByCode(preset.code()).isEmpty()) {
                presets.save(StoredPreset.of(preset));
            }
        }
        if (municipalities.findById(Municipality.ID).isEmpty()) {
            long general = Objects.requireNonNull(
                    presets.findByCode(BandPreset.GENERAL.code()).orElseThrow().id());
            municipalities.save(new Municipality(
                    Municipality.ID,
                    null,
                    properties.name(),
                    ZoneId.of(properties.timeZone()).getId(),
                    AggregateReference.to(general),
                    NoTargetPolicy.HUNDRED));
        }
    }
}
