package mx.avance.consistency.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Objects;
import java.util.Optional;
import mx.avance.capture.CellCapture.Conflict;
import mx.avance.consistency.FoundRow;

/** What is done with a finding: its correction is shown and written, it is dismissed with a reason, it is opened again. */
final class FindingActs {

    private static final int LONGEST_REASON = 1_000;

    private final FindingServices services;
    private final Runnable done;

    /** @param done reads again what is shown */
    FindingActs(FindingServices services, Runnable done) {
        this.services = services;
        this.done = done;
    }

    /** Begins the act of that name with that finding, as it is now. */
    void begin(long findingId, String name) {
        Optional<FoundRow> found = services.findings().find(findingId);
        if (found.isEmpty()) {
            gone();
            return;
        }
        switch (name) {
            case "apply" -> apply(found.get());
            case "dismiss" -> dismiss(found.get());
            case "restore" -> restore(found.get());
            default -> throw new IllegalArgumentException("No act is called " + name);
        }
    }

    private void gone() {
        FindingActDialog.tell(text("finding.gone"));
        done.run();
    }

    private void apply(FoundRow row) {
        Optional<String> corrected = services.findings().corrected(row.id());
        String before = Objects.requireNonNullElse(row.justification(), "");
        if (corrected.isEmpty()) {
            gone();
            return;
        }
        TextChange change = TextChange.between(before, corrected.get());
        Div texts = new Div(
                new ComparedText(text("finding.before"), "del", Piece.of(before, change.gone())),
                new ComparedText(text("finding.after"), "ins", Piece.of(corrected.get(), change.come())));
        texts.addClassName("compared-texts");
        new FindingActDialog(
                        text("finding.apply.title", row.clave(), row.siglas(), String.valueOf(row.quarter())),
                        "52rem",
                        text("finding.apply"),
                        () -> {
                            var outcome = services.corrections().apply(row.id());
                            if (outcome instanceof Conflict) {
                                return Optional.of(text("finding.changed-meanwhile"));
                            }
                            return finished("finding.applied", row);
                        },
                        new Paragraph(row.message()),
                        texts)
                .open();
    }

    private void dismiss(FoundRow row) {
        TextArea reason = new TextArea(text("finding.reason"));
        reason.setHelperText(text("finding.reason.help"));
        reason.setMaxLength(LONGEST_REASON);
        reason.setWidthFull();
        reason.setMinRows(3);
        FindingActDialog dialog = new FindingActDialog(
                text("finding.dismiss.title", row.clave(), row.siglas()),
                "36rem",
                text("finding.dismiss"),
                () -> {
                    services.dismissals().dismiss(row.id(), reason.getValue());
                    return finished("finding.dismissed.done", row);
                },
                new Paragraph(row.message()),
                reason);
        dialog.open();
        reason.focus();
    }

    private void restore(FoundRow row) {
        FindingActDialog.tried(() -> {
                    services.dismissals().restore(row.id());
                    return finished("finding.restored", row);
                })
                .ifPresent(FindingActDialog::tell);
    }

    private Optional<String> finished(String key, FoundRow row) {
        FindingActDialog.tell(text(key, row.clave(), row.siglas()));
        done.run();
        return Optional.empty();
    }

    private static String text(String key, Object... parameters) {
        return UI.getCurrent().getTranslation(key, parameters);
    }
}
