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
import org.springframework.transaction.annotation.Transactional;

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

    @Test
    @Transactional
    void savingLeavesTheRowChosenAndTheFoldedRowsFolded() {
        open("programas?ejercicio=2024");
        TreeGrid<Object> grid = grid();
        Object folded = node("1.4.1.1.3 ");
        grid.collapse(List.of(folded));
        select("1.4.1.1.2 ");
        Object before = grid.getSelectedItems().iterator().next();

        _setValue(_get(TextArea.class, spec -> spec.withLabel("Resumen narrativo")), "Se escribió de otro modo");
        _click(_get(Button.class, spec -> spec.withText("Guardar cambios")));

        assertThat(text()).contains("Guardado.");
        assertThat(grid()).isSameAs(grid);
        assertThat(grid.getSelectedItems()).singleElement().satisfies(row -> {
            assertThat(row).isNotEqualTo(before);
            assertThat(String.valueOf(row)).contains("1.4.1.1.2,", "Se escribió de otro modo");
        });
        assertThat(grid.isExpanded(node("1.4.1.1.3 "))).isFalse();
        assertThat(grid.isExpanded(node("1.4.1.1.2 "))).isTrue();
    }

    @Test
    @Transactional
    void anObjectiveIsMovedToAnotherClaveAndBack() {
        open("programas?ejercicio=2024");
        select("1.4.1.1.5 ");
        long id = objective("1.4.1.1.5");

        _setValue(_get(TextField.class, spec -> spec.withLabel("Clave")), "");
        _click(_get(Button.class, spec -> spec.withText("Mover a esta clave")));
        assertThat(text()).contains("Escribe la clave a la que se mueve.");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Clave")), "1.4.1.1.2");
        _click(_get(Button.class, spec -> spec.withText("Mover a esta clave")));
        assertThat(text()).contains("ya tiene un objetivo con la clave");
        assertThat(objective("1.4.1.1.5")).isEqualTo(id);

        _setValue(_get(TextField.class, spec -> spec.withLabel("Clave")), "1.4.1.1.55");
        _click(_get(Button.class, spec -> spec.withText("Mover a esta clave")));
        assertThat(text()).contains("Guardado.");
        assertThat(objective("1.4.1.1.55")).isEqualTo(id);
        assertThat(String.valueOf(grid().getSelectedItems().iterator().next())).contains("1.4.1.1.55,");

        _setValue(_get(TextField.class, spec -> spec.withLabel("Clave")), "1.4.1.1.5");
        _click(_get(Button.class, spec -> spec.withText("Mover a esta clave")));
        assertThat(objective("1.4.1.1.5")).isEqualTo(id);
    }

    @Test
    @Transactional
    void theFichaTecnicaIsWrittenAndWhatItDoesNotTakeIsASentence() {
        open("programas?ejercicio=2024");
        select("PSTC ");

        _setValue(_get(TextArea.class, spec -> spec.withLabel("Definición")), "Mide lo que se atiende");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Valor de la línea base")), "mucho");
        _click(_get(Button.class, spec -> spec.withText("Guardar ficha técnica")));
        assertThat(text()).contains("Valor de la línea base").doesNotContain("Guardado.");
        assertThat(sheet("PSTC")).isEmpty();

        _setValue(_get(TextField.class, spec -> spec.withLabel("Valor de la línea base")), "12.5");
        _click(_get(Button.class, spec -> spec.withText("Guardar ficha técnica")));
        assertThat(text()).contains("Guardado.");
        assertThat(sheet("PSTC")).containsExactly("Mide lo que se atiende 12.5");

        _setValue(_get(TextArea.class, spec -> spec.withLabel("Definición")), "Mide lo atendido");
        _click(_get(Button.class, spec -> spec.withText("Guardar ficha técnica")));
        assertThat(sheet("PSTC")).containsExactly("Mide lo atendido 12.5");
    }

    private List<String> sheet(String siglas) {
        return jdbc.sql("""
                select s.definition, s.baseline_value from technical_sheet s join indicator i on i.id = s.indicator_id
                where i.siglas = :siglas
                """)
                .param("siglas", siglas)
                .query((rs, n) -> rs.getString(1) + " "
                        + rs.getBigDecimal(2).stripTrailingZeros().toPlainString())
                .list();
    }

    private long objective(String clave) {
        return jdbc.sql("select id from objective where clave = :clave and fiscal_year_id ="
                        + " (select id from fiscal_year where year_number = 2024)")
                .param("clave", clave)
                .query(Long.class)
                .single();
    }

    @SuppressWarnings("unchecked")
    private static TreeGrid<Object> grid() {
        return _get(TreeGrid.class);
    }

    private static void select(String beginning) {
        grid().select(node(beginning));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object node(String beginning) {
        TreeGrid grid = _get(TreeGrid.class);
        List<Object> level = grid.getTreeData().getRootItems();
        while (!level.isEmpty()) {
            for (Object node : level) {
                if (String.valueOf(node).contains(beginning.strip() + ",")) {
                    return node;
                }
            }
            level = level.stream()
                    .flatMap(node -> ((List<Object>) grid.getTreeData().getChildren(node)).stream())
                    .toList();
        }
        throw new AssertionError("No row " + beginning);
    }
}
