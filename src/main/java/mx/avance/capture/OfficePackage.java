package mx.avance.capture;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Tells what office document a ZIP file is. It is unpacked to nowhere, a few kilobytes at a time, and no further than a limit: a file that would fill
 * the disk or the memory of whoever opens it is refused.
 */
final class OfficePackage {

    private static final int MOST_PARTS = 5_000;
    private static final long MOST_UNPACKED = 200L << 20;
    private static final int MOST_TYPES = 1 << 20;
    private static final String TYPES = "[Content_Types].xml";
    private static final String MIME = "mimetype";

    private OfficePackage() {}

    /**
     * The type of a package.
     *
     * @return empty when it is another kind of ZIP file, is damaged, or holds macros
     * @throws EvidenceRefusedException when it unpacks to more than an office document would
     */
    static Optional<FileType> type(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile(), UTF_8)) {
            if (zip.size() > MOST_PARTS) {
                throw tooLarge();
            }
            Optional<FileType> type = open(zip);
            if (type.isEmpty() || macros(zip)) {
                return Optional.empty();
            }
            requireModest(zip);
            return type;
        } catch (ZipException damaged) {
            return Optional.empty();
        }
    }

    private static Optional<FileType> open(ZipFile zip) throws IOException {
        String types = text(zip, TYPES, MOST_TYPES);
        if (!types.isEmpty()) {
            return microsoft(types);
        }
        String mime = text(zip, MIME, 100).strip();
        return mime.equals(FileType.ODS.contentType())
                ? Optional.of(FileType.ODS)
                : mime.equals(FileType.ODT.contentType()) ? Optional.of(FileType.ODT) : Optional.empty();
    }

    private static Optional<FileType> microsoft(String types) {
        if (types.contains("wordprocessingml.document.main+xml")) {
            return Optional.of(FileType.DOCX);
        }
        if (types.contains("spreadsheetml.sheet.main+xml")) {
            return Optional.of(FileType.XLSX);
        }
        if (types.contains("presentationml.presentation.main+xml")) {
            return Optional.of(FileType.PPTX);
        }
        return Optional.empty();
    }

    private static boolean macros(ZipFile zip) {
        return Collections.list(zip.entries()).stream()
                .map(part -> part.getName().toLowerCase(Locale.ROOT))
                .anyMatch(name -> name.endsWith("vbaproject.bin") || name.startsWith("basic/"));
    }

    /** Counts what comes out, and not what the file says would. */
    private static void requireModest(ZipFile zip) throws IOException {
        byte[] buffer = new byte[8_192];
        long unpacked = 0;
        for (ZipEntry part : Collections.list(zip.entries())) {
            try (InputStream content = zip.getInputStream(part)) {
                for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                    unpacked += read;
                    if (unpacked > MOST_UNPACKED) {
                        throw tooLarge();
                    }
                }
            }
        }
    }

    private static String text(ZipFile zip, String name, int most) throws IOException {
        ZipEntry part = zip.getEntry(name);
        if (part == null) {
            return "";
        }
        try (InputStream content = zip.getInputStream(part)) {
            return new String(content.readNBytes(most), UTF_8);
        }
    }

    private static EvidenceRefusedException tooLarge() {
        return new EvidenceRefusedException(
                "El archivo se desempaca en mucho más de lo que un documento ocupa, y no se acepta. Guárdalo de nuevo como PDF y adjúntalo.");
    }
}
