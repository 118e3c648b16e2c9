package mx.avance.screen;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.function.BooleanSupplier;
import mx.avance.access.TestPeople;
import mx.avance.base.ui.MainLayout;
import mx.avance.meeting.Meetings;
import mx.avance.meeting.ui.MeetingKeys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MeetingScreenTests extends ScreenTest {

    @Autowired
    Meetings meetings;

    @AfterEach
    void forget() {
        jdbc.sql("delete from agreement").update();
        jdbc.sql("delete from meeting").update();
    }

    private static String wall() {
        return _get(Main.class).getElement().getTextRecursively();
    }

    @Test
    void opensWithoutTheShellOnItsTitle() {
        open("reunion?trimestre=1");

        assertThat(_find(MainLayout.class)).isEmpty();
        assertThat(wall())
                .contains("T1 de 2024", "32 indicadores", "5▼crítico", "11●en meta", "del más lejano al más cercano");
    }

    @Test
    void theWorstIsTheFirstSlideWithItsFiguresItsDistanceAndItsReason() {
        open("reunion?trimestre=1");

        assertThat(MeetingKeys.show(1)).isEqualTo(1);

        assertThat(wall())
                .contains(
                        "14.80\u00a0%",
                        "▼crítico", "74 de 500", "faltaron 426", "PACB", "solamente se adquirieron 74", "1 / 32");
        assertThat(MeetingKeys.show(6)).isEqualTo(6);
        assertThat(wall()).contains("295.14\u00a0%", "▲sobremeta", "1,033 de 350", "683 más de lo programado");
        assertThat(MeetingKeys.show(9_999)).isEqualTo(32);
        assertThat(MeetingKeys.show(-5)).isZero();
    }

    @Test
    void anAddressBeginsAtAnIndicatorWhereverItStands() {
        open("reunion?trimestre=1&n=30&indicador=" + indicator("PSML"));

        assertThat(wall()).contains("295.14\u00a0%", "6 / 32");
    }

    @Test
    void aLevelOfTheAddressIsSaidAndCountedOnTheTitle() {
        open("reunion?trimestre=1&nivel=fin");

        assertThat(wall()).contains("1 indicador · Fin", "0 / 1", "●en meta").doesNotContain("crítico");
        MeetingKeys.show(1);
        assertThat(wall()).contains("1.4.1 ", "1 / 1");
    }

    @Test
    void anAgreementIsTypedAgainstTheIndicatorThatIsSeen() {
        open("reunion?trimestre=1&n=1");
        MeetingKeys.write(true);
        assertThat(_get(TextField.class, spec -> spec.withLabel("Quién responde"))
                        .getValue())
                .contains("PATRIMONIO MUNICIPAL");
        assertThat(MeetingKeys.save()).isFalse();
        assertThat(wall()).contains("Falta el acuerdo");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Acuerdo")), "Adquirir lo que falta <script>");
        _setValue(_get(DatePicker.class, spec -> spec.withLabel("Fecha")), LocalDate.of(2020, 6, 30));

        assertThat(MeetingKeys.save()).isTrue();

        assertThat(_find(TextArea.class)).isEmpty();
        assertThat(wall()).contains("Adquirir lo que falta <script>", "30 jun 2020", "◆vencido");
        assertThat(jdbc.sql("select indicator_id from agreement")
                        .query(Long.class)
                        .single())
                .isEqualTo(indicator("PACB"));
    }

    @Test
    void whatWasBegunAtAnIndicatorWaitsThere() {
        open("reunion?trimestre=1&n=1");
        MeetingKeys.write(true);
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Acuerdo")), "A medias");
        MeetingKeys.show(2);
        assertThat(_find(TextArea.class)).isEmpty();
        MeetingKeys.show(1);
        MeetingKeys.write(true);

        assertThat(_get(TextArea.class, spec -> spec.withLabel("Acuerdo")).getValue())
                .isEqualTo("A medias");
        assertThat(jdbc.sql("select count(*) from agreement").query(Long.class).single())
                .isZero();
    }

    @Test
    void whoeverMayNotRecordIsToldSo() {
        openBrowserAs("contraloria");
        open("reunion?trimestre=1&n=1");
        MeetingKeys.write(true);

        assertThat(_find(TextArea.class)).isEmpty();
        assertThat(wall()).contains("los anota su titular o planeación");
    }

    @Test
    void componentsAndUnitsHaveSlidesToo() {
        open("reunion?trimestre=1&por=componente&orden=clave&n=6");
        assertThat(wall()).contains("1.4.1.1.6", "295.14\u00a0%", "Sus actividades", "▲sobremeta");
        open("reunion?trimestre=1&por=unidad&n=1");
        assertThat(wall()).contains("Los más lejanos de su meta", "▼crítico");
    }

    @Test
    void aQuarterWithoutFiguresSaysWhy() {
        open("reunion?trimestre=2&n=1");

        assertThat(wall()).contains("·", "○sin captura", "falta la cifra realizada de T2");
    }

    @Test
    void anotherDeviceIsWhereThePresenterIsAndIsToldWhenItLeaves() {
        TestPeople.signIn(jdbc, "planeacion");
        String code = meetings.start("trimestre=1", new Meetings.Step("s1", "i" + indicator("PSML"), 6, 32));
        openBrowserAs("titular");
        open("reunion?seguir=" + code);
        assertThat(wall()).contains("295.14\u00a0%", "6 / 32", "Sigue a Paula Planeación");

        TestPeople.signIn(jdbc, "planeacion");
        meetings.move(code, new Meetings.Step("s1", "i" + indicator("PACB"), 1, 32));
        TestPeople.signIn(jdbc, "titular");
        await(() -> wall().contains("14.80\u00a0%"));
        assertThat(wall()).contains("1 / 32");

        meetings.leave(code, "s1");
        await(() -> wall().contains("ya no presenta"));
    }

    @Test
    void whoeverPresentsSeesTheCodeAndTheAddressToFollow() {
        open("reunion?trimestre=1&n=1");
        assertThat(MeetingKeys.prepare("share")).isTrue();

        String code = jdbc.sql("select code from meeting").query(String.class).single();
        assertThat(wall()).contains(code, "reunion?seguir=" + code, "Presenta con el código " + code);
        MeetingKeys.show(6);
        assertThat(jdbc.sql("select slide from meeting").query(String.class).single())
                .isEqualTo("i" + indicator("PSML"));
    }

    private static void await(BooleanSupplier seen) {
        for (int tries = 0; tries < 500 && !seen.getAsBoolean(); tries++) {
            MockVaadin.clientRoundtrip(false);
        }
        assertThat(seen.getAsBoolean()).isTrue();
    }

    @Test
    void leavingTheScreenEndsTheMeetingForWhoeverFollows() {
        open("reunion?trimestre=1&n=1");
        MeetingKeys.prepare("share");
        open("");

        assertThat(jdbc.sql("select count(*) from meeting where left_at is null")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEmpty();
    }

    @Test
    void aCodeOfNobodyAndAnAddressThatCannotBeReadAreSentences() {
        open("reunion?seguir=ZZZZZ");
        assertThat(wall()).contains("No hay una reunión con el código ZZZZZ");
        open("reunion?ejercicio=1999");
        assertThat(wall()).contains("Todavía no hay ejercicios");
        open("reunion?n=abc&por=nada&semaforo=%27&auto=-1&indicador=x");
        assertThat(wall()).contains("32 indicadores");
    }
}
