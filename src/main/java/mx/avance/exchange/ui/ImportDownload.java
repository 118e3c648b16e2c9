package mx.avance.exchange.ui;

import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import mx.avance.base.ui.Downloads;
import mx.avance.exchange.ImportHistory;
import mx.avance.exchange.ImportHistory.ImportCard;

/** Gives the file of an import out, byte for byte: to be saved and never to be shown. Whether whoever asks may read it is asked each time. */
final class ImportDownload implements DownloadHandler {

    private static final long serialVersionUID = 1L;
    private static final int NOT_FOUND = 404;

    private final transient ImportHistory history;
    private final long importId;
    private final String fileName;

    ImportDownload(ImportHistory history, ImportCard card) {
        this.history = history;
        this.importId = card.id();
        this.fileName = card.fileName();
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        VaadinResponse response = event.getResponse();
        Downloads.onlyToBeSaved(response);
        Optional<byte[]> content = history.content(importId);
        if (content.isEmpty()) {
            response.setStatus(NOT_FOUND);
            return;
        }
        event.setFileName(fileName);
        event.setContentType("application/octet-stream");
        event.setContentLength(content.get().length);
        try (OutputStream out = event.getOutputStream()) {
            out.write(content.get());
        }
    }
}
