package mx.avance.live;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import mx.avance.access.TestPeople;
import mx.avance.base.ui.Live;
import mx.avance.capture.Capture;
import mx.avance.chart.ProgrammedRealisedChart;
import mx.avance.figures.Amount;
import mx.avance.screen.ScreenTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What somebody saves elsewhere is seen on the screens that are open. */
class LiveScreenTests extends ScreenTest {

    private static final Change ONE = new Change(Set.of(1L), Set.of(11L));

    @Autowired
    LiveChanges changes;

    @Autowired
    Capture capture;

    private long indicator;

    @BeforeEach
    void openTheQuarter() {
        indicator = indicator("PSML");
        jdbc.sql("update quarter_window set state = 'ABIERTA', closes_on = :closes where quarter = 2")
                .param("closes", LocalDate.now(ZoneOffset.UTC).plusDays(20))
                .update();
    }

    @AfterEach
    void putBack() {
        TestPeople.signIn(jdbc, "planeacion");
        write(null, null);
    }

    @Test
    void theDashboardShowsWhatAnotherSavesAndKeepsItsComponents() throws InterruptedException {
        open("?trimestre=2&indicador=" + indicator);
        List<Component> tiles = List.copyOf(tiles());
        Component chart = _get(ProgrammedRealisedChart.class);

        saveElsewhere("1", "Faltó casi todo");
        await(() -> text().contains("Faltó casi todo"));

        assertThat(text()).contains("31○sin captura", "1▼crítico");
        assertThat(tiles())
                .hasSameSizeAs(tiles)
                .allSatisfy(tile -> assertThat(tiles).contains(tile));
        assertThat(_get(ProgrammedRealisedChart.class)).isSameAs(chart);
        Component row = _get(Anchor.class, spec -> spec.withClasses("row-link"));

        saveElsewhere("2", "Faltó mucho");
        await(() -> text().contains("Faltó mucho"));

        assertThat(_get(Anchor.class, spec -> spec.withClasses("row-link"))).isSameAs(row);
        assertThat(UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters())
                .isEqualTo("?indicador=" + indicator + "&trimestre=2");

        saveElsewhere(null, null);
        await(() -> text().contains("32○sin captura"));

        assertThat(_find(Anchor.class, spec -> spec.withClasses("row-link"))).isEmpty();
        assertThat(text()).contains("Todavía no hay cifras realizadas de T2.");
    }

    @Test
    void thePageOfAnIndicatorShowsWhatAnotherSavesAndKeepsWhatIsBeingTyped() throws InterruptedException {
        open("objetivos/" + indicator + "?trimestre=2");
        TextField figure = _get(TextField.class, spec -> spec.withLabel("Cifra realizada"));
        _setValue(figure, "7");

        saveElsewhere("1", "Faltó casi todo");
        await(() -> detail().contains("Faltó casi todo"));

        assertThat(detail()).contains("crítico", "1 / ");
        assertThat(_get(TextField.class, spec -> spec.withLabel("Cifra realizada")))
                .isSameAs(figure);
        assertThat(figure.getValue()).isEqualTo("7");
    }

    @Test
    void whatASessionSavesItselfItSeesAfterItsRequest() {
        open("objetivos/" + indicator + "?trimestre=2");

        write("1", "Faltó casi todo");
        MockVaadin.clientRoundtrip(false);

        assertThat(detail()).contains("Faltó casi todo");
    }

    @Test
    void hundredChangesWhileAScreenIsBusyAreOneUpdate() throws InterruptedException {
        List<Change> updates = new ArrayList<>();
        Div screen = new Div();
        Live.keep(screen, changes, updates::add);
        UI.getCurrent().add(screen);

        elsewhere(() -> {
            for (long id = 1; id <= 100; id++) {
                changes.announce(new Change(Set.of(1L), Set.of(id)));
            }
        });
        await(() -> !updates.isEmpty());

        assertThat(updates).hasSize(1);
        assertThat(updates.getFirst().indicatorIds()).hasSize(100);

        screen.removeFromParent();
        elsewhere(() -> changes.announce(ONE));
        Thread.sleep(100);
        MockVaadin.clientRoundtrip(false);
        assertThat(updates).hasSize(1);

        UI.getCurrent().add(screen);
        elsewhere(() -> changes.announce(ONE));
        await(() -> updates.size() == 2);
        assertThat(updates.getLast()).isEqualTo(ONE);
    }

    @Test
    void aThousandThatWereOpenLeaveNothingBehind() {
        MockVaadin.tearDown();
        assertThat(changes.listeners()).isZero();

        openBrowserAs("planeacion");
        for (int i = 0; i < 5; i++) {
            open("objetivos/" + indicator);
            open("");
        }
        assertThat(changes.listeners()).isEqualTo(1);
        for (int i = 0; i < 1_000; i++) {
            Div view = new Div();
            Live.keep(view, changes, change -> {});
            UI.getCurrent().add(view);
            UI.getCurrent().remove(view);
        }
        assertThat(changes.listeners()).isEqualTo(1);

        MockVaadin.tearDown();
        assertThat(changes.listeners()).isZero();
        openBrowserAs("planeacion");
    }

    private static List<? extends Component> tiles() {
        return _find(Anchor.class, spec -> spec.withClasses("kpi"));
    }

    private record Version(long id, int version) {}

    private void write(@Nullable String value, @Nullable String text) {
        Version entry = jdbc.sql("select id, version from entry where quarter = 2 and indicator_id = :id")
                .param("id", indicator)
                .query(Version.class)
                .single();
        capture.write(entry.id(), entry.version(), value == null ? null : Amount.of(value), text);
    }

    private void saveElsewhere(@Nullable String value, @Nullable String text) throws InterruptedException {
        elsewhere(() -> {
            TestPeople.signIn(jdbc, "planeacion");
            write(value, text);
        });
    }

    /** In a thread of another, who is as far from this session as another browser. */
    private static void elsewhere(Runnable work) throws InterruptedException {
        List<Throwable> failures = new ArrayList<>();
        Thread other = Thread.ofPlatform()
                .uncaughtExceptionHandler((thread, failure) -> failures.add(failure))
                .start(work);
        other.join();
        assertThat(failures).isEmpty();
    }

    /** Until what was heard reaches the browser. */
    private static void await(BooleanSupplier seen) throws InterruptedException {
        long until = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        MockVaadin.clientRoundtrip(false);
        while (!seen.getAsBoolean() && System.nanoTime() < until) {
            Thread.sleep(20);
            MockVaadin.clientRoundtrip(false);
        }
        assertThat(seen.getAsBoolean()).as("it was not seen in ten seconds").isTrue();
    }
}
