package mx.avance.consistency.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import mx.avance.base.ui.Formats;
import mx.avance.consistency.Summary;

/** The title of Congruencia, what the findings add up to, and the ways out: the rules and the exports. */
final class ConsistencyHead extends Div {

    private final FindingServices services;
    private final Span summary = new Span();
    private final Anchor csv = new Anchor();
    private final Anchor workbook = new Anchor();
    private final Div end = new Div();

    ConsistencyHead(FindingServices services, Runnable rulesChanged) {
        this.services = services;
        summary.addClassName("muted");
        Button rules = new Button(
                getTranslation("findings.rules.open"), event -> new RulesDialog(services, rulesChanged).open());
        rules.addThemeVariants(ButtonVariant.SMALL);
        download(csv, "CSV", "findings.csv");
        download(workbook, "XLSX", "findings.xlsx");
        end.add(csv, workbook, rules);
        end.addClassName("screen-head-end");
        addClassNames("screen-head", "finding-page-head");
        add(new H1(getTranslation("findings.title")), summary, end);
    }

    private void download(Anchor anchor, String text, String label) {
        anchor.setText(text);
        anchor.addClassName("finding-export");
        anchor.setAriaLabel(getTranslation(label));
        anchor.setTitle(getTranslation(label));
        anchor.setRouterIgnore(true);
    }

    void show(Looked looked, Summary found) {
        List<String> parts = new ArrayList<>();
        int open = found.open().values().stream().mapToInt(Integer::intValue).sum();
        parts.add(looked.words(getTranslation(
                "findings.whole-year", String.valueOf(looked.place().year()))));
        parts.add(counted("findings.open.", open));
        if (found.indicators() > 0) {
            parts.add(counted("findings.indicators.", found.indicators()));
        }
        if (found.recolours() > 0) {
            parts.add(counted("findings.recolours.", found.recolours()));
        }
        if (found.pending() > 0) {
            parts.add(counted("findings.pending.", found.pending()));
        }
        summary.setText(String.join(" · ", parts));
        end.setVisible(true);
        csv.setHref(looked.export("api/v1/hallazgos.csv"));
        workbook.setHref(new WorkbookDownload(services.workbook(), looked), AttachmentType.DOWNLOAD);
    }

    void showNothing() {
        summary.setText("");
        end.setVisible(false);
    }

    private String counted(String family, int count) {
        return count == 1 ? getTranslation(family + "one") : getTranslation(family + "many", Formats.count(count));
    }
}
