package mx.avance.base;

import java.time.ZoneId;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import mx.avance.figures.BandPreset;
import mx.avance.figures.NoTargetPolicy;
import mx.avance.live.LiveChanges;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.Ordered;
import org.springframework.data.jdbc.core.mapping.AggregateReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The rules of this installation, kept in the database. */
@Service
@EnableConfigurationProperties(MunicipalityProperties.class)
public class Settings {

    private final Municipalities municipalities;
    private final StoredPresets presets;
    private final MunicipalityProperties properties;
    private final JdbcClient jdbc;
    private final AtomicLong forgotten = new AtomicLong();
    private volatile @Nullable Known known;

    Settings(
            Municipalities municipalities,
            StoredPresets presets,
            MunicipalityProperties properties,
            JdbcClient jdbc,
            LiveChanges changes) {
        this.municipalities = municipalities;
        this.presets = presets;
        this.properties = properties;
        this.jdbc = jdbc;
        // Another node changed them, or may have while this one was deaf.
        changes.beforeOthers(change -> {
            if (change.isEverything()) {
                forget();
            }
        });
    }

    /** Which rows of the database the rules were read from. */
    private record Edition(int rules, long presetId, int preset) {}

    private record Known(Edition edition, Rules rules) {}

    /** The rules in force. Every screen asks for them several times and they hardly ever change, so they are read once. */
    @Transactional(readOnly = true)
    public Rules rules() {
        Known rules = known;
        return rules == null ? read().rules() : rules.rules();
    }

    /**
     * The rules as the database has them at this moment, at the cost of one small query: for whoever stores what follows from them. A node hears of a change
     * of another a moment after it is made; by then it must not have stored a colour of yesterday's bands.
     */
    @Transactional(readOnly = true)
    public Rules rulesToStore() {
        Known rules = known;
        return rules != null && rules.edition().equals(edition()) ? rules.rules() : read().rules();
    }

    private Edition edition() {
        return jdbc.sql("""
                select m.version, p.id, p.version from municipality m join band_preset p on p.id = m.band_preset_id where m.id = :id
                """)
                .param("id", Municipality.ID)
                .query((row, number) -> new Edition(row.getInt(1), row.getLong(2), row.getInt(3)))
                .single();
    }

    /** Reads them, and keeps them unless they were changed meanwhile or are being changed by the transaction that asks. */
    private Known read() {
        long before = forgotten.get();
        Municipality municipality = municipalities.findById(Municipality.ID).orElseThrow();
        StoredPreset preset =
                presets.findById(municipality.bandPresetId().getId()).orElseThrow();
        Known read = new Known(
                new Edition(
                        Objects.requireNonNull(municipality.version()),
                        Objects.requireNonNull(preset.id()),
                        preset.version()),
                new Rules(
                        municipality.name(),
                        ZoneId.of(municipality.timeZone()),
                        preset.preset(),
                        municipality.noTargetPolicy()));
        synchronized (this) {
            if (forgotten.get() == before && !Forgetting.inThisTransaction()) {
                known = read;
            }
        }
        return read;
    }

    private synchronized void forget() {
        forgotten.incrementAndGet();
        known = null;
    }

    /** Says that the transaction in course changes the rules: they are read again by all once it has ended, however it ends. */
    void changing() {
        forget();
        TransactionSynchronizationManager.registerSynchronization(new Forgetting(this));
    }

    /** First of all that happens after a commit: whoever shows them asks for them then. */
    private record Forgetting(Settings settings) implements TransactionSynchronization {

        static boolean inThisTransaction() {
            return TransactionSynchronizationManager.isSynchronizationActive()
                    && TransactionSynchronizationManager.getSynchronizations().stream()
                            .anyMatch(Forgetting.class::isInstance);
        }

        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE;
        }

        @Override
        public void afterCommit() {
            settings.forget();
        }

        @Override
        public void afterCompletion(int status) {
            settings.forget();
        }
    }

    /**
     * Stores what a new database lacks: every preset of {@link BandPreset#presets()} and the municipality of the configuration with the
     * general preset. What is there already stays as it is.
     */
    @Transactional
    public void initialise() {
        forget();
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
