package mx.avance.meeting.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.internal.JacksonUtils;
import tools.jackson.databind.node.ObjectNode;

/**
 * The keys of a meeting, which live in the browser ({@code frontend/meeting}): only what has to be read or saved is asked here. Invisible, but for the
 * number that is being typed and the line of the automatic advance.
 */
@Tag("avance-meeting")
@JsModule("./meeting/avance-meeting.js")
final class MeetingStage extends Component {

    private final Screen screen;

    /** What the screen does for its keys. */
    interface Screen {

        /** Shows a slide. @return the position of the slide that is shown now */
        int show(int position);

        /** Fills a panel that is about to open. @return whether there is something to open */
        boolean prepare(String panel);

        /** Opens or closes the form of an agreement. */
        void write(boolean open);

        /** Saves the agreement that was typed. @return whether it was saved */
        boolean save();

        /** Leaves the meeting, for the screen that is usual. */
        void back();
    }

    MeetingStage(Screen screen) {
        this.screen = screen;
    }

    /** Where the browser begins. @param autoSeconds 0 for no advance by itself */
    void begin(int position, int total, int autoSeconds, boolean following) {
        ObjectNode options = JacksonUtils.createObjectNode();
        options.put("position", position);
        options.put("total", total);
        options.put("auto", autoSeconds);
        options.put("following", following);
        options.set("texts", JacksonUtils.createObjectNode().put("jump", getTranslation("meeting.jump")));
        getElement().callJsFunction("begin", options);
    }

    /** Tells the browser of a slide that it did not ask for. */
    void arrived(int position, int total) {
        getElement().callJsFunction("arrived", position, total);
    }

    /** Tells the browser whether an agreement is being typed. */
    void writing(boolean on) {
        getElement().callJsFunction("writing", on);
    }

    @ClientCallable
    int show(int position) {
        return screen.show(position);
    }

    @ClientCallable
    boolean prepare(String panel) {
        return screen.prepare(panel);
    }

    @ClientCallable
    void write(boolean open) {
        screen.write(open);
    }

    @ClientCallable
    boolean save() {
        return screen.save();
    }

    @ClientCallable
    void back() {
        screen.back();
    }
}
