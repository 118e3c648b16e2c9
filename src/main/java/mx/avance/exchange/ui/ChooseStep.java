package mx.avance.exchange.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import java.util.function.Consumer;
import mx.avance.base.ui.UploadTexts;

/** Elegir: where a file is dropped or chosen, and what files there may be. */
final class ChooseStep extends Div {

    private final StepHeading heading = new StepHeading(getTranslation("import.choose.title"));
    private final Paragraph refused = new Paragraph();

    /** @param arrived hears of the file that was sent */
    ChooseStep(ImportServices services, Consumer<ArrivedFile> arrived) {
        long maxBytes = services.imports().maxBytes();
        String megabytes = services.megabytes();
        refused.addClassName("failed");
        refused.getElement().setAttribute("role", "alert");
        Upload upload = new Upload(
                new FileArrival(maxBytes, arrived, () -> refuse(getTranslation("upload.too-large", megabytes))));
        upload.addClassName("import-upload");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(Math.toIntExact(Math.min(maxBytes, Integer.MAX_VALUE)));
        Button choose = new Button(getTranslation("import.choose"));
        choose.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        upload.setUploadButton(choose);
        upload.setI18n(UploadTexts.of(this, megabytes));
        upload.setDropLabel(new Span(getTranslation("import.drop")));
        upload.setDropLabelIcon(VaadinIcon.FILE_TEXT_O.create());
        upload.addFileRejectedListener(event -> refuse(event.getErrorMessage()));
        Paragraph formats = new Paragraph(getTranslation("import.formats"));
        formats.addClassName("muted");
        Paragraph limit = new Paragraph(getTranslation("import.limit", megabytes));
        limit.addClassName("muted");
        Div help = new Div(formats, limit);
        help.addClassName("import-help");
        addClassName("import-step");
        add(heading, refused, upload, help);
    }

    /** Says why a file was not taken. */
    void refuse(String sentence) {
        refused.setText(sentence);
    }

    void focus() {
        heading.focus();
    }
}
