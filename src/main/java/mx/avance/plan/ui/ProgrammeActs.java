package mx.avance.plan.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Map;
import mx.avance.base.ui.Selection;
import mx.avance.plan.PlanTree.ProgrammeCard;
import org.jspecify.annotations.Nullable;

/** What can be done to a programme and to the plan of a year: a button each, and a dialog that asks for what it needs. */
final class ProgrammeActs extends Div {

    private static final int SHOWN = 4_000;

    private final PlanEditors editors;

    /**
     * The buttons for what is looked at.
     *
     * @param year {@code null} when there is none yet
     * @param programmeId {@code null} when the year has no programme
     */
    ProgrammeActs(PlanEditors editors, @Nullable Integer year, @Nullable Long programmeId) {
        this.editors = editors;
        addClassName("plan-buttons");
        add(new Button(getTranslation("plan.programme.new"), event -> create(year)));
        if (programmeId != null) {
            add(new Button(
                    getTranslation("plan.programme.edit"),
                    event -> editors.tree().programme(programmeId).ifPresent(this::edit)));
        }
        if (year != null && programmeId != null) {
            add(new Button(getTranslation("plan.copy"), event -> copy(year)));
        }
    }

    private void create(@Nullable Integer year) {
        ProgrammeForm form = ProgrammeForm.ofNew(year, editors.catalogue().units());
        new PlanDialog(
                        getTranslation("plan.programme.new"),
                        getTranslation("plan.programme.create"),
                        () -> editors.programmes().add(form.year(), form.key(), form.draft()),
                        () -> go(String.valueOf(form.year()), form.key(), getTranslation("plan.programme.created")),
                        form)
                .open();
    }

    private void edit(ProgrammeCard card) {
        ProgrammeForm form = ProgrammeForm.of(card, editors.catalogue().units());
        new PlanDialog(
                        getTranslation("plan.programme.edit"),
                        getTranslation("plan.save"),
                        () -> editors.programmes().edit(card.id(), card.version(), form.draft()),
                        () -> go(String.valueOf(card.year()), card.programmeKey(), getTranslation("plan.saved")),
                        form)
                .open();
    }

    private void copy(int year) {
        IntegerField target = new IntegerField(getTranslation("plan.copy.year"));
        target.setValue(year + 1);
        Checkbox targets = new Checkbox(getTranslation("plan.copy.targets"));
        new PlanDialog(
                        getTranslation("plan.copy"),
                        getTranslation("plan.copy.do"),
                        () -> editors.copy().copy(year, target.getValue(), targets.getValue()),
                        () -> go(
                                String.valueOf(target.getValue()),
                                null,
                                getTranslation("plan.copied", String.valueOf(target.getValue()))),
                        new Paragraph(getTranslation("plan.copy.consequence", String.valueOf(year))),
                        target,
                        targets)
                .open();
    }

    private static void go(String year, @Nullable String programmeKey, String done) {
        Notification.show(done, SHOWN, Notification.Position.BOTTOM_START);
        Selection selection =
                new Selection(Map.of()).with(Selection.YEAR, year).with(Selection.PROGRAMME, programmeKey);
        UI.getCurrent().navigate("programas", selection.query());
    }
}
