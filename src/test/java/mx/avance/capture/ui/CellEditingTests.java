package mx.avance.capture.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import mx.avance.screen.ScreenTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the browser may ask of the cells of the tree, whoever writes the request. */
class CellEditingTests extends ScreenTest {

    private long psi;
    private long pstc;
    private String foreign = "";

    @BeforeEach
    void asTheUnit() {
        psi = entry("PSI");
        pstc = entry("PSTC");
        foreign = jdbc.sql("""
                select e.id from entry e join indicator i on i.id = e.indicator_id join objective o on o.id = i.objective_id
                join unit u on u.id = o.unit_id where e.quarter = 2 and u.name <> 'DTIC' and i.rollup = 'OWN' order by e.id
                fetch first 1 rows only""").query(String.class).single();
        openBrowserAs("enlace");
        open("objetivos?trimestre=2&unidad=" + unit());
    }

    @AfterEach
    void putBack() {
        jdbc.sql("update entry set realised = null, justification = null, captured_by = null, version = version + 1"
                        + " where quarter = 2 and (realised is not null or justification is not null)")
                .update();
        jdbc.sql("update progress set captured = false, signal = 'NOT_CAPTURED', percentage = null"
                        + " where quarter = 2 and due = true")
                .update();
    }

    private long unit() {
        return jdbc.sql("select id from unit where name = 'DTIC'")
                .query(Long.class)
                .single();
    }

    private long entry(String siglas) {
        return jdbc.sql("select id from entry where quarter = 2 and indicator_id = " + indicator(siglas))
                .query(Long.class)
                .single();
    }

    private int version(long id) {
        return jdbc.sql("select version from entry where id = " + id)
                .query(Integer.class)
                .single();
    }

    private String stored(long id, String column) {
        return jdbc.sql("select " + column + " from entry where id = " + id)
                .query((row, n) -> String.valueOf(row.getObject(1)))
                .single();
    }

    private long refusals() {
        return jdbc.sql("select count(*) from history where action = 'REFUSED'")
                .query(Long.class)
                .single();
    }

    private static CellEditing cells() {
        return _get(CellEditing.class);
    }

    private CellAnswer figure(long entry, String typed, boolean certain) {
        return cells().figure(String.valueOf(entry), version(entry), "", typed, certain);
    }

    @Test
    void aFigureIsSavedAndOneThatMayMeanTwoThingsIsAsked() {
        CellAnswer saved = figure(psi, "1,292", true);
        CellAnswer asked = figure(pstc, "1.234", false);

        assertThat(saved.status()).isEqualTo("saved");
        assertThat(saved.value()).isEqualTo("1292");
        assertThat(stored(psi, "realised")).startsWith("1292");
        assertThat(asked.status()).isEqualTo("ask");
        assertThat(asked.choices()).extracting(CellAnswer.Choice::value).containsExactly("1234", "1.234");
        assertThat(stored(pstc, "realised")).isEqualTo("null");
    }

    @Test
    void aStrangeFigureIsAskedOnceAndThenBelieved() {
        CellAnswer doubt = figure(psi, "1200", false);

        assertThat(doubt.status()).isEqualTo("doubt");
        assertThat(doubt.message()).contains("10 veces");
        assertThat(figure(psi, "1200", true).status()).isEqualTo("saved");
    }

    @Test
    void whatSomebodyElseWroteIsToldAndNotOverwritten() {
        jdbc.sql("update entry set realised = 151, version = version + 1 where id = " + psi)
                .update();

        CellAnswer conflict = cells().figure(String.valueOf(psi), version(psi) - 1, "", "140", false);

        assertThat(conflict.status()).isEqualTo("conflict");
        assertThat(conflict.value()).isEqualTo("151");
        assertThat(conflict.message()).contains("Elige qué queda");
        assertThat(stored(psi, "realised")).startsWith("151");
    }

    @Test
    void aRequestForAnotherUnitIsRefusedChangesNothingAndIsOnRecord() {
        long refusals = refusals();

        CellAnswer figure = cells().figure(foreign, 0, "", "5", true);
        CellAnswer text = cells().text(foreign, 0, "", "mío", "", "", "");

        assertThat(figure.status()).isEqualTo("refused");
        assertThat(figure.message()).contains("otra unidad administrativa");
        assertThat(text.status()).isEqualTo("refused");
        assertThat(stored(Long.parseLong(foreign), "realised")).isEqualTo("null");
        assertThat(refusals()).isEqualTo(refusals + 2);
    }

    @Test
    void aRequestOfNonsenseIsASentence() {
        assertThat(cells().figure("no", 0, "", "5", true).message()).contains("No existe esa captura");
        assertThat(cells().figure("9999999", 0, "", "5", true).status()).isEqualTo("refused");
        assertThat(cells().figure(String.valueOf(psi), version(psi), "<script>", "5", true)
                        .status())
                .isEqualTo("refused");
        assertThat(figure(psi, "9".repeat(1_000_000), true).status()).isEqualTo("refused");
        assertThat(cells().help("no").figures()).isEmpty();
        assertThat(stored(psi, "realised")).isEqualTo("null");
    }

    @Test
    void aTextOfAMegabyteIsRefusedAndAScriptIsOnlyText() {
        String id = String.valueOf(psi);
        CellAnswer huge = cells().text(id, version(psi), "", "x".repeat(1_000_000), "", "", "");
        CellAnswer script = cells().text(id, version(psi), "", "<script>alert(1)</script>", "", "", "");

        assertThat(huge.status()).isEqualTo("refused");
        assertThat(huge.message()).contains("caben 20,000");
        assertThat(script.status()).isEqualTo("saved");
        assertThat(stored(psi, "justification")).isEqualTo("<script>alert(1)</script>");
    }

    @Test
    void aJustificationInPartsIsKeptAsOneText() {
        cells().text(String.valueOf(psi), version(psi), "", "Se hizo menos.", "Lluvia", "", "Huelga");

        assertThat(stored(psi, "justification")).isEqualTo("Se hizo menos.\n\nCausa: Lluvia\n\nOtros motivos: Huelga");
        assertThat(cells().help(String.valueOf(psi)).previousQuarter()).isEqualTo("T1");
    }

    @Test
    void aPastedBlockShowsWhatItWouldChangeAndThenWritesIt() {
        // In the tree of one unit the Fin, the Propósito and the component stand above its first activity.
        cells().paste(3, "realised", "121\tSe hizo\nabc\n");

        assertThat(_get(Dialog.class).getElement().getTextRecursively())
                .contains("Se escriben 2 de 3 celdas", "«abc» no es una cifra");
        assertThat(stored(psi, "realised")).isEqualTo("null");

        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("Escribir 2 celdas")));
        assertThat(stored(psi, "realised")).startsWith("121");
        assertThat(stored(psi, "justification")).isEqualTo("Se hizo");
        assertThat(stored(pstc, "realised")).isEqualTo("null");
        assertThat(_find(Dialog.class)).isEmpty();
    }

    @Test
    void whatIsLackingIsAllThatIsShownWhenAsked() {
        figure(psi, "120", true);

        open("objetivos?trimestre=2&pendientes=si&unidad=" + unit());

        // The component and two activities, below the Fin and the Propósito; what is captured on target is gone.
        assertThat(text()).contains("1 de 4 capturados", "5 renglones");
    }

    @Test
    void whoeverWorksForOneUnitComesToItInTheOpenQuarter() {
        open("objetivos");

        assertThat(UI.getCurrent().getActiveViewLocation().getQueryParameters().getQueryString())
                .contains("unidad=" + unit(), "trimestre=2");
    }
}
