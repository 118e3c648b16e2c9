package mx.avance.exchange.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Map;
import mx.avance.base.ui.Formats;
import mx.avance.base.ui.Selection;
import mx.avance.exchange.ImportReview;
import mx.avance.exchange.ImportReview.ProgrammeReview;

/** Aplicado: what was done, where to see it, and how to take it back. */
final class AppliedStep extends Div {

    private static final int LINKS = 12;

    private final StepHeading heading;

    AppliedStep(String fileName, ImportReview review, Runnable undo, Runnable another) {
        boolean written = review.importId() != null;
        heading =
                new StepHeading(getTranslation(written ? "import.applied.title" : "import.applied.nothing", fileName));
        addClassName("import-step");
        Div card = new Div();
        card.addClassNames("card", "import-applied");
        if (written) {
            card.add(new Paragraph(getTranslation(
                    "import.applied",
                    ImportWords.written(
                            review.numbers().newRows(), review.numbers().changedRows()))));
            if (review.numbers().refusedRows() > 0) {
                Paragraph refused = new Paragraph(getTranslation(
                        "import.applied.refused",
                        ImportWords.refused(review.numbers().refusedRows())));
                refused.addClassName("muted");
                card.add(refused);
            }
            card.add(links(review));
        }
        Div buttons = new Div(new Button(getTranslation("import.another"), event -> another.run()));
        if (written) {
            buttons.add(new Button(getTranslation("import.undo"), event -> undo.run()));
        }
        buttons.addClassName("import-buttons");
        card.add(buttons);
        add(heading, card);
    }

    private UnorderedList links(ImportReview review) {
        UnorderedList links = new UnorderedList();
        links.addClassName("import-links");
        review.programmes().stream()
                .limit(LINKS)
                .forEach(programme -> links.add(new ListItem(new Anchor(
                        "objetivos?" + address(programme).query().getQueryString(),
                        getTranslation("import.see", ImportWords.named(programme))))));
        int more = review.programmes().size() - LINKS;
        if (more > 0) {
            links.add(new ListItem(getTranslation("import.see.more", Formats.count(more))));
        }
        return links;
    }

    private static Selection address(ProgrammeReview programme) {
        return new Selection(Map.of(
                Selection.YEAR, String.valueOf(programme.year()),
                Selection.QUARTER, String.valueOf(programme.quarter().number()),
                Selection.PROGRAMME, programme.key()));
    }

    void focus() {
        heading.focus();
    }
}
