package mx.avance.exchange.ui;

import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Takes the file that a browser sends, without holding up the screen however slowly it comes. */
final class FileArrival implements UploadHandler {

    private static final long serialVersionUID = 1L;
    private static final long ENVELOPE = 64 << 10;
    private static final int BUFFER = 64 << 10;

    private final long maxBytes;
    private final transient Consumer<ArrivedFile> arrived;
    private final transient Runnable tooLarge;

    /**
     * Both are called with the session locked.
     *
     * @param tooLarge hears of a file that is larger than is read
     */
    FileArrival(long maxBytes, Consumer<ArrivedFile> arrived, Runnable tooLarge) {
        this.maxBytes = maxBytes;
        this.arrived = arrived;
        this.tooLarge = tooLarge;
    }

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
        Path path = Files.createTempFile("avance-import", ".tmp");
        ArrivedFile file = new ArrivedFile(event.getFileName(), path);
        boolean handedOver = false;
        try {
            if (receive(event, path) > maxBytes) {
                event.reject();
                event.getUI().access(tooLarge::run);
            } else {
                event.getUI().access(() -> arrived.accept(file));
                handedOver = true;
            }
        } catch (UIDetachedException gone) {
            // Nobody is there any more who could want it.
        } finally {
            if (!handedOver) {
                file.delete();
            }
        }
    }

    /** One byte more than is read is enough to know that it is too large. */
    private long receive(UploadEvent event, Path path) throws IOException {
        try (InputStream content = event.getInputStream();
                OutputStream out = Files.newOutputStream(path)) {
            byte[] buffer = new byte[BUFFER];
            long received = 0;
            int read = content.read(buffer);
            while (read >= 0 && received <= maxBytes) {
                out.write(buffer, 0, read);
                received += read;
                read = content.read(buffer);
            }
            return received;
        }
    }

    @Override
    public long getFileSizeMax() {
        return maxBytes + 1;
    }

    @Override
    public long getRequestSizeMax() {
        return maxBytes + ENVELOPE;
    }
}
