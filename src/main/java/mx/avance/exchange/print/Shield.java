package mx.avance.exchange.print;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The shield of the municipality, as it stands in a page. */
final class Shield {

    private static final Logger LOG = LoggerFactory.getLogger(Shield.class);
    private static final long MOST = 2L << 20;

    private Shield() {}

    /**
     * The picture, as an address that holds it whole; empty without one, and where the file is none. That is said in the log and stops no document: it lacks
     * an ornament and no figure.
     */
    static Optional<String> of(@Nullable Path file) {
        if (file == null || file.toString().isBlank()) {
            return Optional.empty();
        }
        try {
            if (Files.size(file) > MOST) {
                LOG.warn("El escudo {} pasa de 2 MB: los documentos salen sin él (avance.document.shield).", file);
                return Optional.empty();
            }
            byte[] picture = Files.readAllBytes(file);
            Optional<String> type = type(picture);
            if (type.isEmpty()) {
                LOG.warn("El escudo {} no es PNG ni JPEG: los documentos salen sin él (avance.document.shield).", file);
            }
            return type.map(kind ->
                    "data:image/" + kind + ";base64," + Base64.getEncoder().encodeToString(picture));
        } catch (IOException e) {
            LOG.warn("No se pudo leer el escudo {}: los documentos salen sin él (avance.document.shield).", file, e);
            return Optional.empty();
        }
    }

    /** By what is in the file and never by its name. */
    private static Optional<String> type(byte[] picture) {
        if (begins(picture, 0x89, 'P', 'N', 'G')) {
            return Optional.of("png");
        }
        return begins(picture, 0xFF, 0xD8, 0xFF) ? Optional.of("jpeg") : Optional.empty();
    }

    private static boolean begins(byte[] picture, int... with) {
        for (int i = 0; i < with.length; i++) {
            if (picture.length <= i || (picture[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }
}
