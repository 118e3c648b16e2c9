package mx.avance.capture.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mx.avance.base.ui.Selection;
import mx.avance.capture.Places.Place;
import mx.avance.capture.Workflow;
import mx.avance.capture.Workflow.Left;
import mx.avance.capture.Workflow.Sending;

/** Asks before a unit's quarter is sent: how much goes, what stays and why, with the way to each. */
final class SendUnit {

    private static final int LISTED = 20;

    private SendUnit() {}

    /** Opens the question. @return the sentence of a refusal, when it cannot even be asked */
    static Optional<String> ask(Workflow workflow, Place where, long unitId, String unit, Selection selection) {
        UI ui = UI.getCurrent();
        return Attempt.of(() -> {
            Sending preview = workflow.preview(where.fiscalYearId(), where.quarter(), where.programmeId(), unitId);
            new ActDialog(
                            ui.getTranslation("quarters.send") + " "
                                    + where.quarter().name() + ": " + unit,
                            ui.getTranslation("quarters.send.consequence", preview.goes()),
                            ui.getTranslation("quarters.send"),
                            ui.getTranslation("quarters.send.done", unit),
                            () -> Attempt.of(() ->
                                    workflow.send(where.fiscalYearId(), where.quarter(), where.programmeId(), unitId)),
                            staying(ui, preview, selection))
                    .open();
        });
    }

    private static Component[] staying(UI ui, Sending preview, Selection selection) {
        List<Component> lists = new ArrayList<>();
        if (!preview.missing().isEmpty()) {
            lists.add(new Paragraph(ui.getTranslation("quarters.send.missing")));
            lists.add(first(preview.missing(), selection));
        }
        if (!preview.unjustified().isEmpty()) {
            lists.add(new Paragraph(ui.getTranslation("quarters.send.unjustified")));
            lists.add(first(preview.unjustified(), selection));
        }
        if (!preview.contradicted().isEmpty()) {
            lists.add(new Paragraph(ui.getTranslation("quarters.send.contradicted")));
            lists.add(LeftList.contradicted(
                    preview.contradicted().stream().limit(LISTED).toList(),
                    preview.contradicted().size(),
                    selection));
        }
        if (preview.doubts() > 0) {
            lists.add(new Paragraph(ui.getTranslation("quarters.send.doubts", preview.doubts())));
        }
        return lists.toArray(Component[]::new);
    }

    private static LeftList first(List<Left> all, Selection selection) {
        return new LeftList(all.stream().limit(LISTED).toList(), all.size(), selection);
    }
}
