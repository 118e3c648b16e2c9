package mx.avance.base;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import mx.avance.figures.BandPreset;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.jdbc.core.mapping.AggregateReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The band presets of this installation: those of the code, by their origin, and its own. Who may change them is asked above. */
@Service
public class Presets {

    private static final String OWN_CODE = "PROPIO_";

    private final StoredPresets presets;
    private final Municipalities municipalities;
    private final Settings settings;
    private final JdbcClient jdbc;

    Presets(StoredPresets presets, Municipalities municipalities, Settings settings, JdbcClient jdbc) {
        this.presets = presets;
        this.municipalities = municipalities;
        this.settings = settings;
        this.jdbc = jdbc;
    }

    /**
     * A preset of this installation.
     *
     * @param own whether it was made here, so that it can be changed
     * @param inForce whether it gives the colours
     */
    public record KnownPreset(long id, int version, BandPreset preset, boolean own, boolean inForce) {}

    /**
     * All of them.
     *
     * @param rulesVersion the version of the choice of the one in force
     * @param presets those of the code in its order, then the own ones in the order in which they were made
     */
    public record Shelf(int rulesVersion, List<KnownPreset> presets) {

        public Shelf {
            presets = List.copyOf(presets);
        }

        /** The one that gives the colours. */
        public KnownPreset inForce() {
            return presets.stream().filter(KnownPreset::inForce).findFirst().orElseThrow();
        }

        public Optional<KnownPreset> find(long id) {
            return presets.stream().filter(preset -> preset.id() == id).findFirst();
        }
    }

    /** What there is now. */
    @Transactional(readOnly = true)
    public Shelf shelf() {
        Municipality municipality = municipality();
        Long chosen = municipality.bandPresetId().getId();
        return new Shelf(
                requireNonNull(municipality.version()),
                presets.findAllByOrderById().stream()
                        .map(stored -> new KnownPreset(
                                requireNonNull(stored.id()),
                                stored.version(),
                                stored.preset(),
                                isOwn(stored.code()),
                                Objects.equals(stored.id(), chosen)))
                        .toList());
    }

    /** Makes whoever else changes presets, or stores many colours, wait until the transaction ends. Asked for after the lock of programmes. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock() {
        jdbc.sql("select id from municipality where id = :id for update")
                .param("id", Municipality.ID)
                .query(Long.class)
                .single();
    }

    /** Keeps a new own preset; its code is given here. @return its id */
    @Transactional(propagation = Propagation.MANDATORY)
    public long add(BandPreset preset) {
        long last = presets.findAll().stream()
                .map(StoredPreset::code)
                .filter(Presets::isOwn)
                .mapToLong(code -> Long.parseLong(code.substring(OWN_CODE.length())))
                .max()
                .orElse(0);
        String code = OWN_CODE + (last + 1);
        return requireNonNull(
                presets.save(StoredPreset.of(new BandPreset(code, preset.name(), preset.origin(), preset.bands())))
                        .id());
    }

    /**
     * Gives an own preset another name, origin and bands.
     *
     * @throws OptimisticLockingFailureException when somebody else changed or deleted it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void change(KnownPreset seen, BandPreset preset) {
        StoredPreset fresh = StoredPreset.of(preset);
        settings.changing();
        presets.save(new StoredPreset(
                seen.id(), seen.version(), seen.preset().code(), fresh.name(), fresh.origin(), fresh.bands()));
    }

    /**
     * Deletes an own preset that is not in force.
     *
     * @throws OptimisticLockingFailureException when somebody else changed or deleted it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(KnownPreset seen) {
        StoredPreset stored = presets.findById(seen.id())
                .filter(found -> found.version() == seen.version())
                .orElseThrow(() -> new OptimisticLockingFailureException("band_preset " + seen.id()));
        presets.delete(stored);
    }

    /**
     * Puts a preset in force.
     *
     * @param rulesVersion the version of the choice that whoever chooses had before its eyes
     * @throws OptimisticLockingFailureException when somebody else chose meanwhile
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void use(long presetId, int rulesVersion) {
        Municipality municipality = municipality();
        settings.changing();
        municipalities.save(new Municipality(
                municipality.id(),
                rulesVersion,
                municipality.name(),
                municipality.timeZone(),
                AggregateReference.to(presetId),
                municipality.noTargetPolicy()));
    }

    private Municipality municipality() {
        return municipalities.findById(Municipality.ID).orElseThrow();
    }

    private static boolean isOwn(String code) {
        return code.matches(OWN_CODE + "[0-9]{1,18}");
    }
}
