package mx.avance.meeting.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;

/** The last line of the wall: which slide this is, who leads or follows, and the keys, which can be clicked as well. */
final class MeetingBar extends Div {

    private final Span who = new Span();
    private final Span number = new Span();

    MeetingBar(boolean following, boolean mayWrite) {
        addClassName("meeting-bar");
        who.addClassName("meeting-who");
        who.getElement().setAttribute("role", "status");
        number.addClassName("meeting-number");
        Div keys = new Div();
        keys.addClassName("meeting-keys");
        if (!following) {
            keys.add(button("previous", "←", getTranslation("meeting.previous")));
            keys.add(button("next", "→", getTranslation("meeting.next")));
            if (mayWrite) {
                keys.add(button("write", "A", getTranslation("meeting.write")));
            }
        }
        keys.add(button("help", "?", getTranslation("meeting.keys")));
        keys.add(button("escape", "Esc", getTranslation("meeting.leave")));
        add(keys, who, number);
    }

    /** {@code 3 / 12}; of the title only how many follow. */
    void show(int position, int total) {
        number.setText(position == 0 && total == 0 ? "" : position + " / " + total);
    }

    void say(String sentence) {
        who.setText(sentence);
    }

    private static NativeButton button(String act, String key, String words) {
        Span sign = new Span(key);
        sign.addClassName("meeting-key");
        NativeButton button = new NativeButton();
        button.add(sign, new Span(words));
        button.getElement().setAttribute("data-meeting-act", act);
        return button;
    }
}
