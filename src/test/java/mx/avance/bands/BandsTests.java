package mx.avance.bands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import mx.avance.bands.BandDraft.Border;
import mx.avance.base.Presets.KnownPreset;
import mx.avance.base.Settings;
import mx.avance.capture.ProgressTable;
import mx.avance.capture.RecolouringPreview;
import mx.avance.capture.RecolouringPreview.Shift;
import mx.avance.database.OnH2;
import mx.avance.database.OnPostgreSql;
import mx.avance.figures.BandPreset;
import mx.avance.figures.Signal;
import mx.avance.live.Change;
import mx.avance.live.LiveChanges;
import mx.avance.live.Subscription;
import mx.avance.persistence.Rows;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Another semáforo gives everything that is derived its colours, exactly those that the arithmetic gives, and leaves what was published alone. */
@Transactional
abstract class BandsTests {

    @Autowired
    Bands bands;

    @Autowired
    Settings settings;

    @Autowired
    ProgressTable progress;

    @Autowired
    LiveChanges changes;

    @Autowired
    JdbcClient jdbc;

    @OnH2
    static class H2Tests extends BandsTests {}

    @OnPostgreSql
    static class PostgresTests extends BandsTests {

        /** What another node commits is heard; until then whoever stores colours asks the database. */
        @Test
        @Transactional(propagation = Propagation.NOT_SUPPORTED)
        void hearsThatAnotherNodeChoseAnother() throws InterruptedException {
            settings.rules();
            try {
                choose("NUEVO_LEON");
                assertThat(settings.rulesToStore().bands()).isEqualTo(BandPreset.NUEVO_LEON);
                choose("FEDERAL");
                jdbc.sql("select pg_notify('avance_change', 'otro;;')")
                        .query((row, n) -> "")
                        .list();
                for (int tries = 0; tries < 500 && !settings.rules().bands().equals(BandPreset.FEDERAL); tries++) {
                    Thread.sleep(20);
                }
                assertThat(settings.rules().bands()).isEqualTo(BandPreset.FEDERAL);
            } finally {
                choose("GENERAL");
                settings.initialise();
            }
        }
    }

    record Place(long indicatorId, int quarter) {}

    @AfterEach
    void forgetTheRules() {
        settings.initialise();
    }

    void choose(String code) {
        jdbc.sql(
                        "update municipality set version = version + 1, band_preset_id = (select id from band_preset where code = :code)")
                .param("code", code)
                .update();
    }

    private KnownPreset preset(String code) {
        return bands.shelf().presets().stream()
                .filter(known -> known.preset().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private void use(KnownPreset preset) {
        bands.use(preset.id(), preset.version(), bands.shelf().rulesVersion());
    }

    private static BandDraft draft(String name, String below, String above) {
        return new BandDraft(
                name, "Acuerdo 7.", BandDraft.THREE, List.of(new Border(below, true), new Border(above, false)));
    }

    /** Some percentages that only the exact quotient tells apart: with ten decimals all of them are 90. */
    private void atTheLimit() {
        long indicator = indicator("1.4.1");
        set(indicator, 2, "1000000000000", "899999999999.999999");
        set(indicator, 3, "10", "9");
        set(indicator, 4, "1000000000000", "900000000000.000001");
        jdbc.sql("update indicator set sense = 'DESCENDING' where id = :id")
                .param("id", indicator("1.4.1.1.1"))
                .update();
        set(indicator("1.4.1.1.1"), 2, "10", "0");
        progress.recompute(List.of(indicator, indicator("1.4.1.1.1")));
    }

    private long indicator(String clave) {
        return jdbc.sql("select i.id from indicator i join objective o on o.id = i.objective_id where o.clave = :clave")
                .param("clave", clave)
                .query(Long.class)
                .single();
    }

    private void set(long indicator, int quarter, String programmed, String realised) {
        jdbc.sql(
                        "update entry set programmed_adjusted = :programmed, realised = :realised where indicator_id = :id and quarter = :quarter")
                .param("programmed", new BigDecimal(programmed))
                .param("realised", new BigDecimal(realised))
                .param("id", indicator)
                .param("quarter", quarter)
                .update();
    }

    private Map<Place, Signal> colours() {
        Map<Place, Signal> colours = new HashMap<>();
        jdbc.sql("select indicator_id, quarter, signal from progress").query(row -> {
            colours.put(new Place(row.getLong(1), row.getInt(2)), Signal.valueOf(row.getString(3)));
        });
        return colours;
    }

    private List<Map<String, @Nullable Object>> totals() {
        return jdbc.sql("select * from programme_signal order by programme_id, quarter, signal, fin_sort_key")
                .query()
                .listOfRows();
    }

    @Test
    void everyPresetGivesTheColoursOfTheArithmeticAndThePreviewSaidHowManyChange() {
        atTheLimit();
        List<Long> all = Rows.list(jdbc.sql("select id from indicator").query(Long.class));
        bands.create(draft("Con 90 abajo", "80", "90"));
        bands.create(draft("Con 90 arriba", "90", "95"));
        for (KnownPreset known : bands.shelf().presets()) {
            if (known.inForce()) {
                continue;
            }
            Map<Place, Signal> before = colours();
            RecolouringPreview preview =
                    bands.preview(known.preset()).orElseThrow().changes();

            use(preset(known.preset().code()));

            Map<Place, Signal> after = colours();
            List<Map<String, @Nullable Object>> totals = totals();
            Map<Shift, Integer> shifts = new HashMap<>();
            before.forEach((place, colour) -> {
                if (colour != after.get(place)) {
                    shifts.merge(new Shift(colour, Objects.requireNonNull(after.get(place))), 1, Integer::sum);
                }
            });
            Map<Shift, Integer> said = new HashMap<>();
            preview.quarters().forEach(q -> q.shifts().forEach((shift, n) -> said.merge(shift, n, Integer::sum)));
            assertThat(said).as(known.preset().name()).isEqualTo(shifts);
            assertThat(preview.quarters())
                    .allSatisfy(q -> assertThat(q.indicators()).isEqualTo(32));
            assertThat(settings.rules().bands().name()).isEqualTo(known.preset().name());

            progress.recompute(all);
            assertThat(colours()).as(known.preset().name()).isEqualTo(after);
            assertThat(totals()).isEqualTo(totals);
        }
    }

    @Test
    void thirteenOfTheRealDocumentChangeWithTheBandsOfEstadoDeMexico() {
        RecolouringPreview preview =
                bands.preview(BandPreset.ESTADO_DE_MEXICO).orElseThrow().changes();

        assertThat(preview.quarters().getFirst().changed())
                .isEqualTo(preview.quarters().getFirst().shifts().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum());
        assertThat(preview.quarters().getFirst().shifts().keySet())
                .containsExactlyInAnyOrder(new Shift(Signal.CRITICAL, Signal.LOW), new Shift(Signal.OVER, Signal.HIGH));
        assertThat(preview.examples()).hasSize(6).allSatisfy(example -> {
            assertThat(example.from()).isEqualTo(BandPreset.GENERAL.signal(example.percentage()));
            assertThat(example.to()).isEqualTo(BandPreset.ESTADO_DE_MEXICO.signal(example.percentage()));
        });
    }

    @Test
    void whatWasPublishedKeepsItsColours() {
        List<Map<String, @Nullable Object>> cuts =
                jdbc.sql("select * from cut order by id").query().listOfRows();
        List<Map<String, @Nullable Object>> rows = jdbc.sql("select * from cut_row order by cut_id, position")
                .query()
                .listOfRows();

        use(preset("FEDERAL"));

        assertThat(jdbc.sql("select * from cut order by id").query().listOfRows())
                .isEqualTo(cuts);
        assertThat(jdbc.sql("select * from cut_row order by cut_id, position")
                        .query()
                        .listOfRows())
                .isEqualTo(rows);
    }

    @Test
    void aPresetInForceThatIsChangedGivesItsColoursAndIsInTheRecord() {
        long id = bands.create(draft("Propio", "90", "110"));
        KnownPreset own = bands.shelf().find(id).orElseThrow();
        use(own);

        bands.change(id, own.version(), draft("Propio", "0.5", "999999"));

        assertThat(settings.rules().bands().bands().getFirst().upper()).isEqualByComparingTo("0.5");
        assertThat(colours().values()).doesNotContain(Signal.HIGH, Signal.OVER, Signal.CRITICAL);
        assertThat(jdbc.sql(
                                "select before_value from history where action = 'CHANGE' and subject = 'band_preset' order by id desc")
                        .query(String.class)
                        .list())
                .first()
                .isEqualTo("Propio · bajo < 90; en meta ≥ 90 y ≤ 110; alto > 110 · Acuerdo 7.");
        assertThat(jdbc.sql("select after_value from history where action = 'SET_BANDS' order by id desc")
                        .query(String.class)
                        .list())
                .first()
                .asString()
                .startsWith("Propio · bajo < 90");
    }

    @Test
    void theSecondOfTwoIsRefused() {
        KnownPreset federal = preset("FEDERAL");
        int rules = bands.shelf().rulesVersion();
        long id = bands.create(draft("Propio", "90", "110"));
        KnownPreset own = bands.shelf().find(id).orElseThrow();
        bands.change(id, own.version(), draft("Propio", "80", "110"));
        use(federal);

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> bands.change(id, own.version(), draft("Propio", "85", "110")));
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> bands.use(id, own.version(), bands.shelf().rulesVersion()));
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> bands.use(id, own.version() + 1, rules));
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> bands.delete(id, own.version()));
    }

    @Test
    void refusesWithASentenceAndKeepsWhatThereIs() {
        long id = bands.create(draft("Propio", "90", "110"));
        KnownPreset own = bands.shelf().find(id).orElseThrow();
        use(own);
        KnownPreset general = preset("GENERAL");
        List<KnownPreset> before = bands.shelf().presets();

        refused("en uso", () -> bands.delete(id, own.version()));
        refused("ya es el semáforo en uso", () -> use(own));
        refused("procedencia", () -> bands.change(general.id(), general.version(), draft("Otro", "90", "110")));
        refused("procedencia", () -> bands.delete(general.id(), general.version()));
        refused("Ya hay un semáforo", () -> bands.create(draft("propio", "90", "110")));
        refused("se traslapan", () -> bands.create(draft("Otro", "110", "90")));
        assertThat(bands.shelf().presets()).isEqualTo(before);
    }

    private static void refused(String why, Runnable act) {
        assertThatExceptionOfType(BandsRefusedException.class)
                .isThrownBy(act::run)
                .withMessageContaining(why);
    }

    @Test
    void anOwnPresetThatIsNotInForceIsDeleted() {
        long id = bands.create(draft("Propio", "90", "110"));

        bands.delete(id, bands.shelf().find(id).orElseThrow().version());

        assertThat(bands.shelf().find(id)).isEmpty();
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void allScreensHearOfItAndReadTheNewRules() {
        AtomicReference<BandPreset> heard = new AtomicReference<>(BandPreset.GENERAL);
        Subscription subscription = changes.subscribe(change -> {
            if (change.equals(Change.EVERYTHING)) {
                heard.set(settings.rules().bands());
            }
        });
        try {
            use(preset("FEDERAL"));
            assertThat(heard.get()).isEqualTo(BandPreset.FEDERAL);
        } finally {
            use(preset("GENERAL"));
            subscription.end();
        }
        assertThat(settings.rules().bands()).isEqualTo(BandPreset.GENERAL);
    }
}
