package mx.avance.bands;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import mx.avance.access.Action;
import mx.avance.access.Permissions;
import mx.avance.access.Requires;
import mx.avance.bands.BandDraft.Checked;
import mx.avance.bands.BandDraft.Problem;
import mx.avance.base.Presets;
import mx.avance.base.Presets.KnownPreset;
import mx.avance.base.Presets.Shelf;
import mx.avance.capture.Recolouring;
import mx.avance.capture.RecolouringPreview;
import mx.avance.figures.BandPreset;
import mx.avance.history.History;
import mx.avance.history.HistoryRecord;
import mx.avance.plan.PlanCatalogue;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Chooses the semáforo that gives the colours, and keeps those of the municipality. What is derived is stored anew in the same transaction: until it commits
 * all see the colours of before, from then on those of now. Cuts keep the colours with which they were published.
 */
@Service
public class Bands {

    private final Permissions permissions;
    private final Presets presets;
    private final Recolouring recolouring;
    private final PlanCatalogue plan;
    private final History history;

    Bands(Permissions permissions, Presets presets, Recolouring recolouring, PlanCatalogue plan, History history) {
        this.permissions = permissions;
        this.presets = presets;
        this.recolouring = recolouring;
        this.plan = plan;
        this.history = history;
    }

    /** What a semáforo would change. @param year of which it is told: the newest */
    public record Preview(int year, RecolouringPreview changes) {}

    /** The presets that there are. */
    @Transactional(readOnly = true)
    public Shelf shelf() {
        permissions.require(Action.SET_BANDS);
        return presets.shelf();
    }

    /** How many indicators would change their colour with those bands; empty when there is no year yet. */
    @Transactional(readOnly = true)
    public Optional<Preview> preview(BandPreset bands) {
        permissions.require(Action.SET_BANDS);
        return plan.fiscalYears().stream()
                .findFirst()
                .map(year ->
                        new Preview(year.yearNumber(), recolouring.preview(Objects.requireNonNull(year.id()), bands)));
    }

    /** What is wrong with a draft, or the preset that it is. @param presetId which preset it changes; {@code null} for a new one */
    @Transactional(readOnly = true)
    public Checked check(BandDraft draft, @Nullable Long presetId) {
        permissions.require(Action.SET_BANDS);
        return draft.check(presets.shelf().presets().stream()
                .filter(other -> presetId == null || other.id() != presetId)
                .map(other -> other.preset().name())
                .toList());
    }

    /**
     * Puts a preset in force.
     *
     * @param version the version of the preset that whoever chooses had before its eyes
     * @param rulesVersion and of the choice of before
     * @throws OptimisticLockingFailureException when somebody else changed one of both; nothing is changed
     */
    @Transactional
    @Requires(Action.SET_BANDS)
    public void use(long presetId, int version, int rulesVersion) {
        permissions.require(Action.SET_BANDS);
        recolouring.begin();
        Shelf shelf = presets.shelf();
        KnownPreset chosen = find(shelf, presetId, version);
        KnownPreset before = shelf.inForce();
        if (chosen.inForce()) {
            throw new BandsRefusedException("«" + chosen.preset().name() + "» ya es el semáforo en uso.");
        }
        presets.use(presetId, rulesVersion);
        recolouring.apply(chosen.preset());
        history.record(HistoryRecord.change(
                "SET_BANDS", "municipality", null, "bands", text(before.preset()), text(chosen.preset())));
    }

    /**
     * Keeps a new preset; it is not used by that.
     *
     * @return its id
     * @throws BandsRefusedException with what is wrong with it
     */
    @Transactional
    @Requires(Action.SET_BANDS)
    public long create(BandDraft draft) {
        permissions.require(Action.SET_BANDS);
        presets.lock();
        BandPreset preset = wanted(draft, null);
        long id = presets.add(preset);
        history.record(HistoryRecord.change("CREATE", "band_preset", id, "bands", null, text(preset)));
        return id;
    }

    /**
     * Changes an own preset, and the colours when it is in force.
     *
     * @param version the version that whoever changes it had before its eyes
     * @throws BandsRefusedException with what is wrong with it, or because it is one by origin
     * @throws OptimisticLockingFailureException when somebody else changed it; nothing is changed
     */
    @Transactional
    @Requires(Action.SET_BANDS)
    public void change(long presetId, int version, BandDraft draft) {
        permissions.require(Action.SET_BANDS);
        recolouring.begin();
        KnownPreset before = own(presetId, version);
        BandPreset preset = wanted(draft, presetId);
        presets.change(before, preset);
        if (before.inForce()) {
            recolouring.apply(preset);
        }
        history.record(
                HistoryRecord.change("CHANGE", "band_preset", presetId, "bands", text(before.preset()), text(preset)));
    }

    /**
     * Deletes an own preset that is not in force.
     *
     * @throws BandsRefusedException because it is in force, or one by origin
     */
    @Transactional
    @Requires(Action.SET_BANDS)
    public void delete(long presetId, int version) {
        permissions.require(Action.SET_BANDS);
        presets.lock();
        KnownPreset before = own(presetId, version);
        if (before.inForce()) {
            throw new BandsRefusedException(
                    "«" + before.preset().name() + "» es el semáforo en uso. Usa otro antes de eliminarlo.");
        }
        presets.remove(before);
        history.record(HistoryRecord.change("DELETE", "band_preset", presetId, "bands", text(before.preset()), null));
    }

    private BandPreset wanted(BandDraft draft, @Nullable Long presetId) {
        Checked checked = check(draft, presetId);
        return checked.preset()
                .orElseThrow(() -> new BandsRefusedException(
                        checked.problems().stream().map(Problem::sentence).collect(Collectors.joining(" "))
                                + " No se guardó nada."));
    }

    private KnownPreset own(long presetId, int version) {
        KnownPreset preset = find(presets.shelf(), presetId, version);
        if (!preset.own()) {
            throw new BandsRefusedException("«" + preset.preset().name()
                    + "» se queda como lo dice su procedencia. Cópialo para cambiar sus límites.");
        }
        return preset;
    }

    private static KnownPreset find(Shelf shelf, long presetId, int version) {
        return shelf.find(presetId)
                .filter(preset -> preset.version() == version)
                .orElseThrow(() -> new OptimisticLockingFailureException("band_preset " + presetId));
    }

    /** A preset in one line of the record. */
    static String text(BandPreset preset) {
        List<String> bands = preset.bands().stream().map(BandText::of).toList();
        return preset.name() + " · " + String.join("; ", bands) + " · " + preset.origin();
    }
}
