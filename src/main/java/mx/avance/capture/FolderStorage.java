package mx.avance.capture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Evidence in a folder, each file under its number: nothing of what a person typed is in a path. A file appears whole or not at all; one whose
 * transaction is undone is deleted again, and one that is taken away is deleted when that is certain.
 */
@Component
class FolderStorage implements EvidenceStorage {

    private static final Logger LOG = LoggerFactory.getLogger(FolderStorage.class);
    private static final int PER_FOLDER = 1_000;

    private final Path folder;

    FolderStorage(EvidenceProperties properties) {
        folder = properties.folder().toAbsolutePath().normalize();
    }

    @Override
    public void write(long evidenceId, Path content) throws IOException {
        Path target = place(evidenceId);
        Path parent = Files.createDirectories(folder.resolve(String.valueOf(evidenceId / PER_FOLDER)));
        Path unfinished = Files.createTempFile(parent, "unfinished", ".tmp");
        try {
            after(TransactionSynchronization.STATUS_ROLLED_BACK, target);
            Files.copy(content, unfinished, StandardCopyOption.REPLACE_EXISTING);
            try (FileChannel written = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    @Override
    public SpooledFile read(long evidenceId, Reader reader) throws IOException {
        try (InputStream content = Files.newInputStream(place(evidenceId))) {
            return reader.take(content);
        }
    }

    @Override
    public void delete(long evidenceId) {
        after(TransactionSynchronization.STATUS_COMMITTED, place(evidenceId));
    }

    private Path place(long evidenceId) {
        return folder.resolve(String.valueOf(evidenceId / PER_FOLDER)).resolve(String.valueOf(evidenceId));
    }

    /** Deletes a file when the transaction has ended so. */
    private static void after(int status, Path file) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int ended) {
                if (ended == status) {
                    deleteQuietly(file);
                }
            }
        });
    }

    private static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("The file {} of an evidence that is not kept could not be deleted", file, e);
        }
    }
}
