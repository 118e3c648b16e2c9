package mx.avance.dashboard.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.Map;
import mx.avance.base.ui.Formats;
import mx.avance.base.ui.Signals;
import mx.avance.dashboard.Pending;
import mx.avance.figures.Signal;

/** What is still to be done in the quarter: how many are owed and not captured, not sent, and how many have findings. */
final class PendingLine extends Div {

    private final Anchor notCaptured = new Anchor();
    private final Anchor notSent = new Anchor();
    private final Anchor findings = new Anchor();

    PendingLine() {
        addClassNames("pending-line", "muted");
        add(notCaptured, notSent, findings);
    }

    void show(Pending pending, Look look) {
        notCaptured.setText(
                words("dashboard.not-captured", "dashboard.not-captured.none", pending.notCaptured(), pending.due()));
        notCaptured.setHref(look.link("objetivos", Map.of("semaforo", Signals.word(Signal.NOT_CAPTURED))));
        notSent.setText(words("dashboard.not-sent", "dashboard.not-sent.none", pending.notSent(), pending.due()));
        notSent.setHref(look.link("objetivos", Map.of("pendientes", "si")));
        int found = pending.withFindings();
        findings.setText(
                found == 1
                        ? getTranslation("dashboard.findings.one")
                        : getTranslation("dashboard.findings.many", Formats.count(found)));
        findings.setHref(look.link("congruencia", Map.of()));
        findings.setVisible(found > 0);
        setVisible(pending.due() > 0 || found > 0);
    }

    private String words(String some, String none, int missing, int due) {
        return missing == 0
                ? getTranslation(none, Formats.count(due))
                : getTranslation(some, Formats.count(missing), Formats.count(due));
    }
}
