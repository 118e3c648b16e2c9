package mx.avance.exchange.ui;

import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import mx.avance.base.ui.Downloads;
import mx.avance.exchange.Export;
import mx.avance.exchange.Exports;

/** Gives an ordered document out, to whoever ordered it and to nobody else. */
final class ExportDownload implements DownloadHandler {

    private static final long serialVersionUID = 1L;
    private static final int NOT_FOUND = 404;

    private final transient Exports exports;
    private final long id;
    private final String fileName;
    private final String contentType;

    ExportDownload(Exports exports, Export export) {
        this.exports = exports;
        this.id = export.id();
        this.fileName = export.fileName();
        this.contentType = export.form().contentType();
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        VaadinResponse response = event.getResponse();
        Downloads.onlyToBeSaved(response);
        Optional<Path> file = exports.file(id);
        if (file.isEmpty()) {
            response.setStatus(NOT_FOUND);
            return;
        }
        event.setFileName(fileName);
        event.setContentType(contentType);
        event.setContentLength(Files.size(file.get()));
        try (OutputStream out = event.getOutputStream()) {
            Files.copy(file.get(), out);
        }
    }
}
