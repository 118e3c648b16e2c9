package mx.avance.capture.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import mx.avance.base.ui.FigureStyle;
import mx.avance.capture.Capture;
import mx.avance.capture.EntryStanding;
import mx.avance.capture.EntryState;
import mx.avance.capture.TextAdvice;
import mx.avance.capture.Workflow;
import mx.avance.figures.Amount;
import mx.avance.figures.TypedNumber;
import org.jspecify.annotations.Nullable;

/** Figure and justification of one entry, with the steps that it may take now; what is not possible says why. */
final class CaptureForm extends Div {

    private final EntryStanding entry;
    private final Supplier<Optional<EntryStanding>> again;
    private final Capture capture;
    private final Workflow workflow;
    private final FigureStyle style;
    private final TextField figure = new TextField();
    private final TextArea text = new TextArea();
    private final Paragraph outcome = new Paragraph();
    private final TypedNotes notes;
    private int version;

    CaptureForm(
            EntryStanding entry,
            Supplier<Optional<EntryStanding>> again,
            Capture capture,
            Workflow workflow,
            TextAdvice advice) {
        this.entry = entry;
        this.notes = new TypedNotes(entry.id(), advice, text);
        this.again = again;
        this.capture = capture;
        this.workflow = workflow;
        this.style = new FigureStyle(entry.decimals(), entry.percentFigures());
        this.version = entry.version();
        outcome.addClassName("failed");
        outcome.getElement().setAttribute("role", "alert");
        addClassName("capture");
        add(new H3(getTranslation("capture.title", entry.quarter().name())), standing());
        String observation = entry.observation();
        if (observation != null && entry.state() != EntryState.VALIDADA) {
            Paragraph back = new Paragraph(getTranslation("capture.observation", observation));
            back.addClassName("notice");
            add(back);
        }
        // Whoever can only read finds figure and justification further down the page already.
        if (entry.capture().isEmpty()) {
            add(fields());
        }
        add(buttons(), outcome, reasons());
    }

    private Paragraph standing() {
        StringBuilder line = new StringBuilder(getTranslation(
                "capture.state", getTranslation("entry." + lower(entry.state().name()))));
        line.append(" · ").append(getTranslation(entry.due() ? "capture.due" : "capture.optional"));
        by(line, "capture.by", entry.capturedBy());
        if (entry.state() == EntryState.ENVIADA || entry.state() == EntryState.VALIDADA) {
            by(line, "capture.sent-by", entry.sentBy());
            by(line, "capture.validated-by", entry.validatedBy());
        }
        Paragraph standing = new Paragraph(line.toString());
        standing.addClassName("muted");
        return standing;
    }

    private void by(StringBuilder line, String key, @Nullable String name) {
        if (name != null) {
            line.append(" · ").append(getTranslation(key, name));
        }
    }

    private Div fields() {
        figure.setLabel(getTranslation("capture.figure"));
        figure.setHelperText(getTranslation("capture.figure.help", style.target(entry.programmed())));
        figure.setValue(written(entry.realised()));
        if (entry.sum()) {
            figure.setReadOnly(true);
            figure.setHelperText(getTranslation("capture.figure.sum"));
        }
        figure.addClassName("capture-figure");
        text.setLabel(getTranslation("capture.justification"));
        text.setMaxLength(Capture.MAX_JUSTIFICATION);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(TypedNotes.PAUSE_MILLIS);
        text.addValueChangeListener(event -> count());
        text.setValue(Optional.ofNullable(entry.justification()).orElse(""));
        text.setMinRows(3);
        text.setMaxRows(12);
        count();
        Div fields = new Div(figure, text, notes);
        fields.addClassName("capture-fields");
        return fields;
    }

    private void count() {
        text.setHelperText(getTranslation("capture.count", text.getValue().length(), Capture.MAX_JUSTIFICATION));
    }

    private Div buttons() {
        Div buttons = new Div();
        buttons.addClassName("acts");
        if (entry.capture().isEmpty()) {
            Button save = new Button(getTranslation("capture.save"), event -> save());
            save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
            buttons.add(save, new Button(getTranslation("capture.send"), event -> send()));
        } else if (entry.send().isEmpty()) {
            buttons.add(new Button(getTranslation("capture.send"), event -> send()));
        }
        if (entry.validate().isEmpty()) {
            Button validate = new Button(
                    getTranslation("capture.validate"),
                    event -> act("capture.validate.done", () -> workflow.validate(entry.id(), version)));
            validate.addThemeVariants(ButtonVariant.AURA_PRIMARY);
            buttons.add(validate);
        }
        if (entry.giveBack().isEmpty()) {
            buttons.add(new Button(getTranslation("capture.give-back"), event -> giveBack()));
        }
        return buttons;
    }

    /** Why nothing can be done, when nothing can. */
    private Div reasons() {
        Set<String> why = new LinkedHashSet<>();
        boolean nothing = entry.capture().isPresent()
                && entry.send().isPresent()
                && entry.validate().isPresent();
        if (nothing) {
            entry.capture().ifPresent(why::add);
            if (entry.state() != EntryState.VALIDADA) {
                entry.validate().ifPresent(why::add);
            }
        }
        Div reasons = new Div();
        why.forEach(sentence -> reasons.add(new Paragraph(sentence)));
        return reasons;
    }

    private void save() {
        act("capture.save.done", this::write);
    }

    private void write() {
        version = capture.write(entry.id(), version, typed(), text.getValue());
    }

    /** A figure that is computed stays as it was read. */
    private @Nullable Amount typed() {
        return entry.sum()
                ? entry.realised()
                : TypedNumber.require(figure.getValue(), entry.percentFigures()).orElse(null);
    }

    /** What was typed is saved first, so that what is seen is what is sent. */
    private void send() {
        if (entry.capture().isEmpty()) {
            Optional<String> unsaved = Attempt.of(this::write, this::stale);
            if (unsaved.isPresent()) {
                outcome.setText(unsaved.get());
                return;
            }
        }
        act("capture.send.done", () -> workflow.send(entry.id(), version));
    }

    private void giveBack() {
        TextArea observation = new TextArea(getTranslation("capture.give-back.observation"));
        observation.setRequiredIndicatorVisible(true);
        observation.setMaxLength(4_000);
        new ActDialog(
                        getTranslation("capture.give-back") + " "
                                + entry.quarter().name(),
                        getTranslation("capture.give-back.consequence"),
                        getTranslation("capture.give-back"),
                        getTranslation("capture.give-back.done", entry.quarter().name()),
                        () -> Attempt.of(() -> workflow.giveBack(entry.id(), version, observation.getValue())),
                        observation)
                .open();
    }

    private void act(String doneKey, Runnable act) {
        Optional<String> refused = Attempt.of(act, this::stale);
        outcome.setText(refused.orElse(""));
        if (refused.isEmpty()) {
            Attempt.done(getTranslation(doneKey, entry.quarter().name()));
        }
    }

    /** Who changed it, and to what. What was typed stays; it replaces the other's only when it is saved once more. */
    private String stale() {
        return again.get()
                .map(now -> {
                    version = now.version();
                    String who = Optional.ofNullable(now.capturedBy()).orElse(getTranslation("capture.somebody"));
                    return getTranslation(
                            "capture.stale.by",
                            entry.quarter().name(),
                            who,
                            style.realised(now.realised()),
                            Optional.ofNullable(now.justification())
                                    .orElse(getTranslation("indicator.no-justification")));
                })
                .orElseGet(() -> getTranslation("capture.stale"));
    }

    private static String written(@Nullable Amount amount) {
        return amount == null ? "" : amount.toString();
    }

    private static String lower(String constant) {
        return constant.toLowerCase(Locale.ROOT);
    }
}
