package mx.avance.exchange.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import java.io.IOException;
import java.nio.file.Path;
import mx.avance.access.TestPeople;
import mx.avance.exchange.Export;
import mx.avance.exchange.Exports;
import mx.avance.screen.ScreenTest;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A document is ordered with one click, waits in the list and is fetched or removed there. */
class ExportScreenTests extends ScreenTest {

    @Autowired
    Exports exports;

    @AfterEach
    void clear() {
        TestPeople.signIn(jdbc, "planeacion");
        exports.mine().forEach(export -> exports.discard(export.id()));
        TestPeople.system();
    }

    @Test
    void theOfficialWorkbookIsOrderedShownAndRemoved() {
        openBrowserAs("planeacion");
        open("exportar?ejercicio=2024&trimestre=1&programa=M-PPA 1.4");
        assertThat(text()).contains("2024 · T1 · M-PPA 1.4", "Libro oficial", "Todavía no se ha pedido ninguno");

        _click(_get(
                Button.class,
                spec -> spec.withPredicate(
                        button -> button.getAriaLabel().orElse("").equals("Preparar: Libro oficial"))));

        await(() -> text().contains("Listo ·"));
        assertThat(text()).contains("avance-2024-t1-m-ppa-1.4.xlsx");
        assertThat(_find(Anchor.class, spec -> spec.withText("Descargar"))).hasSize(1);
        assertThat(exports.mine()).singleElement().extracting(Export::state).isEqualTo(Export.State.READY);

        _click(_get(Button.class, spec -> spec.withText("Quitar")));

        _assertNone(Anchor.class, spec -> spec.withText("Descargar"));
        assertThat(exports.mine()).isEmpty();
    }

    @Test
    void theReasonThatIsTypedStandsInTheNotes() throws IOException {
        openBrowserAs("planeacion");
        open("exportar?ejercicio=2024&trimestre=1");
        TextArea reason = _get(TextArea.class);
        assertThat(reason.getPlaceholder()).isEqualTo("la ficha está en elaboración");

        _setValue(reason, "cambió quien la elabora");
        _click(_get(
                Button.class,
                spec -> spec.withPredicate(
                        button -> button.getAriaLabel().orElse("").equals("Preparar: Transparencia, fracción VI"))));
        await(() -> text().contains("Listo ·"));

        Path file = exports.file(exports.mine().getFirst().id()).orElseThrow();
        try (ReadableWorkbook book = new ReadableWorkbook(file.toFile())) {
            assertThat(book.getFirstSheet().read().getLast().getCellText(19))
                    .contains(": cambió quien la elabora. Se integrará");
        }
    }

    private static void await(java.util.function.BooleanSupplier condition) {
        for (int i = 0; i < 600 && !condition.getAsBoolean(); i++) {
            MockVaadin.clientRoundtrip(false);
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
        assertThat(condition.getAsBoolean()).as(text()).isTrue();
    }
}
