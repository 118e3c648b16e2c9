package mx.avance.screen;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.treegrid.TreeGrid;
import java.util.List;
import java.util.Set;
import mx.avance.access.PermissionDeniedException;
import mx.avance.figures.Quarter;
import mx.avance.plan.IndicatorDraft;
import mx.avance.plan.IndicatorEditor;
import mx.avance.plan.PlanRejectedException;
import mx.avance.plan.PlanTree;
import mx.avance.plan.PlanTree.IndicatorCard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Programas: the matrix is edited, and what is refused stands in a sentence above the form. */
class PlanScreenTests extends ScreenTest {

    @Autowired
    private PlanTree tree;

    @Autowired
    private IndicatorEditor indicators;

    @Test
    void anObjectiveIsRefusedWithASentenceAndThenAddedAndDeleted() {
        open("programas");
        select("1.4.1.1.2 ");

        _click(_get(Button.class, spec -> spec.withText("Agregar objetivo")));
        _click(_get(Button.class, spec -> spec.withText("Agregar objetivo")));
        assertThat(text()).contains("Falta el resumen narrativo.");
        _setValue(_get(TextArea.class), "Acción de prueba");
        _click(_get(Button.class, spec -> spec.withText("Agregar objetivo")));
        assertThat(text()).contains("Guardado.");

        assertThat(jdbc.sql(
                                "select count(*) from objective where narrative = 'Acción de prueba' and level = 'ACTIVIDAD'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);

        select("Acción de prueba");
        _click(_get(Button.class, spec -> spec.withText("Eliminar")));
        ConfirmDialog sure = _get(ConfirmDialog.class);
        ComponentUtil.fireEvent(sure, new ConfirmDialog.ConfirmEvent(sure, false));
        assertThat(jdbc.sql("select count(*) from objective where narrative = 'Acción de prueba'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aTargetOfAQuarterThatStartedIsNotRewritten() {
        open("programas?ejercicio=2024");
        select("PSML ");

        _setValue(_get(TextField.class, spec -> spec.withLabel("Meta de T3")), "1");
        _click(_get(Button.class, spec -> spec.withText("Guardar cambios")));

        assertThat(text()).contains("T3 de 2024 empezó el 1 de julio de 2024");
    }

    @Test
    @SuppressWarnings("unchecked")
    void anIndicatorIsMeasuredOnlyInTheQuartersThatAreTickedAndSavingTwiceIsNoConflict() {
        open("programas?ejercicio=2024");
        select("PSML ");

        _get(CheckboxGroup.class).setValue(Set.of(Quarter.T3, Quarter.T1));
        _click(_get(Button.class, spec -> spec.withText("Guardar cambios")));
        assertThat(text()).contains("Guardado.");
        assertThat(measured()).containsExactly("13");

        assertThat(_get(CheckboxGroup.class).getValue()).isEqualTo(Set.of(Quarter.T1, Quarter.T3));
        _get(CheckboxGroup.class).setValue(Set.of());
        _click(_get(Button.class, spec -> spec.withText("Guardar cambios")));
        assertThat(text()).contains("Guardado.");
        assertThat(measured()).containsExactly((String) null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"31", "11", "5", "1 3", "12345"})
    void quartersThatAreNotInOrderAreRefused(String quarters) {
        IndicatorCard card = tree.indicator(indicator("PSML")).orElseThrow();
        IndicatorDraft d = card.draft();
        IndicatorDraft wrong = new IndicatorDraft(
                d.siglas(),
                d.name(),
                d.unitOfMeasure(),
                d.variablesUnit(),
                d.frequency(),
                quarters,
                d.percentFigures(),
                d.decimals(),
                d.accumulation(),
                d.rollup(),
                d.sense(),
                d.annualTarget(),
                d.targets());

        assertThatThrownBy(() -> indicators.edit(card.id(), card.version(), wrong))
                .isInstanceOf(PlanRejectedException.class)
                .hasMessageContaining("del 1 al 4");
    }

    @Test
    void thePlanIsReadForEditingOnlyByThePlanningOffice() {
        openBrowserAs("enlace");

        assertThatThrownBy(() -> tree.objectives(1)).isInstanceOf(PermissionDeniedException.class);
    }

    private List<String> measured() {
        return jdbc.sql("select measured_quarters from indicator where siglas = 'PSML'")
                .query((rs, n) -> rs.getString(1))
                .list();
    }

    @Test
    void aYearThatIsNotThereSaysSo() {
        open("programas?ejercicio=1999");

        assertThat(text()).contains("No hay un ejercicio 1999.");
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void select(String beginning) {
        TreeGrid grid = _get(TreeGrid.class);
        List<Object> level = grid.getTreeData().getRootItems();
        while (!level.isEmpty()) {
            for (Object node : level) {
                if (String.valueOf(node).contains(beginning.strip() + ",")) {
                    grid.select(node);
                    return;
                }
            }
            level = level.stream()
                    .flatMap(node -> ((List<Object>) grid.getTreeData().getChildren(node)).stream())
                    .toList();
        }
        throw new AssertionError("No row " + beginning);
    }
}
