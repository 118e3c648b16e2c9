package mx.avance.meeting.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import mx.avance.meeting.MeetingChoice;

/** The code and the address with which another device follows this meeting. */
final class SharePanel extends MeetingPanel {

    private final Span code = new Span();
    private final Span address = new Span();

    SharePanel() {
        super("share", "");
        String heading = getTranslation("meeting.share");
        title.setText(heading);
        getElement().setAttribute("aria-label", heading);
        code.addClassName("meeting-code");
        address.addClassName("meeting-address");
        Paragraph who = new Paragraph(getTranslation("meeting.share.who"));
        who.addClassName("meeting-muted");
        content.add(new Paragraph(code), new Paragraph(address), who);
    }

    /** The browser knows the rest of the address. */
    void show(String meeting) {
        code.setText(meeting);
        String path = MeetingView.PATH + "?" + MeetingChoice.FOLLOWS + "=" + meeting;
        address.setText(path);
        address.getElement().setAttribute("data-path", path);
    }
}
