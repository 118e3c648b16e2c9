package mx.avance.screen;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import org.junit.jupiter.api.Test;

class DashboardScreenTests extends ScreenTest {

    @Test
    void opensOnTheLastPublishedQuarterWithItsCounts() {
        open("");

        assertThat(_get(H1.class).getText()).isEqualTo("Tablero");
        assertThat(_find(Span.class, spec -> spec.withText("32 indicadores · T1 2024")))
                .hasSize(1);
        assertThat(_find(Anchor.class, spec -> spec.withClasses("kpi")))
                .extracting(kpi -> kpi.getElement().getTextRecursively())
                .containsExactly(
                        "5▼crítico", "2▽bajo", "11●en meta", "4△alto", "8▲sobremeta", "2—sin meta", "0○sin captura");
    }

    @Test
    void aCountIsTheDoorToItsIndicators() {
        open("?trimestre=1&unidad=3");

        Anchor critical = _find(Anchor.class, spec -> spec.withClasses("kpi")).getFirst();

        assertThat(critical.getHref())
                .startsWith("objetivos?")
                .contains("semaforo=critical", "trimestre=1", "unidad=3");
    }

    @Test
    void theWorstLeadsToItsIndicatorInOneClick() {
        open("");

        Anchor worst = _find(Anchor.class, spec -> spec.withClasses("row-link")).getFirst();
        assertThat(worst.getElement().getTextRecursively())
                .contains(
                        "14.80\u00a0%", "PACB", "faltaron 426", "PATRIMONIO MUNICIPAL", "solamente se adquirieron 74");
        assertThat(worst.getHref()).isEqualTo("objetivos/" + indicator("PACB"));
    }

    @Test
    void anOpenQuarterWithoutFiguresSaysSo() {
        open("?trimestre=2");

        assertThat(_find(Anchor.class, spec -> spec.withClasses("row-link"))).isEmpty();
        assertThat(_find(Anchor.class, spec -> spec.withClasses("kpi")))
                .extracting(kpi -> kpi.getElement().getTextRecursively())
                .contains("32○sin captura+32 que en T1");
        assertThat(text()).contains("Todavía no hay cifras realizadas de T2.");
    }

    @Test
    void anAddressThatCannotBeReadOpensWhatIsUsual() {
        open("?ejercicio=dosmil&trimestre=9&programa=%27%20or%201=1&unidad=-4&indicador=abc");

        assertThat(_find(Span.class, spec -> spec.withText("32 indicadores · T1 2024")))
                .hasSize(1);
    }

    @Test
    void aYearThatIsNotThereSaysWhatToDo() {
        open("?ejercicio=1999");

        assertThat(text()).contains("Todavía no hay ejercicios");
    }

    @Test
    void aCountSaysHowManyMoreOrLessThanTheQuarterBefore() {
        open("?trimestre=2");

        assertThat(_find(Span.class, spec -> spec.withClasses("kpi-change")))
                .extracting(Span::getText)
                .containsExactly(
                        "−5 que en T1",
                        "−2 que en T1",
                        "−11 que en T1",
                        "−4 que en T1",
                        "−8 que en T1",
                        "−2 que en T1",
                        "+32 que en T1");
    }

    @Test
    void theLevelStandsInTheAddressAndGoesAlong() {
        open("?nivel=componente");

        assertThat(text()).contains("6 indicadores · T1 2024");
        assertThat(_find(Anchor.class, spec -> spec.withClasses("kpi"))
                        .getFirst()
                        .getHref())
                .contains("nivel=componente");
        assertThat(_get(Anchor.class, spec -> spec.withClasses("button-link")).getHref())
                .startsWith("reunion?")
                .contains("nivel=componente", "orden=peor", "trimestre=1", "ejercicio=2024");
    }

    @Test
    void saysWhoWillMissTheYearAndSpellsTheFormula() {
        open("");

        assertThat(text())
                .contains("Al ritmo actual, 11 de 30 indicadores no llegarían a su meta anual")
                .contains("1,393 / 2,454 × 10,981 = 6,233 de 10,981 → 56.76\u00a0%")
                .contains("1,393 + 3,038 + 3,034 + 2,455 = 9,920 de 10,981 → 90.34\u00a0%");
    }

    @Test
    void aQuarterWithoutFiguresHasNoEndToProject() {
        open("?trimestre=2");

        assertThat(text()).contains("Todavía no hay cierre que proyectar");
    }

    @Test
    void saysWhyAnIndicatorHasItsColour() {
        open("");

        _get(
                        Button.class,
                        spec -> spec.withClasses("why-button")
                                .withAttribute("aria-label", "¿Por qué este color? PAORC"))
                .click();

        assertThat(_get(Dialog.class).getElement().getTextRecursively())
                .contains("1,393", "2,454", "56.76\u00a0%", "crítico", "General ±10/±30");
    }
}
