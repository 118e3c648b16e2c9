package mx.avance.exchange.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.UploadKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.upload.Upload;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.BooleanSupplier;
import mx.avance.access.TestPeople;
import mx.avance.exchange.ImportHistory;
import mx.avance.exchange.ImportUndo;
import mx.avance.exchange.reading.Documents;
import mx.avance.screen.ScreenTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A file is read, reviewed, applied and taken back on one screen. */
class ImportScreenTests extends ScreenTest {

    /** The programme of the real document under another key: a document that is new. */
    private static final String OTHER = Documents.realText().replace("M-PPA 1.4", "M-PPA 1.5");

    /** That of PSTC. */
    private static final int LINE = 49;

    private static final int REALISED = 11;
    private static final String BEFORE =
            "Atención de servicios de telecomunicaciones para las dependencias municipales.";
    private static final String AFTER = BEFORE.replace("servicios", "reportes");

    @Autowired
    ImportHistory history;

    @Autowired
    ImportUndo undo;

    private String state = "";
    private LocalDate closesOn = LocalDate.EPOCH;

    /** What was changed in a quarter that is closed is not taken back. */
    @BeforeEach
    void openTheQuarter() {
        state = window("state", String.class);
        closesOn = window("closes_on", LocalDate.class);
        window("ABIERTA", LocalDate.now(ZoneOffset.UTC).plusDays(20));
    }

    @AfterEach
    void putBack() {
        TestPeople.system();
        history.page(0, 50).stream()
                .filter(card -> !card.isUndone())
                .forEach(card -> undo.undo(card.id(), card.version()));
        for (String table :
                List.of("import_problem", "import_change", "import_programme", "import_content", "document_import")) {
            jdbc.sql("delete from " + table).update();
        }
        window(state, closesOn);
    }

    private <T> T window(String column, Class<T> type) {
        return jdbc.sql("select " + column + " from quarter_window where quarter = 1")
                .query(type)
                .single();
    }

    private void window(String stateThen, LocalDate closes) {
        jdbc.sql("update quarter_window set state = :state, closes_on = :closes where quarter = 1")
                .param("state", stateThen)
                .param("closes", closes)
                .update();
    }

    private static void send(String name, String text) {
        open("importar");
        UploadKt._upload(_get(Upload.class), name, Documents.bytes(text));
    }

    private static void review(String text) {
        send("t1.txt", text);
        await(() -> text().contains("Revisión de t1.txt"));
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    private static NativeButton tile(String words) {
        return _find(NativeButton.class).stream()
                .filter(tile -> tile.getElement().getTextRecursively().equals(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError(words + " is not in " + text()));
    }

    private static String dialog() {
        Dialog dialog = _get(Dialog.class);
        return dialog.getHeaderTitle() + " " + dialog.getElement().getTextRecursively();
    }

    private static void apply(String text) {
        _click(button(text));
        await(() -> text().contains("Se aplicó t1.txt"));
    }

    private String narrative(String clave) {
        return jdbc.sql("select narrative from objective where clave = :clave")
                .param("clave", clave)
                .query(String.class)
                .single();
    }

    private void write(String clave, String narrative) {
        jdbc.sql("update objective set narrative = :narrative where clave = :clave")
                .param("narrative", narrative)
                .param("clave", clave)
                .update();
    }

    @Test
    void whatIsThereAlreadyChangesNothingAndIsNotApplied() {
        review(Documents.realText());

        assertThat(text())
                .contains(
                        "Texto del documento publicado",
                        "T1 2024",
                        "M-PPA 1.4",
                        "32sin cambio",
                        "0nuevos",
                        "todo es igual a lo guardado");
        assertThat(button("Aplicar").isEnabled()).isFalse();
        assertThat(text()).contains("Todavía no hay cargas");
    }

    @Test
    void aChangedCellIsShownWithItsPlaceAppliedAndTakenBack() {
        review(changed());

        assertThat(tile("1cambiado").getElement().getAttribute("aria-pressed")).isEqualTo("true");
        ChangeGrid grid = _get(ChangeGrid.class);
        assertThat(GridKt._size(grid)).isEqualTo(1);
        assertThat(GridKt._get(grid, 0))
                .isEqualTo(new ShownChange(
                        "renglón 49, columna 2", "1.4.1.1.5.2", "Resumen narrativo", BEFORE, AFTER, ""));
        assertThat(narrative("1.4.1.1.5.2")).isEqualTo(BEFORE);

        apply("Aplicar: 1 cambiado");

        assertThat(narrative("1.4.1.1.5.2")).isEqualTo(AFTER);
        assertThat(_get(Anchor.class, spec -> spec.withText("Ver los objetivos de M-PPA 1.4, T1 2024"))
                        .getHref())
                .startsWith("objetivos?")
                .contains("ejercicio=2024", "trimestre=1", "programa=M-PPA");
        assertThat(history.count()).isEqualTo(1);

        _click(_get(
                Button.class,
                spec -> spec.withText("Deshacer")
                        .withPredicate(b -> b.getAriaLabel().isEmpty())));
        assertThat(_get(Dialog.class).getHeaderTitle()).isEqualTo("Deshacer la carga de t1.txt");
        assertThat(dialog()).contains("lo que se cargó: 1 cambiado");
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("Deshacer")));

        _assertNone(Dialog.class);
        assertThat(narrative("1.4.1.1.5.2")).isEqualTo(BEFORE);
        assertThat(text()).contains("Elegir el archivo");
    }

    @Test
    void aNewProgrammeSaysSoAndItsRowsAreListed() {
        review(OTHER);

        assertThat(text()).contains("M-PPA 1.5", "programa nuevo", "32nuevos");
        assertThat(GridKt._size(_get(NewRowGrid.class))).isEqualTo(32);
        int problems = Documents.read(OTHER).problems().size();
        _click(tile(problems + "problemas"));
        assertThat(GridKt._size(_get(ProblemGrid.class))).isEqualTo(problems);
        _assertNone(NewRowGrid.class);

        apply("Aplicar: 32 nuevos");
        assertThat(jdbc.sql("select count(*) from programme where programme_key = 'M-PPA 1.5'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aClosedQuarterIsRefusedWithItsReason() {
        window("CERRADA", closesOn);
        review(Documents.withCell(LINE, REALISED, "151"));

        assertThat(tile("1rechazado").getElement().getAttribute("aria-pressed")).isEqualTo("true");
        assertThat(GridKt._get(_get(ChangeGrid.class), 0).refused()).contains("T1 está cerrado");
        assertThat(GridKt._get(_get(ChangeGrid.class), 0).what()).isEqualTo("Meta realizada T1");
        assertThat(button("Aplicar").isEnabled()).isFalse();
        assertThat(text()).contains("lo que cambia está rechazado");
    }

    @Test
    void whatCannotBeReadSaysWhereAndWhatToDo() {
        review(Documents.withCell(LINE, REALISED, "mil"));

        assertThat(text()).contains("corrige los problemas en el archivo");
        ProblemGrid grid = _get(ProblemGrid.class);
        assertThat(GridKt._get(grid, 0).found()).isEqualTo("mil");
        assertThat(GridKt._get(grid, 0).isError()).isTrue();
        assertThat(button("Aplicar").isEnabled()).isFalse();
        _click(button("Elegir otro archivo"));
        assertThat(text()).contains("Elegir el archivo");
    }

    @Test
    void whatSomebodyElseWroteMeanwhileIsToldAndReadAgain() {
        review(changed());
        String other = narrative("1.4.1.1.5.1");
        write("1.4.1.1.5.1", "Otra cosa");

        _click(button("Aplicar: 1 cambiado"));
        await(() -> text().contains("Los datos cambiaron desde que se revisó el archivo"));

        assertThat(narrative("1.4.1.1.5.2")).isEqualTo(BEFORE);
        _click(button("Revisar otra vez"));
        await(() -> text().contains("Aplicar: 2 cambiados"));
        write("1.4.1.1.5.1", other);
    }

    @Test
    void anImportIsListedWithItsReportAndItsFile() {
        review(changed());
        apply("Aplicar: 1 cambiado");
        PreviousImports previous = _get(PreviousImports.class);

        assertThat(previous.getElement().getTextRecursively()).contains("Cargas anteriores");
        new ReportDialog(history, history.page(0, 1).getFirst()).open();
        MockVaadin.clientRoundtrip(false);
        assertThat(_get(Dialog.class).getHeaderTitle()).isEqualTo("Informe de t1.txt");
        assertThat(dialog()).contains("1 cambiados", "31 sin cambio", "Celdas que cambian");
    }

    @Test
    void whatWasEditedSinceIsNotTakenBack() {
        review(changed());
        apply("Aplicar: 1 cambiado");
        jdbc.sql("update programme set changes = changes + 1").update();

        _click(_get(
                Button.class,
                spec -> spec.withText("Deshacer")
                        .withPredicate(b -> b.getAriaLabel().isEmpty())));
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("Deshacer")));

        assertThat(dialog()).contains("se editó después de esta carga");
        jdbc.sql("update programme set changes = changes - 1").update();
    }

    @Test
    void onlyThePlanningOfficeOpensIt() {
        for (String username : new String[] {"titular", "enlace", "contraloria", "consulta"}) {
            openBrowserAs(username);
            open("publicado");
            assertThat(text()).as(username).doesNotContain("Importar");
            open("importar");
            _assertNone(Upload.class);
        }
    }

    private static String changed() {
        return Documents.withCell(LINE, 2, "1.4.1.1.5.2 " + AFTER);
    }

    /** Until what happens in another thread reaches the browser. */
    private static void await(BooleanSupplier seen) {
        long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        MockVaadin.clientRoundtrip(false);
        while (!seen.getAsBoolean() && System.nanoTime() < until) {
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            MockVaadin.clientRoundtrip(false);
        }
        assertThat(seen.getAsBoolean())
                .as(() -> "in twenty seconds not seen: " + text())
                .isTrue();
    }
}
