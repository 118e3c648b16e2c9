package mx.avance.exchange.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import mx.avance.exchange.ImportReview;
import mx.avance.exchange.Upload;
import mx.avance.exchange.ui.StepLine.Step;
import org.jspecify.annotations.Nullable;

/** Importar: a file is chosen and read, its review looked at, and applied, in three steps on one screen. */
@Route("importar")
@Menu(title = "nav.import", order = 5.5, icon = "vaadin:upload")
@RolesAllowed("PLANEACION")
class ImportView extends Div implements HasDynamicTitle {

    private final ImportServices services;
    private final StepLine steps = new StepLine();
    private final Div content = new Div();
    private final PreviousImports previous;
    private @Nullable ArrivedFile file;
    private @Nullable FileWork reading;
    private @Nullable Long applied;

    ImportView(ImportServices services) {
        this.services = services;
        previous = new PreviousImports(services, this::undone);
        Paragraph explained = new Paragraph(getTranslation("import.explained"));
        explained.addClassName("muted");
        Div head = new Div(new H1(getTranslation("import.title")), explained);
        head.addClassName("screen-head");
        addClassNames("screen", "import-screen");
        add(head, steps, content, previous);
        choose();
    }

    private ChooseStep choose() {
        forget();
        ChooseStep choose = new ChooseStep(services, this::arrived);
        show(Step.CHOOSE, choose);
        return choose;
    }

    private void chooseAgain() {
        choose().focus();
    }

    private void arrived(ArrivedFile arrived) {
        if (!isAttached()) {
            arrived.delete();
            return;
        }
        forget();
        file = arrived;
        read(arrived);
    }

    private void read(ArrivedFile from) {
        ProgressStep progress = new ProgressStep(from.name(), false);
        progress.addCancelListener(this::chooseAgain);
        show(Step.CHOOSE, progress);
        progress.focus();
        reading = FileWork.begin(watch -> services.imports().review(from.read(), watch), new Reading(from, progress));
    }

    /** What is heard of a file while it is read; once another is chosen, or none, nothing more. */
    private final class Reading implements FileWork.Told {

        private final ArrivedFile from;
        private final ProgressStep progress;

        Reading(ArrivedFile from, ProgressStep progress) {
            this.from = from;
            this.progress = progress;
        }

        @Override
        public void at(long done, long total) {
            progress.show(done, total);
        }

        @Override
        public void done(ImportReview review) {
            if (progress.isAttached()) {
                reading = null;
                review(from, review).focus();
            }
        }

        @Override
        public void cancelled() {
            if (progress.isAttached()) {
                chooseAgain();
            }
        }

        @Override
        public void failed(String sentence) {
            if (progress.isAttached()) {
                ChooseStep choose = choose();
                choose.refuse(sentence);
                choose.focus();
            }
        }
    }

    private ReviewStep review(ArrivedFile from, ImportReview review) {
        MappingPart mapping = new MappingPart(review.toMap(), services.mappings()::save, () -> read(from));
        ReviewStep step = new ReviewStep(
                from.name(), review, mapping, () -> apply(from, review), () -> read(from), this::chooseAgain);
        show(Step.REVIEW, step);
        return step;
    }

    private void apply(ArrivedFile from, ImportReview review) {
        // Read now: whoever leaves takes the file along, and what was ordered is done all the same.
        Upload upload = from.read();
        ProgressStep progress = new ProgressStep(from.name(), true);
        show(Step.REVIEW, progress);
        progress.focus();
        FileWork work = FileWork.begin(
                watch -> services.imports().apply(upload, review.print(), watch), new Applying(from, review, progress));
        progress.addCancelListener(work::cancel);
    }

    /** What is heard of a file while it is written. */
    private final class Applying implements FileWork.Told {

        private final ArrivedFile from;
        private final ImportReview seen;
        private final ProgressStep progress;

        Applying(ArrivedFile from, ImportReview seen, ProgressStep progress) {
            this.from = from;
            this.seen = seen;
            this.progress = progress;
        }

        @Override
        public void at(long done, long total) {
            progress.show(done, total);
        }

        @Override
        public void done(ImportReview written) {
            if (progress.isAttached()) {
                forget();
                applied = written.importId();
                AppliedStep step =
                        new AppliedStep(from.name(), written, ImportView.this::undo, ImportView.this::chooseAgain);
                show(Step.APPLIED, step);
                step.focus();
                previous.refresh();
            }
        }

        @Override
        public void cancelled() {
            failed(getTranslation("import.cancelled"));
        }

        @Override
        public void failed(String sentence) {
            if (progress.isAttached()) {
                ReviewStep step = review(from, seen);
                step.refuse(sentence);
                step.focus();
            }
        }
    }

    private void undo() {
        if (applied != null) {
            services.history().find(applied).ifPresent(previous::undo);
        }
    }

    private void undone(long importId) {
        if (applied != null && applied == importId) {
            chooseAgain();
        }
    }

    private void show(Step step, Component shown) {
        content.removeAll();
        content.add(shown);
        steps.show(step);
    }

    /** Nothing is read any more and no file is kept. */
    private void forget() {
        applied = null;
        if (reading != null) {
            reading.cancel();
            reading = null;
        }
        if (file != null) {
            file.delete();
            file = null;
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        forget();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("import.title") + " · Avance";
    }
}
