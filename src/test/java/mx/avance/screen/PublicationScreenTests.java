package mx.avance.screen;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextArea;
import mx.avance.access.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicationScreenTests extends ScreenTest {

    @AfterEach
    void putBack() {
        jdbc.sql("delete from cut_row where cut_id <> (select min(id) from cut)")
                .update();
        jdbc.sql("delete from cut where id <> (select min(id) from (select id from cut) first)")
                .update();
        jdbc.sql("update quarter_window set state = 'ABIERTA' where quarter = 2")
                .update();
        jdbc.sql("update cut_row set content = replace(content, 'ROTO', '')").update();
        jdbc.sql("update entry set realised = 74 where quarter = 1 and indicator_id = " + indicator("PACB"))
                .update();
    }

    @Test
    void showsTheCutOfTheLastPublishedQuarter() {
        open("publicado");

        assertThat(_get(H1.class).getText()).isEqualTo("Publicado");
        assertThat(_get(H2.class).getText()).isEqualTo("T1 · corte 1");
        assertThat(rows()).isEqualTo(32);
        assertThat(_find(Anchor.class, spec -> spec.withClasses("kpi")))
                .extracting(kpi -> kpi.getElement().getTextRecursively())
                .containsExactly("5▼crítico", "2▽bajo", "11●en meta", "4△alto", "8▲sobremeta", "2—sin meta");
        assertThat(_get(Anchor.class, spec -> spec.withText("Descargar datos abiertos (CSV)"))
                        .getHref())
                .isEqualTo("api/v1/avances.csv?ejercicio=2024&trimestre=1&corte=1");
    }

    @Test
    void theAddressHoldsTheFilters() {
        open("publicado?semaforo=critical&buscar=bienes");
        assertThat(rows()).isBetween(1, 5);

        open("publicado?buscar=zzzz");
        assertThat(text()).contains("Ningún indicador del corte coincide.");
    }

    @ParameterizedTest
    @CsvSource({"planeacion, true", "titular, true", "enlace, true", "contraloria, true", "consulta, false"})
    void everybodyVerifiesAndWhoReadsTodayCompares(String username, boolean compares) {
        TestPeople.signIn(jdbc, username);
        open("publicado");

        _click(_get(Button.class, spec -> spec.withText("Verificar huella")));

        assertThat(text()).contains("La huella coincide: los 32 indicadores");
        assertThat(_find(Button.class, spec -> spec.withText("Comparar con hoy")))
                .hasSize(compares ? 1 : 0);
        assertThat(_find(Button.class, spec -> spec.withText("Publicar T2"))).isEmpty();
    }

    @Test
    void comparesWithToday() {
        open("publicado");
        _click(_get(Button.class, spec -> spec.withText("Comparar con hoy")));
        assertThat(text()).contains("El corte y lo de hoy coinciden en 1,248 celdas.");

        jdbc.sql("update entry set realised = 75 where quarter = 1 and indicator_id = " + indicator("PACB"))
                .update();
        _click(_get(Button.class, spec -> spec.withText("Comparar con hoy")));

        assertThat(text()).contains("3 diferencias entre el corte y lo de hoy; 1,245 celdas coinciden.");
        assertThat(GridKt._size(_get(Grid.class, spec -> spec.withClasses("published-differences"))))
                .isEqualTo(3);
    }

    @Test
    void aCutThatSomebodyChangedSaysSoAndStaysLegible() {
        jdbc.sql("update cut_row set content = 'ROTO' || content where position = 3")
                .update();
        open("publicado");

        _click(_get(Button.class, spec -> spec.withText("Comparar con hoy")));

        assertThat(text()).contains("La huella no coincide: alguien cambió el corte en la base de datos.");
        assertThat(rows()).isEqualTo(32);
    }

    @Test
    void aClosedQuarterIsPublishedWithAReason() {
        jdbc.sql("update quarter_window set state = 'CERRADA' where quarter = 2")
                .update();
        open("publicado?trimestre=2");
        assertThat(text()).contains("T2 todavía no se publica.");

        _click(_get(Button.class, spec -> spec.withText("Publicar T2")));
        assertThat(_get(Dialog.class).getElement().getTextRecursively()).contains("metas por validar");
        _click(confirm());
        assertThat(_get(Dialog.class).getElement().getTextRecursively()).contains("Escribe el motivo");
        _setValue(_get(TextArea.class), "Vence el plazo");
        _click(confirm());

        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(_get(H2.class).getText()).isEqualTo("T2 · corte 1");
        assertThat(_find(Button.class, spec -> spec.withText("Publicar T2"))).isEmpty();
    }

    @Test
    void anAddressThatLeadsNowhereIsASentence() {
        open("publicado/999999");
        assertThat(_get(H2.class).getText()).isEqualTo("T1 · corte 1");

        open("publicado?ejercicio=1999");
        assertThat(text()).contains("Todavía no hay ejercicios");
    }

    private static Button confirm() {
        return _get(_get(Dialog.class), Button.class, spec -> spec.withText("Publicar T2"));
    }

    @SuppressWarnings("unchecked")
    private static int rows() {
        return GridKt._size(_get(Grid.class, spec -> spec.withClasses("published-rows")));
    }
}
