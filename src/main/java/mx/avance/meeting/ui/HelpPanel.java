package mx.avance.meeting.ui;

import com.vaadin.flow.component.html.DescriptionList;
import java.util.List;

/** Which keys do what. */
final class HelpPanel extends MeetingPanel {

    private static final List<String> KEYS =
            List.of("next", "previous", "ends", "number", "write", "save", "why", "auto", "full", "share", "escape");

    HelpPanel() {
        super("help", "");
        String heading = getTranslation("meeting.keys");
        title.setText(heading);
        getElement().setAttribute("aria-label", heading);
        DescriptionList list = new DescriptionList();
        KEYS.forEach(key -> list.add(
                new DescriptionList.Term(getTranslation("meeting.key." + key)),
                new DescriptionList.Description(getTranslation("meeting.does." + key))));
        content.add(list);
    }
}
