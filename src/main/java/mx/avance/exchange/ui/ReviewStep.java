package mx.avance.exchange.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import mx.avance.base.ui.Formats;
import mx.avance.exchange.ImportReview;

/** Revisión: what a file would change, before anything is changed. */
final class ReviewStep extends Div {

    private final StepHeading heading;
    private final Paragraph refused = new Paragraph();
    private final Button again = new Button(getTranslation("import.review.again"));

    /**
     * The review of a file.
     *
     * @param mapping the questions about its tables; without content when there are none
     * @param readAgain is offered when it could not be applied
     */
    ReviewStep(
            String fileName,
            ImportReview review,
            MappingPart mapping,
            Runnable apply,
            Runnable readAgain,
            Runnable another) {
        heading = new StepHeading(getTranslation("import.review.title", fileName));
        refused.addClassName("failed");
        refused.getElement().setAttribute("role", "alert");
        again.setVisible(false);
        again.addClickListener(event -> readAgain.run());
        Div refusal = new Div(refused, again);
        refusal.addClassName("import-refusal");
        ReviewLists lists = new ReviewLists(review);
        ReviewTiles tiles = new ReviewTiles(review.numbers());
        tiles.addChooseListener(lists::show);
        tiles.choose(ReviewLists.first(review));

        Div bar = new Div(tiles, acts(review, apply, another));
        bar.addClassName("import-bar");
        addClassName("import-step");
        add(heading, new ReviewHead(review), mapping, bar, refusal, lists);
    }

    private Div acts(ImportReview review, Runnable apply, Runnable another) {
        Button go = new Button(
                review.changesAnything()
                        ? getTranslation(
                                "import.apply.what",
                                ImportWords.written(
                                        review.numbers().newRows(),
                                        review.numbers().changedRows()))
                        : getTranslation("import.apply"),
                event -> apply.run());
        go.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        go.setDisableOnClick(true);
        go.setEnabled(review.changesAnything());
        Div buttons = new Div(new Button(getTranslation("import.another"), event -> another.run()), go);
        buttons.addClassName("import-buttons");
        Paragraph consequence = new Paragraph(consequence(review));
        consequence.addClassName("muted");
        consequence.setId("import-consequence");
        go.getElement().setAttribute("aria-describedby", "import-consequence");
        Div acts = new Div(buttons, consequence);
        acts.addClassName("import-acts");
        return acts;
    }

    /** What follows from applying it, or why it cannot be. */
    private String consequence(ImportReview review) {
        if (review.changesAnything()) {
            return getTranslation(
                    review.numbers().errors() > 0 ? "import.consequence.partly" : "import.consequence",
                    Formats.count(review.numbers().errors()));
        }
        if (!review.toMap().isEmpty()) {
            return getTranslation("import.nothing.map");
        }
        if (review.nothingLoadable()) {
            return getTranslation("import.nothing.loadable");
        }
        return getTranslation(review.numbers().refusedRows() > 0 ? "import.nothing.refused" : "import.nothing.changed");
    }

    /** Says why it was not applied. */
    void refuse(String sentence) {
        refused.setText(sentence);
        again.setVisible(!sentence.isEmpty());
    }

    void focus() {
        heading.focus();
    }
}
