package mx.avance.screen;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.data.provider.hierarchy.HierarchicalQuery;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mx.avance.capture.TreeItem;
import org.junit.jupiter.api.Test;

class ObjectivesScreenTests extends ScreenTest {

    @Test
    void showsTheWholeTreeUnfolded() {
        open("objetivos");

        assertThat(claves())
                .hasSize(32)
                .startsWith("1.4.1", "1.4.1.1", "1.4.1.1.1", "1.4.1.1.1.1")
                .endsWith("1.4.1.1.6.3");
    }

    @Test
    void showsOnlyTheQuartersInUseUntilAskedForAll() {
        open("objetivos");
        long before = visibleColumns();

        _click(_get(Button.class, spec -> spec.withText("Ver los cuatro trimestres")));

        assertThat(before).isLessThanOrEqualTo(12);
        assertThat(visibleColumns()).isGreaterThan(before).isLessThanOrEqualTo(30);
    }

    @Test
    void theAddressHoldsTheFilters() {
        open("objetivos?semaforo=critical&nivel=actividad");

        assertThat(matched()).containsExactly("1.4.1.1.3.4", "1.4.1.1.3.5", "1.4.1.1.4.2", "1.4.1.1.4.3");
        assertThat(claves()).contains("1.4.1", "1.4.1.1", "1.4.1.1.3", "1.4.1.1.4");
    }

    @Test
    void whatIsTypedIsLookedForWithoutAccentsAndStandsInTheAddress() {
        open("objetivos");

        TextField search = _get(TextField.class, spec -> spec.withPlaceholder("Clave, siglas o palabras"));
        _setValue(search, "telecomunicaciones");

        assertThat(matched()).containsExactly("1.4.1.1.5.2");
        assertThat(UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters())
                .isEqualTo("objetivos?buscar=telecomunicaciones");
    }

    @Test
    void aSearchWithoutResultSaysWhatToDo() {
        open("objetivos?buscar=zzzz");

        assertThat(text()).contains("Quita un filtro para ver más");
    }

    @Test
    void theIndicatorHasItsOwnAddressAndSpellsOutItsPercentages() {
        open("objetivos/" + indicator("PGER"));

        assertThat(_get(H2.class).getElement().getTextRecursively()).startsWith("PGER Porcentaje de gestiones");
        String text = _get(Section.class).getElement().getTextRecursively();
        assertThat(text)
                .contains("alto", "1,466 / 1,292 = 113.47\u00a0%", "1,466 / 5,220 = 28.08\u00a0%", "113.47%")
                .contains("Se alcanzó un 100.47% de logro")
                .contains("acumulable (lo demuestran las cifras)", "ascendente (supuesto, falta declararlo)")
                .contains("El documento no trae: definición, método de cálculo");
    }

    @Test
    void whatTheDocumentPrintedStandsBesideWhatIsComputed() {
        open("objetivos/" + indicator("IAG"));

        String text = _get(Section.class).getElement().getTextRecursively();
        assertThat(text)
                .contains(
                        "88.70\u00a0% / 90.00\u00a0% = 98.56\u00a0%",
                        "93.50% ≠", "constante (lo demuestran las cifras)");
    }

    @Test
    void aPercentageThatDoesNotExistSaysWhy() {
        open("objetivos/" + indicator("PSP"));
        assertThat(_get(Section.class).getElement().getTextRecursively())
                .contains("sin meta", "Sin meta en el periodo: se programó 0 y no se realizó nada.");

        open("objetivos/" + indicator("PEEOMA"));
        assertThat(_get(Section.class).getElement().getTextRecursively())
                .contains("Sin meta en el periodo: la meta quedó en blanco.");
    }

    @Test
    void tellsWhatTheLoadNormalised() {
        open("objetivos/" + indicator("PPCI"));

        assertThat(_get(Section.class).getElement().getTextRecursively())
                .contains("El documento escribe la clave «1.4.1.1.4.1.».", "CCAL (la de su componente)")
                .contains(
                        "Renglón 44, columna 2: la clave «1.4.1.1.4.1.» se leyó como 1.4.1.1.4.1, sin el punto final.");
    }

    @Test
    void anIndicatorThatIsNotThereIsASentenceAndTheTreeStays() {
        open("objetivos/999999");

        assertThat(_get(Div.class, spec -> spec.withClasses("detail"))
                        .getElement()
                        .getTextRecursively())
                .contains("No hay un indicador con ese número.");
        assertThat(claves()).hasSize(32);
    }

    @Test
    void aYearThatIsNotThereHidesTheFiltersOnlyWhileItIsLookedAt() {
        open("objetivos?ejercicio=1999");
        assertThat(text()).contains("Todavía no hay ejercicios");
        assertThat(_find(TextField.class)).isEmpty();

        open("objetivos?ejercicio=2024");
        assertThat(_find(TextField.class)).hasSize(1);
        assertThat(claves()).hasSize(32);
    }

    @Test
    void aRowOpensItsIndicator() {
        open("objetivos?trimestre=1");

        GridKt._clickItem(grid(), 0);

        assertThat(UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters())
                .isEqualTo("objetivos/" + indicator("IAG") + "?trimestre=1");
        assertThat(_find(Section.class)).hasSize(1);
    }

    @SuppressWarnings("unchecked")
    private static TreeGrid<TreeItem> grid() {
        return _get(TreeGrid.class);
    }

    private static long visibleColumns() {
        return grid().getColumns().stream().filter(Grid.Column::isVisible).count();
    }

    /** The rows that the browser would ask for: Karibu walks a tree parent by parent, ours hands its rows over flattened. */
    private static List<TreeItem.Row> rows() {
        TreeGrid<TreeItem> grid = grid();
        Set<Object> unfolded = new HashSet<>();
        List<TreeItem> rows = List.of();
        int before = -1;
        while (rows.size() != before) {
            before = rows.size();
            rows = grid.getDataProvider()
                    .fetch(new HierarchicalQuery<>(0, 1_000, List.of(), null, null, Set.copyOf(unfolded), null))
                    .toList();
            rows.stream().filter(grid::isExpanded).map(TreeItem::key).forEach(unfolded::add);
        }
        return rows.stream().map(TreeItem.Row.class::cast).toList();
    }

    private static List<String> claves() {
        return rows().stream().map(TreeItem.Row::clave).toList();
    }

    private static List<String> matched() {
        return rows().stream()
                .filter(TreeItem.Row::matched)
                .map(TreeItem.Row::clave)
                .toList();
    }
}
