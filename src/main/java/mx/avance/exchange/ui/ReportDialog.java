package mx.avance.exchange.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import mx.avance.base.ui.Formats;
import mx.avance.exchange.ImportHistory;
import mx.avance.exchange.ImportHistory.ChangeLine;
import mx.avance.exchange.ImportHistory.ImportCard;
import mx.avance.exchange.ImportReview;
import mx.avance.exchange.reading.Problem;

/** The report that was kept of an import: what it changed, what it did not, and what was said of its file. */
final class ReportDialog extends Dialog {

    private final Div body = new Div();

    ReportDialog(ImportHistory history, ImportCard card) {
        setHeaderTitle(getTranslation("import.report.title", card.fileName()));
        setWidth("min(76rem, 96vw)");
        body.addClassNames("act-dialog", "import-report");
        body.add(new Paragraph(getTranslation(
                "import.report.numbers",
                Formats.count(card.newRows()),
                Formats.count(card.changedRows()),
                Formats.count(card.unchangedRows()),
                Formats.count(card.refusedRows()))));
        List<ChangeLine> lines = history.changes(card.id(), ImportReview.HELD);
        changes(
                "import.list.changed",
                lines.stream().filter(line -> line.refused() == null).toList(),
                false);
        changes(
                "import.list.refused",
                lines.stream().filter(line -> line.refused() != null).toList(),
                true);
        problems(history.problems(card.id()));
        add(body);
        getFooter().add(new Button(getTranslation("import.close"), event -> close()));
    }

    private void changes(String title, List<ChangeLine> lines, boolean refused) {
        if (!lines.isEmpty()) {
            ChangeGrid grid = new ChangeGrid(getTranslation(title), refused);
            grid.fill(lines.stream().map(ShownChange::of).toList());
            body.add(new H3(getTranslation(title)), grid);
        }
    }

    private void problems(List<Problem> problems) {
        if (!problems.isEmpty()) {
            ProblemGrid grid = new ProblemGrid(getTranslation("import.list.problems"));
            grid.fill(problems);
            body.add(new H3(getTranslation("import.list.problems")), grid);
        }
    }
}
