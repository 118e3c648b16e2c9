package mx.avance.capture.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.internal.JacksonUtils;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import mx.avance.base.ui.FigureStyle;
import mx.avance.base.ui.Formats;
import mx.avance.capture.Capture;
import mx.avance.capture.CellCapture;
import mx.avance.capture.CellTyping;
import mx.avance.capture.EntryContexts;
import mx.avance.capture.EntryContexts.EntryContext;
import mx.avance.capture.JustificationParts;
import mx.avance.capture.TextAdvice;
import mx.avance.capture.TextAdvice.Note;
import mx.avance.capture.ui.AdvisedParts.PartNote;
import mx.avance.figures.Amount;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Types in the cells of a grid. Keys, focus and what is not yet saved live in the browser ({@code frontend/capture}), so that nothing waits for the
 * server and nothing is lost with it; what a figure means, who may write it and whether somebody else has written it is decided here.
 */
@Tag("avance-cell-editing")
@JsModule("./capture/cell-editing.js")
final class CellEditing extends Component {

    /** The sentences that the browser says by itself. */
    private static final List<String> TEXTS = List.of(
            "saving",
            "saved",
            "merged",
            "offline",
            "unsaved",
            "unsaved-many",
            "go",
            "discard",
            "drafts-one",
            "drafts-many",
            "drafts-save",
            "drafts-discard",
            "undone",
            "nothing-to-undo",
            "copied",
            "realised",
            "justification",
            "locked",
            "mine",
            "theirs",
            "original",
            "keep-mine",
            "keep-theirs",
            "correct",
            "empty",
            "text",
            "cause",
            "effect",
            "other",
            "parts",
            "previous",
            "counter",
            "too-long",
            "keys",
            "save",
            "cancel",
            "no-more",
            "propose",
            "propose-title",
            "propose-none",
            "notes");

    private final CellTyping typing;
    private final CellCapture cells;
    private final EntryContexts contexts;
    private final TextAdvice advice;
    private final Clock clock;
    private final Screen screen;

    /** What the screen does for the cells. */
    interface Screen {

        /** A block was pasted over a row of the grid. */
        void paste(int rowIndex, boolean fromText, String block);

        /** The keys were asked for. */
        void keys();
    }

    CellEditing(
            CellTyping typing,
            CellCapture cells,
            EntryContexts contexts,
            TextAdvice advice,
            Clock clock,
            Screen screen) {
        this.typing = typing;
        this.cells = cells;
        this.contexts = contexts;
        this.advice = advice;
        this.clock = clock;
        this.screen = screen;
    }

    /** Takes care of a grid. @param owner the user name under which this browser keeps what is not yet saved */
    void attach(Grid<?> grid, String owner) {
        ObjectNode texts = JacksonUtils.createObjectNode();
        TEXTS.forEach(key -> texts.put(key, getTranslation("cell." + key)));
        getElement().callJsFunction("attach", grid.getElement(), owner, texts);
    }

    /** Moves to the first cell of the open quarter that is still empty. */
    void start() {
        getElement().callJsFunction("start");
    }

    /** Saves a figure. @return what became of it */
    @ClientCallable
    CellAnswer figure(String entry, int version, String seen, String typed, boolean certain) {
        return CellAnswer.of(() -> CellAnswer.of(
                typing.figure(id(entry), version, amount(seen), limited(typed), certain),
                clock.instant(),
                this::getTranslation));
    }

    /** Saves a justification, whole or in parts. @return what became of it */
    @ClientCallable
    CellAnswer text(String entry, int version, String seen, String text, String cause, String effect, String other) {
        String whole = new JustificationParts(text, cause, effect, other).whole();
        return CellAnswer.of(() -> CellAnswer.of(
                cells.justify(id(entry), version, seen, whole), whole, clock.instant(), this::getTranslation));
    }

    /** What helps whoever writes a justification: the row's figures and the text of the quarter before. */
    @ClientCallable
    JustificationHelp help(String entry) {
        return isId(entry)
                ? contexts.find(id(entry)).map(this::help).orElse(JustificationHelp.NONE)
                : JustificationHelp.NONE;
    }

    /** What does not add up in a justification that is being typed. */
    @ClientCallable
    List<PartNote> advice(String entry, String text, String cause, String effect, String other) {
        if (!isId(entry) || text.length() + cause.length() + effect.length() + other.length() > 2 * Capture.MAX_JUSTIFICATION) {
            return List.of();
        }
        List<Note> notes = advice.of(id(entry), new JustificationParts(text, cause, effect, other).whole());
        List<String> words = notes.stream().map(note -> getTranslation("gravity." + note.gravity())).toList();
        return AdvisedParts.of(notes, words, text, cause, effect, other);
    }

    /** Sentences that could be the justification. */
    @ClientCallable
    List<String> proposals(String entry) {
        return isId(entry) ? advice.proposals(id(entry)) : List.of();
    }

    private static boolean isId(String entry) {
        return entry.matches("[0-9]{1,18}");
    }

    /** Shows which keys do what. */
    @ClientCallable
    void keys() {
        screen.keys();
    }

    /** A block of a spreadsheet was pasted over a cell. @param rowIndex the row of the grid, from 0 */
    @ClientCallable
    void paste(int rowIndex, String field, String block) {
        screen.paste(rowIndex, EntryCells.TEXT.equals(field), block);
    }

    /**
     * What stands beside the editor of a justification.
     *
     * @param figures the figures of the row in words
     * @param previous the text of the quarter before, empty for none
     */
    public record JustificationHelp(String figures, String previousQuarter, String previous) {
        static final JustificationHelp NONE = new JustificationHelp("", "", "");
    }

    private JustificationHelp help(EntryContext context) {
        FigureStyle style = new FigureStyle(context.decimals(), context.percentFigures());
        String percentage = Optional.ofNullable(context.percentage())
                .map(p -> " = " + Formats.percent(p.rounded()))
                .orElse("");
        String figures = context.quarter().name() + ": " + style.realised(context.realised()) + " / "
                + style.target(context.programmed()) + percentage;
        return new JustificationHelp(
                figures,
                context.previousQuarter() == null
                        ? ""
                        : context.previousQuarter().name(),
                Objects.requireNonNullElse(context.previousText(), ""));
    }

    private static String limited(String typed) {
        return typed.length() <= 100 ? typed : typed.substring(0, 100);
    }

    private static @Nullable Amount amount(String plain) {
        return plain.isEmpty() ? null : Amount.of(plain);
    }

    private static long id(String entry) {
        try {
            return Long.parseLong(entry);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("No existe esa captura. No se cambió nada.", e);
        }
    }
}
