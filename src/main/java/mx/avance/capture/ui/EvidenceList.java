package mx.avance.capture.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import mx.avance.access.PermissionDeniedException;
import mx.avance.base.ui.Formats;
import mx.avance.base.ui.UploadTexts;
import mx.avance.capture.Evidence;
import mx.avance.capture.EvidenceFiles;
import mx.avance.capture.EvidenceFiles.EntryEvidence;
import mx.avance.capture.EvidenceRefusedException;
import mx.avance.capture.FileType;
import mx.avance.figures.Quarter;
import org.jspecify.annotations.Nullable;

/** The files of an indicator in a quarter: what there is, what was taken away, and where one more is attached. */
final class EvidenceList extends Div {

    private static final BigDecimal KILO = BigDecimal.valueOf(1_000);
    private static final int HASH_SHOWN = 12;

    private final EvidenceFiles files;
    private final long indicatorId;
    private final Quarter quarter;
    private final ZoneId zone;

    EvidenceList(EvidenceFiles files, long indicatorId, Quarter quarter, ZoneId zone) {
        this.files = files;
        this.indicatorId = indicatorId;
        this.quarter = quarter;
        this.zone = zone;
        addClassName("evidence");
        show(null);
    }

    /** Shows the files as they are now. */
    private void show(@Nullable String refusal) {
        removeAll();
        add(new H3(getTranslation("evidence.title", quarter.name())));
        EntryEvidence evidence = files.of(indicatorId, quarter);
        if (evidence.files().isEmpty()) {
            Paragraph none =
                    new Paragraph(getTranslation(evidence.changeable() ? "evidence.none.attach" : "evidence.none"));
            none.addClassName("muted");
            add(none);
        } else {
            UnorderedList list = new UnorderedList();
            list.addClassName("evidence-list");
            evidence.files().forEach(file -> list.add(item(file, evidence.changeable())));
            add(list);
        }
        Paragraph message = new Paragraph(refusal == null ? "" : refusal);
        message.addClassName("evidence-refused");
        message.getElement().setAttribute("role", "alert");
        Long entryId = evidence.entryId();
        if (evidence.changeable() && entryId != null) {
            add(attach(entryId));
        }
        add(message);
    }

    private ListItem item(Evidence file, boolean changeable) {
        ListItem item = new ListItem();
        if (file.present()) {
            item.add(new Anchor(new EvidenceDownload(files, file.id()), AttachmentType.DOWNLOAD, file.fileName()));
        } else {
            item.add(new Div(
                    getTranslation("evidence.removed", file.fileName(), who(file.removedBy(), file.removedAt()))));
        }
        String description = file.description();
        if (description != null) {
            item.add(new Div(description));
        }
        Div facts = new Div(getTranslation(
                "evidence.facts",
                extension(file.fileName()),
                size(file.size()),
                who(file.attachedBy(), file.attachedAt()),
                file.sha256().substring(0, HASH_SHOWN) + "…"));
        facts.setTitle(file.sha256());
        facts.addClassName("muted");
        item.add(facts);
        if (file.present() && changeable) {
            Button remove = new Button(getTranslation("evidence.remove"), event -> confirm(file));
            remove.addThemeVariants(ButtonVariant.AURA_TERTIARY);
            remove.setAriaLabel(getTranslation("evidence.remove") + " " + file.fileName());
            item.add(remove);
        }
        return item;
    }

    private Div attach(long entryId) {
        TextField description = new TextField(getTranslation("evidence.description"));
        description.setMaxLength(500);
        description.addClassName("evidence-description");
        EvidenceUpload handler = new EvidenceUpload(files, entryId, description);
        Upload upload = new Upload(handler);
        upload.setMaxFileSize(Math.toIntExact(Math.min(files.maxSize(), Integer.MAX_VALUE)));
        upload.setMaxFiles(1);
        upload.setUploadButton(new Button(getTranslation("upload.add")));
        upload.setI18n(UploadTexts.of(this, megabytes()));
        upload.addFileRejectedListener(event -> show(event.getErrorMessage()));
        upload.addAllFinishedListener(event -> {
            String refusal = handler.refusal();
            if (refusal == null) {
                UI.getCurrent().refreshCurrentRoute(false);
            } else {
                show(refusal);
            }
        });
        Paragraph help = new Paragraph(getTranslation("evidence.help", FileType.all(), megabytes(), files.maxFiles()));
        help.addClassName("muted");
        return new Div(description, upload, help);
    }

    private void confirm(Evidence file) {
        TextArea reason = new TextArea(getTranslation("evidence.reason"));
        reason.setMaxLength(2_000);
        reason.setRequiredIndicatorVisible(true);
        reason.addClassName("evidence-description");
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("evidence.remove.title", file.fileName()));
        dialog.setText(new Div(new Paragraph(getTranslation("evidence.remove.what")), reason));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("evidence.remove.keep"));
        dialog.setConfirmText(getTranslation("evidence.remove"));
        dialog.addConfirmListener(event -> remove(file, reason.getValue()));
        dialog.open();
    }

    private void remove(Evidence file, String reason) {
        try {
            files.remove(file.id(), file.version(), reason);
        } catch (EvidenceRefusedException | PermissionDeniedException e) {
            show(e.getMessage());
            return;
        }
        UI.getCurrent().refreshCurrentRoute(false);
    }

    private String who(@Nullable String person, @Nullable Instant at) {
        String moment = at == null ? "" : Formats.dateTime(at, zone);
        return person + ", " + moment;
    }

    private String megabytes() {
        return String.valueOf(files.maxSize() >> 20);
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
    }

    /** Kilobytes below a megabyte, megabytes above. */
    private static String size(long bytes) {
        BigDecimal kilobytes = BigDecimal.valueOf(bytes).divide(KILO);
        return kilobytes.compareTo(KILO) < 0
                ? Formats.amount(kilobytes, kilobytes.compareTo(BigDecimal.TEN) < 0 ? 1 : 0) + " kB"
                : Formats.amount(kilobytes.divide(KILO), 1) + " MB";
    }
}
