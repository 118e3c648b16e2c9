package mx.avance.capture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What may be attached as evidence. A file is what its content says; its name must say the same, because it is the name that a computer opens it by.
 * Documents with macros are not taken: they run.
 */
public enum FileType {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    CSV("text/csv", "csv"),
    TXT("text/plain", "txt");

    private static final byte[] PDF_START = "%PDF-".getBytes(ISO_8859_1);
    private static final byte[] PNG_START = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG_START = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final byte[] ZIP_START = {'P', 'K', 3, 4};

    private final String contentType;
    private final List<String> extensions;

    FileType(String contentType, String... extensions) {
        this.contentType = contentType;
        this.extensions = List.of(extensions);
    }

    /** The media type with which it is given out. */
    public String contentType() {
        return contentType;
    }

    /** The extensions that a name of this type may have, in small letters and without the dot. */
    public List<String> extensions() {
        return extensions;
    }

    /** Every type in words, for whoever has to choose a file. */
    public static String all() {
        return Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", "));
    }

    /**
     * The type of a file.
     *
     * @param name as the person gave it: its extension must be one of the type
     * @throws EvidenceRefusedException when the content is of no type that is taken, or the name says another one
     */
    static FileType of(Path file, String name) throws IOException {
        Optional<FileType> named = byExtension(name);
        if (named.isEmpty()) {
            throw new EvidenceRefusedException(
                    "«" + name + "» no es de un tipo que se acepte. Se aceptan: " + all() + ".");
        }
        FileType found = sniff(file, named.get())
                .orElseThrow(() -> new EvidenceRefusedException("El contenido de «" + name
                        + "» no es de un tipo que se acepte, aunque su nombre lo diga. Se aceptan: " + all() + "."));
        if (found != named.get()) {
            throw new EvidenceRefusedException("«" + name + "» dice ser " + named.get() + " y su contenido es " + found
                    + ". Guárdalo con su extensión verdadera y adjúntalo de nuevo.");
        }
        return found;
    }

    private static Optional<FileType> byExtension(String name) {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return name.indexOf('.') < 0
                ? Optional.empty()
                : Arrays.stream(values())
                        .filter(type -> type.extensions.contains(extension))
                        .findFirst();
    }

    /** A text is of no type by itself: it is the one of the two that it is named. */
    private static Optional<FileType> sniff(Path file, FileType named) throws IOException {
        byte[] start = start(file);
        if (startsWith(start, PDF_START)) {
            return Optional.of(PDF);
        }
        if (startsWith(start, PNG_START)) {
            return Optional.of(PNG);
        }
        if (startsWith(start, JPEG_START)) {
            return Optional.of(JPEG);
        }
        if (startsWith(start, ZIP_START)) {
            return OfficePackage.type(file);
        }
        try (InputStream content = new BufferedInputStream(Files.newInputStream(file))) {
            return PlainText.isText(content) ? Optional.of(named == CSV ? CSV : TXT) : Optional.empty();
        }
    }

    private static byte[] start(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return content.readNBytes(16);
        }
    }

    private static boolean startsWith(byte[] content, byte[] start) {
        return content.length >= start.length && Arrays.equals(content, 0, start.length, start, 0, start.length);
    }
}
