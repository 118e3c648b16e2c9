package mx.avance.exchange.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/** Looks through a workbook before it is read: what would fill the memory, never end or reach outside of it is refused. */
final class WorkbookGuard {

    static final String DAMAGED =
            "el archivo está incompleto o dañado. Ábrelo y guárdalo de nuevo en Excel o LibreOffice, y"
                    + " vuelve a cargarlo.";

    private final byte[] content;
    private final ReadingLimits limits;
    private final XmlScan scan;
    private @Nullable String code;
    private @Nullable String sentence;

    WorkbookGuard(byte[] content, ReadingLimits limits) {
        this.content = content;
        this.limits = limits;
        this.scan = new XmlScan(limits.maxUnpackedBytes());
    }

    /** Whether the workbook can be read; otherwise the log says why not. */
    boolean passes(ProblemLog log) {
        Inflater inflater = new Inflater(true);
        try {
            look(ZipParts.of(content), inflater);
        } catch (ZipParts.DamagedZipException | IOException e) {
            damaged();
        } finally {
            inflater.end();
        }
        if (code == null && scan.sheets() > limits.maxSheets()) {
            refuse(
                    ProblemCodes.TOO_MANY_SHEETS,
                    "el libro tiene " + scan.sheets() + " hojas y se leen hasta " + limits.maxSheets() + ".");
        }
        if (code == null && scan.rows() > limits.maxRows()) {
            refuse(
                    ProblemCodes.TOO_MANY_ROWS,
                    "el libro tiene " + scan.rows() + " renglones y se leen hasta " + limits.maxRows()
                            + ". Divídelo y carga cada parte.");
        }
        if (code != null && sentence != null) {
            log.error(code, 1, 0, "", sentence);
        }
        return code == null;
    }

    /** Rows with something in them, in all sheets. */
    long rows() {
        return scan.rows();
    }

    private void look(List<ZipParts.Part> parts, Inflater inflater) throws IOException {
        for (ZipParts.Part part : parts) {
            String name = part.name().toLowerCase(Locale.ROOT);
            boolean xml = name.endsWith(".xml") || name.endsWith(".rels");
            inflater.reset();
            XmlTags.Finding finding;
            try (InputStream in = ZipParts.open(content, part, inflater)) {
                finding = scan.scan(in, xml || isReadWithoutName(name));
            }
            if (finding != XmlTags.Finding.FINE) {
                refuse(finding);
                return;
            }
        }
    }

    /** A part may have any name: only what an office program packs as it is, such as an image, is not looked into. */
    private static boolean isReadWithoutName(String name) {
        return !name.endsWith("/")
                && List.of(".png", ".jpeg", ".jpg", ".gif", ".emf", ".wmf", ".bin", ".vml", ".tiff", ".svg").stream()
                        .noneMatch(name::endsWith);
    }

    private void refuse(XmlTags.Finding finding) {
        switch (finding) {
            case ENTITIES ->
                refuse(
                        ProblemCodes.ENTITIES,
                        "el libro tiene declaraciones que ningún programa de oficina escribe y no se abre. Guárdalo de"
                                + " nuevo en Excel o LibreOffice y vuelve a cargarlo.");
            case TOO_LARGE ->
                refuse(
                        ProblemCodes.UNPACKS_TOO_LARGE,
                        "el libro ocupa, ya descomprimido, más de lo que se puede leer. Deja solo las tablas y vuelve a"
                                + " cargarlo.");
            default -> damaged();
        }
    }

    private void damaged() {
        refuse(ProblemCodes.DAMAGED, DAMAGED);
    }

    private void refuse(String why, String what) {
        code = why;
        sentence = what;
    }
}
