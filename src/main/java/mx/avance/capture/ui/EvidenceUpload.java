package mx.avance.capture.ui;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import mx.avance.access.PermissionDeniedException;
import mx.avance.capture.EvidenceFiles;
import mx.avance.capture.EvidenceRefusedException;
import org.jspecify.annotations.Nullable;

/**
 * Takes a file that a browser sends. It arrives in a temporary file first, however slowly: only what is here occupies a connection to the database.
 */
final class EvidenceUpload implements UploadHandler {

    private static final long serialVersionUID = 1L;
    private static final long ENVELOPE = 64 << 10;

    private final transient EvidenceFiles files;
    private final long entryId;
    private final TextField description;
    private volatile @Nullable String refusal;

    EvidenceUpload(EvidenceFiles files, long entryId, TextField description) {
        this.files = files;
        this.entryId = entryId;
        this.description = description;
    }

    /** Why the last file was not taken; {@code null} when it was. */
    @Nullable
    String refusal() {
        return refusal;
    }

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
        refusal = null;
        Path arrived = Files.createTempFile("avance-upload", ".tmp");
        try {
            receive(event, arrived);
            try (InputStream content = Files.newInputStream(arrived)) {
                files.attach(entryId, event.getFileName(), content, description.getValue());
            }
        } catch (EvidenceRefusedException | PermissionDeniedException e) {
            refusal = e.getMessage();
            event.reject(String.valueOf(e.getMessage()));
        } finally {
            Files.deleteIfExists(arrived);
        }
    }

    /** One byte more than is taken is enough to know that it is too large: the service says so. */
    private void receive(UploadEvent event, Path arrived) throws IOException {
        try (InputStream content = event.getInputStream();
                OutputStream out = Files.newOutputStream(arrived)) {
            byte[] buffer = new byte[8_192];
            long left = files.maxSize() + 1;
            int read = content.read(buffer);
            while (read >= 0 && left > 0) {
                out.write(buffer, 0, (int) Math.min(read, left));
                left -= read;
                read = content.read(buffer);
            }
        }
    }

    @Override
    public long getFileSizeMax() {
        return files.maxSize() + 1;
    }

    @Override
    public long getRequestSizeMax() {
        return files.maxSize() + ENVELOPE;
    }
}
