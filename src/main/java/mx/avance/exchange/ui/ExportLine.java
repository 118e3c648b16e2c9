package mx.avance.exchange.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import mx.avance.base.ui.Formats;
import mx.avance.exchange.Export;
import mx.avance.exchange.Export.State;

/** One ordered document. */
final class ExportLine extends Div {

    private static final long KILO = 1024;

    private final Span state = new Span();
    private final Span percent = new Span();
    private final ProgressBar bar = new ProgressBar(0, 100);
    private final Button discard = new Button();
    private final Anchor download;

    /** @param discarded hears that it is gone from the list */
    ExportLine(ExportServices services, Export export, Runnable discarded) {
        Span name = new Span(export.fileName());
        name.addClassName("export-name");
        Span what = new Span(ExportCard.name(export.form()) + " · " + Formats.dateTime(export.at(), services.zone()));
        what.addClassName("muted");
        state.getElement().setAttribute("role", "status");
        percent.addClassName("figure");
        percent.getElement().setAttribute("aria-hidden", "true");
        bar.getElement().setAttribute("aria-label", export.fileName());
        download = new Anchor(
                new ExportDownload(services.exports(), export),
                AttachmentType.DOWNLOAD,
                getTranslation("export.download"));
        download.addClassName("export-download");
        download.getElement().setAttribute("aria-label", getTranslation("export.download.of", export.fileName()));
        discard.addThemeVariants(ButtonVariant.AURA_TERTIARY, ButtonVariant.SMALL);
        discard.addClickListener(event -> {
            services.exports().discard(export.id());
            discarded.run();
        });
        Div texts = new Div(name, what);
        texts.addClassName("export-texts");
        Div progress = new Div(state, percent, bar);
        progress.addClassName("export-progress");
        Div acts = new Div(download, discard);
        acts.addClassName("export-acts");
        addClassName("export-line");
        add(texts, progress, acts);
    }

    void show(Export export) {
        boolean known = export.total() > 0 && export.state() == State.RUNNING;
        long part = known ? Math.min(99, export.done() * 100 / export.total()) : 0;
        bar.setVisible(export.isUnderWay());
        bar.setIndeterminate(!known);
        bar.setValue(part);
        percent.setText(known ? part + "\u00a0%" : "");
        state.setText(words(export));
        state.setClassName("failed", export.state() == State.FAILED);
        download.setVisible(export.state() == State.READY);
        discard.setText(getTranslation(export.isUnderWay() ? "act.cancel" : "export.remove"));
        discard.setAriaLabel(
                getTranslation(export.isUnderWay() ? "export.cancel.of" : "export.remove.of", export.fileName()));
    }

    private String words(Export export) {
        return switch (export.state()) {
            case WAITING -> getTranslation("export.waiting");
            case RUNNING -> getTranslation("export.running");
            case READY -> getTranslation("export.ready", size(export.bytes()));
            case FAILED -> failure(export);
        };
    }

    private String failure(Export export) {
        String sentence = export.failure();
        return sentence == null || sentence.isEmpty() ? getTranslation("export.failed") : sentence;
    }

    private static String size(long bytes) {
        return bytes < KILO * KILO
                ? Formats.count((int) Math.max(1, bytes / KILO)) + " kB"
                : Formats.count((int) (bytes / KILO / KILO)) + " MB";
    }
}
