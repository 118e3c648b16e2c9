package mx.avance.base;

import java.math.BigDecimal;
import java.util.List;
import mx.avance.figures.Band;
import mx.avance.figures.BandPreset;
import mx.avance.figures.Signal;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/** A band preset as the database keeps it; {@link BandPreset} holds its rules. */
@Table("band_preset")
record StoredPreset(
        @Id @Nullable Long id,
        @Version int version,
        String code,
        String name,
        String origin,

        @MappedCollection(idColumn = "band_preset_id", keyColumn = "position")
        List<StoredBand> bands) {

    static StoredPreset of(BandPreset preset) {
        return new StoredPreset(
                null,
                0,
                preset.code(),
                preset.name(),
                preset.origin(),
                preset.bands().stream().map(StoredBand::of).toList());
    }

    BandPreset preset() {
        return new BandPreset(
                code, name, origin, bands.stream().map(StoredBand::band).toList());
    }

    @Table("band")
    record StoredBand(
            Signal signal,
            BigDecimal lowerBound,
            boolean lowerIncluded,
            @Nullable BigDecimal upperBound,
            boolean upperIncluded) {

        static StoredBand of(Band band) {
            return new StoredBand(
                    band.signal(), band.lower(), band.lowerIncluded(), band.upper(), band.upperIncluded());
        }

        Band band() {
            return new Band(signal, lowerBound, lowerIncluded, upperBound, upperIncluded);
        }
    }
}
