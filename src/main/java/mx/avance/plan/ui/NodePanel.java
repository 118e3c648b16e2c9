package mx.avance.plan.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import mx.avance.plan.Clave;
import mx.avance.plan.PlanTree.IndicatorCard;
import mx.avance.plan.PlanTree.ObjectiveCard;
import mx.avance.plan.PlanTree.ProgrammeCard;
import org.jspecify.annotations.Nullable;

/** The form of what is chosen in the tree, with what can be done to it. */
final class NodePanel extends Div {

    private final PlanEditors editors;
    private final long programmeId;
    private final Attempts outcome;
    private final Runnable changed;
    // Shows what was saved with the version that it has now: saving twice is no conflict.
    private Runnable again = () -> {};

    /**
     * An empty panel.
     *
     * @param changed called after something was saved: the tree is read again
     */
    NodePanel(PlanEditors editors, long programmeId, Attempts outcome, Runnable changed) {
        this.editors = editors;
        this.programmeId = programmeId;
        this.outcome = outcome;
        this.changed = changed;
        addClassName("plan-panel");
        newObjective(null);
    }

    void show(PlanNode node) {
        outcome.say("", false);
        switch (node) {
            case PlanNode.OfObjective objective -> objective(objective.card().id());
            case PlanNode.OfIndicator indicator ->
                editors.tree().indicator(indicator.indicator().id()).ifPresent(this::indicator);
        }
    }

    /** Shows the form of a new Fin. */
    void addFin() {
        outcome.say("", false);
        newObjective(null);
    }

    /** The objective as it now is: the row that was chosen may be older. */
    private void objective(long id) {
        editors.tree().objectives(programmeId).stream()
                .filter(objective -> objective.id() == id)
                .findFirst()
                .ifPresentOrElse(this::objective, () -> newObjective(null));
    }

    private void objective(ObjectiveCard card) {
        again = () -> objective(card.id());
        ObjectiveForm form = ObjectiveForm.of(card, editors.catalogue().units());
        Button save = primary(
                "plan.save",
                () -> editors.objectives().editObjective(card.id(), card.version(), form.narrative(), form.unit()));
        Button move = button("plan.move", () -> {
            Clave wanted = form.clave();
            if (wanted == null) {
                throw new IllegalArgumentException(getTranslation("plan.move.missing"));
            }
            editors.objectives().moveObjective(card.id(), card.version(), wanted);
        });
        Button delete = delete(card.clave(), () -> editors.objectives().deleteObjective(card.id(), card.version()));
        Button below = new Button(getTranslation("plan.add-objective"), event -> newObjective(card));
        Button indicator = new Button(getTranslation("plan.add-indicator"), event -> newIndicator(card));
        fill(card.level().word() + " " + card.clave(), form, save, move, below, indicator, delete);
    }

    private void indicator(IndicatorCard card) {
        again = () -> editors.tree().indicator(card.id()).ifPresentOrElse(this::indicator, () -> newObjective(null));
        IndicatorForm form = new IndicatorForm(card.draft());
        Button save = primary("plan.save", () -> editors.indicators().edit(card.id(), card.version(), form.draft()));
        Button delete = delete(card.draft().siglas(), () -> editors.indicators().delete(card.id(), card.version()));
        SheetForm sheet = new SheetForm(editors.sheets().sheet(card.id()));
        Button saveSheet =
                button("plan.save-sheet", () -> editors.sheets().change(card.id(), sheet.sheet(), sheet::label));
        fill(card.draft().siglas() + " · " + card.draft().name(), form, save, delete);
        add(new Details(getTranslation("plan.sheet"), new Div(sheet, saveSheet)));
    }

    private void newObjective(@Nullable ObjectiveCard parent) {
        again = () -> newObjective(parent);
        ObjectiveForm form = parent == null
                ? ObjectiveForm.ofFin(first(), editors.catalogue().units())
                : ObjectiveForm.ofNew(editors.catalogue().units());
        Button add = primary(
                "plan.add-objective",
                () -> editors.objectives()
                        .addObjective(
                                programmeId,
                                parent == null ? null : parent.id(),
                                form.clave(),
                                form.narrative(),
                                form.unit()));
        fill(
                parent == null ? getTranslation("plan.new-fin") : getTranslation("plan.new-objective", parent.clave()),
                form,
                add);
    }

    /** The unit of the programme, while this has no Fin that says how the next one is. */
    private @Nullable Long first() {
        return editors.tree().objectives(programmeId).isEmpty()
                ? editors.tree()
                        .programme(programmeId)
                        .map(ProgrammeCard::unitId)
                        .orElse(null)
                : null;
    }

    private void newIndicator(ObjectiveCard objective) {
        again = () -> newIndicator(objective);
        IndicatorForm form = new IndicatorForm(null);
        Button add = primary("plan.add-indicator", () -> editors.indicators().add(objective.id(), form.draft()));
        fill(getTranslation("plan.new-indicator", objective.clave()), form, add);
    }

    private void fill(String title, Component form, Button... buttons) {
        Div row = new Div(buttons);
        row.addClassName("plan-buttons");
        removeAll();
        add(new H2(title), outcome, form, row);
    }

    private Button primary(String key, Runnable work) {
        Button button = button(key, work);
        button.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        return button;
    }

    private Button button(String key, Runnable work) {
        return new Button(getTranslation(key), event -> run(work));
    }

    private void run(Runnable work) {
        if (outcome.attempt(getTranslation("plan.saved"), work)) {
            changed.run();
            again.run();
        }
    }

    private Button delete(String what, Runnable work) {
        return new Button(getTranslation("plan.delete"), event -> {
            ConfirmDialog sure = new ConfirmDialog(
                    getTranslation("plan.delete.sure", what),
                    getTranslation("plan.delete.below"),
                    getTranslation("plan.delete"),
                    confirmed -> run(work));
            sure.setCancelable(true);
            sure.setCancelText(getTranslation("act.cancel"));
            sure.open();
        });
    }
}
