package mx.avance.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.upload.UploadI18N;

/** The words of a field with which a file is sent. */
public final class UploadTexts {

    private UploadTexts() {}

    /** @param megabytes how large a file may be */
    public static UploadI18N of(Component screen, String megabytes) {
        return new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles()
                        .setOne(screen.getTranslation("upload.add"))
                        .setMany(screen.getTranslation("upload.add")))
                .setDropFiles(new UploadI18N.DropFiles()
                        .setOne(screen.getTranslation("upload.drop"))
                        .setMany(screen.getTranslation("upload.drop")))
                .setFile(new UploadI18N.File()
                        .setRetry(screen.getTranslation("upload.retry"))
                        .setStart(screen.getTranslation("upload.start"))
                        .setRemove(screen.getTranslation("upload.remove")))
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(screen.getTranslation("upload.one"))
                        .setFileIsTooBig(screen.getTranslation("upload.too-large", megabytes))
                        .setIncorrectFileType(screen.getTranslation("upload.failed")))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting(screen.getTranslation("upload.connecting"))
                                .setStalled(screen.getTranslation("upload.stalled"))
                                .setProcessing(screen.getTranslation("upload.processing"))
                                .setHeld(screen.getTranslation("upload.held")))
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                                .setPrefix(screen.getTranslation("upload.remaining") + " ")
                                .setUnknown(screen.getTranslation("upload.remaining-unknown")))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(screen.getTranslation("upload.unavailable"))
                                .setUnexpectedServerError(screen.getTranslation("upload.failed"))
                                .setForbidden(screen.getTranslation("upload.failed"))
                                .setFileTooLarge(screen.getTranslation("upload.too-large", megabytes))));
    }
}
