package mx.avance.exchange.reading;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What kind of file some bytes are, by how they begin and never by a name, and what to do about those that are not read. */
enum FileKind {
    EMPTY(ProblemCodes.EMPTY, "el archivo está vacío. Elige otro y vuelve a cargarlo."),
    /** An .xlsx. */
    WORKBOOK(
            ProblemCodes.DAMAGED,
            "el libro no se puede leer. Ábrelo y guárdalo de nuevo como .xlsx, y vuelve a cargarlo."),
    OPEN_DOCUMENT(
            ProblemCodes.OTHER_KIND,
            "es una hoja de cálculo de OpenDocument (.ods). Ábrela, guárdala como .xlsx y vuelve a cargarla."),
    WORD(
            ProblemCodes.OTHER_KIND,
            "es un documento de texto (.docx u .odt). Copia su tabla a una hoja de cálculo, guárdala como .xlsx y vuelve a"
                    + " cargarla."),
    ZIP(
            ProblemCodes.OTHER_KIND,
            "es un archivo comprimido que no es un libro de Excel. Descomprímelo y carga cada documento."),
    /** The container of .xls and of every .xlsx with a password. */
    COMPOUND(
            ProblemCodes.PROTECTED_OR_OLD,
            "está protegido con contraseña o es un .xls anterior a 2007. Ábrelo, quítale la contraseña, guárdalo como .xlsx y"
                    + " vuelve a cargarlo."),
    PDF(
            ProblemCodes.OTHER_KIND,
            "es un PDF. Copia su texto a un archivo .txt, o su tabla a una hoja de cálculo, y vuelve a cargarlo."),
    IMAGE(
            ProblemCodes.OTHER_KIND,
            "es una imagen. Se necesita el documento con texto: como .xlsx, .csv o texto publicado."),
    RTF(
            ProblemCodes.OTHER_KIND,
            "es un documento de texto con formato (.rtf). Guárdalo como texto sin formato y vuelve a cargarlo."),
    MARKUP(ProblemCodes.OTHER_KIND, "es una página web o un XML. Guárdalo como .xlsx o .csv y vuelve a cargarlo."),
    TEXT(
            ProblemCodes.NOT_RECOGNISED,
            "no es el texto publicado del seguimiento ni una tabla separada por comas, punto y coma o tabuladores. Elige otro"
                    + " archivo y vuelve a cargarlo."),
    NOISE(
            ProblemCodes.NOT_RECOGNISED,
            "no es un documento que se pueda leer. Se leen libros de Excel (.xlsx), .csv y el texto publicado.");

    private static final int TOP = 64 * 1024;
    private static final long MEGABYTE = 1 << 20;

    /** One strange character in so many is too much, but for a short text. */
    private static final int MAX_STRANGE = 200;

    private static final int FEW = 1_000;

    private final String code;
    private final String sentence;

    FileKind(String code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    static FileKind of(byte[] content) {
        if (content.length == 0) {
            return EMPTY;
        }
        if (ZipParts.begins(content)) {
            return zip(content);
        }
        if (begins(content, 0xD0, 0xCF, 0x11, 0xE0)) {
            return COMPOUND;
        }
        if (begins(content, '%', 'P', 'D', 'F')) {
            return PDF;
        }
        if (begins(content, '{', '\\', 'r', 't', 'f')) {
            return RTF;
        }
        return isImage(content) ? IMAGE : text(content);
    }

    /** Whether there is something and not too much of it; otherwise the log says so. */
    static boolean admits(byte[] content, FileKind expected, ReadingLimits limits, ProblemLog log) {
        if (content.length > limits.maxBytes()) {
            log.error(
                    ProblemCodes.TOO_LARGE,
                    1,
                    0,
                    "",
                    "el archivo pasa de " + limits.maxBytes() / MEGABYTE + " MB. Divídelo y carga cada parte.");
            return false;
        }
        FileKind kind = of(content);
        if (kind != expected) {
            kind.refuse(log);
        }
        return kind == expected;
    }

    void refuse(ProblemLog log) {
        log.error(code, 1, 0, "", sentence);
    }

    private static FileKind text(byte[] content) {
        String top = decoded(content);
        if (top == null) {
            return NOISE;
        }
        String start = top.stripLeading().toLowerCase(Locale.ROOT);
        if (start.isEmpty()) {
            return content.length <= TOP ? EMPTY : NOISE;
        }
        return start.startsWith("<?xml") || start.startsWith("<!doctype") || start.startsWith("<html") ? MARKUP : TEXT;
    }

    /** The first characters; null when they are no text. */
    private static @Nullable String decoded(byte[] content) {
        TextEncoding encoding = TextEncoding.of(content, TOP);
        String top = new String(
                content, encoding.mark(), Math.min(content.length - encoding.mark(), TOP), encoding.charset());
        long strange = top.chars().filter(FileKind::isStrange).count();
        return strange * MAX_STRANGE > Math.max(top.length(), FEW) ? null : top;
    }

    /** A control character that no text has, or what stands for bytes that are no letter. A few may be somebody's mistake. */
    private static boolean isStrange(int c) {
        return c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' || c == 0xFFFD || c >= 0x7F && c < 0xA0;
    }

    private static FileKind zip(byte[] content) {
        List<String> names;
        try {
            names = ZipParts.of(content).stream().map(ZipParts.Part::name).toList();
        } catch (ZipParts.DamagedZipException e) {
            return cutZip(content);
        }
        if (hasPrefix(names, "xl/")) {
            return WORKBOOK;
        }
        return hasPrefix(names, "word/") ? WORD : names.contains("mimetype") ? cutZip(content) : ZIP;
    }

    /** Of a zip without a directory that could be read, by the names in its first bytes. */
    private static FileKind cutZip(byte[] content) {
        String top = new String(content, 0, Math.min(content.length, TOP), StandardCharsets.ISO_8859_1);
        if (top.contains("opendocument.spreadsheet")) {
            return OPEN_DOCUMENT;
        }
        Predicate<String> has = top::contains;
        if (has.test("word/") || has.test("opendocument.text")) {
            return WORD;
        }
        return has.test("xl/") || has.test("[Content_Types].xml") ? WORKBOOK : ZIP;
    }

    private static boolean hasPrefix(List<String> names, String prefix) {
        return names.stream().anyMatch(name -> name.toLowerCase(Locale.ROOT).startsWith(prefix));
    }

    private static boolean isImage(byte[] content) {
        return begins(content, 0x89, 'P', 'N', 'G')
                || begins(content, 0xFF, 0xD8, 0xFF)
                || begins(content, 'G', 'I', 'F', '8')
                || begins(content, 'B', 'M') && content.length > 2 && content[2] < ' '
                || begins(content, 'I', 'I', '*', 0)
                || begins(content, 'M', 'M', 0, '*')
                || begins(content, 'R', 'I', 'F', 'F');
    }

    private static boolean begins(byte[] content, int... start) {
        for (int i = 0; i < start.length; i++) {
            if (i >= content.length || (content[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
