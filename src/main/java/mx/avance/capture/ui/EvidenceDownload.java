package mx.avance.capture.ui;

import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import mx.avance.access.PermissionDeniedException;
import mx.avance.base.ui.Downloads;
import mx.avance.capture.EvidenceFiles;
import mx.avance.capture.EvidenceFiles.OpenedEvidence;
import mx.avance.capture.EvidenceRefusedException;

/**
 * Gives a file out: always to be saved and never to be shown, as the type that its content is, so that nothing in it runs in this site's name. Whether
 * whoever asks may read it is asked again each time.
 */
final class EvidenceDownload implements DownloadHandler {

    private static final long serialVersionUID = 1L;
    private static final int NOT_FOUND = 404;
    private static final int FORBIDDEN = 403;

    private final transient EvidenceFiles files;
    private final long evidenceId;

    EvidenceDownload(EvidenceFiles files, long evidenceId) {
        this.files = files;
        this.evidenceId = evidenceId;
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        VaadinResponse response = event.getResponse();
        Downloads.onlyToBeSaved(response);
        try (OpenedEvidence opened = files.open(evidenceId)) {
            event.setFileName(opened.evidence().fileName());
            event.setContentType(opened.evidence().contentType());
            event.setContentLength(opened.evidence().size());
            opened.writeTo(event.getOutputStream());
        } catch (EvidenceRefusedException e) {
            refuse(response, NOT_FOUND, e);
        } catch (PermissionDeniedException e) {
            refuse(response, FORBIDDEN, e);
        }
    }

    private static void refuse(VaadinResponse response, int status, RuntimeException why) throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain;charset=utf-8");
        response.getOutputStream().write(String.valueOf(why.getMessage()).getBytes(StandardCharsets.UTF_8));
    }
}
