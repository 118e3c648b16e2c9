package mx.avance.exchange.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;

/** What happens with a file at this moment, how far it is, and the way to stop it. */
final class ProgressStep extends Div {

    private static final double WHOLE = 100;

    private final StepHeading heading;
    private final ProgressBar bar = new ProgressBar(0, WHOLE);
    private final Paragraph what = new Paragraph();
    private final Span percent = new Span();
    private final Button cancel = new Button(getTranslation("act.cancel"));
    private final boolean applies;
    private Runnable cancelled = () -> {};

    /** @param applies whether it is written, and not only read */
    ProgressStep(String fileName, boolean applies) {
        this.applies = applies;
        heading = new StepHeading(getTranslation(applies ? "import.applying.title" : "import.reading.title", fileName));
        bar.setIndeterminate(true);
        bar.getElement().setAttribute("aria-label", heading.getText());
        // The words change seldom and are read aloud; the figure changes all the time and is not.
        what.setText(getTranslation("import.reading"));
        what.getElement().setAttribute("role", "status");
        percent.addClassName("figure");
        percent.getElement().setAttribute("aria-hidden", "true");
        cancel.addClickListener(event -> {
            cancel.setEnabled(false);
            what.setText(getTranslation("import.cancelling"));
            cancelled.run();
        });
        Div line = new Div(what, percent);
        line.addClassName("import-progress-line");
        Div card = new Div(line, bar, cancel);
        card.addClassName("import-progress");
        addClassName("import-step");
        add(heading, card);
    }

    /** @param listener stops what happens */
    void addCancelListener(Runnable listener) {
        cancelled = listener;
    }

    /** @param total 0 when it is not known */
    void show(long done, long total) {
        if (total <= 0) {
            return;
        }
        long part = Math.min(100, done * 100 / total);
        bar.setIndeterminate(false);
        bar.setValue(part);
        percent.setText(part + "\u00a0%");
        if (part == 100) {
            what.setText(getTranslation(applies ? "import.writing" : "import.comparing"));
        }
    }

    void focus() {
        heading.focus();
    }
}
