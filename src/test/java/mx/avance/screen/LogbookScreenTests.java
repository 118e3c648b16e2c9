package mx.avance.screen;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.upload.Upload;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.annotation.Transactional;

class LogbookScreenTests extends ScreenTest {

    @Test
    void tellsWhoDidWhatInWords() {
        open("bitacora");

        assertThat(_get(NativeTable.class).getElement().getTextRecursively())
                .contains("Cuándo", "Quién", "Cargó", "Creó", "sistema", "enlace");
        assertThat(_get(Button.class, spec -> spec.withText("Más recientes")).isEnabled())
                .isFalse();
    }

    @Test
    void theAddressHoldsTheFiltersAndNonsenseInItCountsAsNone() {
        open("bitacora?accion=load");
        assertThat(_get(NativeTable.class).getElement().getTextRecursively())
                .contains("Cargó")
                .doesNotContain("Creó");

        open("bitacora?accion=nada&desde=2024-99-99&indicador=x&antes=y");
        assertThat(_get(NativeTable.class).getElement().getTextRecursively()).contains("Cargó", "Creó");

        open("bitacora?persona=nadie");
        assertThat(text()).contains("Quita un filtro para ver más");
    }

    @Test
    @Transactional
    void valuesAreReadInTheWordsOfTheOtherScreens() {
        jdbc.sql("""
                insert into history (at, actor, action, subject, field, before_value, after_value)
                values (current_timestamp, 'planeacion', 'SET_DATES', 'window', 'closes_on', '2024-04-30', '2024-05-03'),
                       (current_timestamp, 'planeacion', 'CREATE', 'account', 'account', null, 'eva · Eva · sin correo · CONTRALORIA'),
                       (current_timestamp, 'planeacion', 'GIVE_BACK', 'entry', 'state', 'ENVIADA', 'DEVUELTA'),
                       (current_timestamp, 'planeacion', 'CHANGE', 'indicator', 'accumulation', 'SUM', 'otra cosa')
                """).update();

        open("bitacora?persona=planeacion");

        assertThat(_get(NativeTable.class).getElement().getTextRecursively())
                .contains(
                        "30 abr 2024",
                        "3 may 2024",
                        "enviada",
                        "devuelta",
                        "acumulable",
                        "otra cosa",
                        "sin correo · contraloría")
                .doesNotContain("ENVIADA", "2024-04-30");
    }

    @Test
    void theIndicatorShowsItsEvidenceAndItsHistory() {
        open("objetivos/" + indicator("PGER") + "?trimestre=1");

        assertThat(_get(Section.class).getElement().getTextRecursively())
                .contains("Medios de verificación de T1", "Este trimestre no tiene archivos.", "Historia de T1");
        assertThat(_find(Upload.class)).isEmpty();
    }
}
