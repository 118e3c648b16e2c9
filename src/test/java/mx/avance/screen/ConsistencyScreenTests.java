package mx.avance.screen;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.List;
import mx.avance.access.TestPeople;
import mx.avance.consistency.Dismissals;
import mx.avance.consistency.Filter;
import mx.avance.consistency.Findings;
import mx.avance.consistency.FoundRow;
import mx.avance.consistency.Grouping;
import mx.avance.consistency.RuleCode;
import mx.avance.consistency.Scope;
import mx.avance.figures.Quarter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ConsistencyScreenTests extends ScreenTest {

    private static final String FIRST_QUARTER = "congruencia?ejercicio=2024&trimestre=1";
    private static final String REASON = "Así lo reportó la unidad en su oficio";

    @Autowired
    Findings findings;

    @Autowired
    Dismissals dismissals;

    @AfterEach
    void forget() {
        TestPeople.signIn(jdbc, "planeacion");
        findings.list(firstQuarter(), new Filter(null, null, true), Grouping.RULE, 0, 100)
                .forEach(row -> dismissals.restore(row.id()));
    }

    /** What the list holds, in its words; the browser draws it. */
    private static List<String> listed() {
        return listed(0, 1_000);
    }

    @SuppressWarnings("unchecked")
    private static List<String> listed(int offset, int limit) {
        var rows = (DataProvider<Object, Object>) _get(VirtualList.class).getDataProvider();
        return rows.fetch(new Query<>(offset, limit, List.of(), null, null))
                .map(String::valueOf)
                .toList();
    }

    private Scope firstQuarter() {
        long year = jdbc.sql("select id from fiscal_year where year_number = 2024")
                .query(Long.class)
                .single();
        return new Scope(year, Quarter.T1, null, null);
    }

    private FoundRow found(RuleCode rule) {
        return findings.list(firstQuarter(), new Filter(rule, null, false), Grouping.RULE, 0, 1)
                .getFirst();
    }

    /** What a click in the drawn card tells the server. */
    private static void act(Component card, String name) {
        var data = JacksonUtils.createObjectNode();
        data.put("event.detail.act", name);
        card.getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(card.getElement(), "finding-act", data));
    }

    private static List<Component> cards() {
        return _get(Div.class, spec -> spec.withClasses("finding-cards"))
                .getChildren()
                .toList();
    }

    private static Component card(String ruleName) {
        return cards().stream()
                .filter(card ->
                        card.getElement().getPropertyRaw("finding").toString().contains(ruleName))
                .findFirst()
                .orElseThrow();
    }

    private static Button button(String text) {
        return _get(_get(Dialog.class), Button.class, spec -> spec.withText(text));
    }

    private static Anchor rule(String name) {
        return _find(Anchor.class, spec -> spec.withClasses("finding-rule")).stream()
                .filter(a -> a.getElement().getTextRecursively().contains(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void countsByGravityAndRuleWhatTheRealDocumentContradicts() {
        open(FIRST_QUARTER);

        assertThat(text()).contains("Congruencia", "T1 2024", "hallazgos abiertos", "cambian de color");
        assertThat(rule("Otro trimestre en el texto").getElement().getTextRecursively())
                .endsWith("1");
        assertThat(rule("Metas idénticas").getElement().getTextRecursively()).endsWith("3");
        assertThat(listed()).anySatisfy(card -> assertThat(card).contains("1.4.1.1.2.6", "cuarto trimestre"));
    }

    @Test
    void eachChoiceIsAnAddress() {
        open(FIRST_QUARTER + "&regla=WRONG_QUARTER");
        assertThat(listed()).hasSize(1);
        assertThat(rule("Otro trimestre en el texto").getElement().getAttribute("aria-current"))
                .isEqualTo("true");
        // Once more is all again.
        assertThat(rule("Otro trimestre en el texto").getHref()).doesNotContain("regla");

        open(FIRST_QUARTER + "&gravedad=severe");
        assertThat(listed()).allSatisfy(card -> assertThat(card).contains("gravity-severe"));
        open(FIRST_QUARTER + "&orden=objetivo");
        assertThat(listed().getFirst()).contains("heading=1.4.1 ");
        open(FIRST_QUARTER + "&regla=NADA&gravedad=peor&orden=otro&descartados=quizá");
        assertThat(listed()).hasSizeGreaterThan(20);
        open("congruencia?ejercicio=1999");
        assertThat(text()).contains("Todavía no hay ejercicios");
    }

    @Test
    void aPageThatBeginsInsideAGroupHasNoHeading() {
        open(FIRST_QUARTER + "&regla=OFF_BAND_NO_CAUSE");
        List<String> later = listed(3, 2);

        assertThat(listed().getFirst()).contains("heading=Fuera de meta sin causa");
        assertThat(later).hasSize(2).allSatisfy(card -> assertThat(card).contains("heading=,"));
    }

    @Test
    void thePageOfAnIndicatorDismissesWithAReasonAndTheListOpensItAgain() {
        FoundRow row = found(RuleCode.WRONG_QUARTER);
        open("objetivos/" + row.indicatorId() + "?trimestre=1");
        act(card("Otro trimestre en el texto"), "dismiss");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Motivo")), "corto");
        _click(button("Descartar"));
        assertThat(_find(Dialog.class)).hasSize(1);
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Motivo")), REASON);
        _click(button("Descartar"));

        _assertNone(Dialog.class);
        MockVaadin.clientRoundtrip(false);
        assertThat(cards())
                .noneMatch(c ->
                        c.getElement().getPropertyRaw("finding").toString().contains("Otro trimestre en el texto"));
        open(FIRST_QUARTER + "&descartados=si");
        assertThat(listed()).singleElement().satisfies(card -> assertThat(card).contains(REASON, "restore"));
    }

    @Test
    void aCorrectionOfAClosedQuarterSaysWhyItCannotBeWritten() {
        open(FIRST_QUARTER + "&regla=TEXT_PCT_MISMATCH");

        assertThat(listed()).isNotEmpty().allSatisfy(card -> assertThat(card).doesNotContain("name=apply"));
        assertThat(listed()).anySatisfy(card -> assertThat(card).contains("why=T1"));
    }

    @Test
    void onlyThePlanningOfficeChangesTheRules() {
        open(FIRST_QUARTER);
        _click(_get(Button.class, spec -> spec.withText("Reglas")));
        assertThat(_find(Checkbox.class)).hasSize(RuleCode.values().length).noneMatch(Checkbox::isReadOnly);
        TextField tolerance = _find(_get(Dialog.class), TextField.class).getLast();
        _setValue(tolerance, "muchas");
        _click(button("Guardar reglas"));
        assertThat(tolerance.isInvalid()).isTrue();
        assertThat(_find(Dialog.class)).hasSize(1);

        openBrowserAs("enlace");
        open(FIRST_QUARTER);
        _click(_get(Button.class, spec -> spec.withText("Reglas")));
        assertThat(_find(Checkbox.class)).allMatch(Checkbox::isReadOnly);
        assertThat(_find(Button.class, spec -> spec.withText("Guardar reglas"))).isEmpty();
    }

    @Test
    void aRuleThatIsSwitchedOffIsNoLongerLookedFor() {
        open(FIRST_QUARTER);
        _click(_get(Button.class, spec -> spec.withText("Reglas")));
        _setValue(_get(Checkbox.class, spec -> spec.withLabel("Otro trimestre en el texto")), false);
        _click(button("Guardar reglas"));

        _assertNone(Dialog.class);
        assertThat(_find(Anchor.class, spec -> spec.withClasses("finding-rule")))
                .noneMatch(a -> a.getElement().getTextRecursively().contains("Otro trimestre en el texto"));

        _click(_get(Button.class, spec -> spec.withText("Reglas")));
        _setValue(_get(Checkbox.class, spec -> spec.withLabel("Otro trimestre en el texto")), true);
        _click(button("Guardar reglas"));
        assertThat(rule("Otro trimestre en el texto")).isNotNull();
    }

    @Test
    void whoeverMayNotDismissOnlyReads() {
        openBrowserAs("contraloria");
        open(FIRST_QUARTER);

        assertThat(listed()).isNotEmpty().allSatisfy(card -> assertThat(card).contains("acts=[]"));
        openBrowserAs("consulta");
        open("publicado");
        assertThat(text()).doesNotContain("Congruencia");
    }
}
