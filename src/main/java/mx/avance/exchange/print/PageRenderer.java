package mx.avance.exchange.print;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.extend.FSStreamFactory;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Makes pages of XHTML: tagged, with their fonts inside, and with nothing from elsewhere. Whatever an address in the XHTML names is refused, unless the
 * picture stands in the address itself.
 */
final class PageRenderer {

    static final String FAMILY = "Sheet";

    private static final byte[] REGULAR = withoutLigatures("fonts/DejaVuSansCondensed.ttf");
    private static final byte[] BOLD = withoutLigatures("fonts/DejaVuSansCondensed-Bold.ttf");
    private static final String EMBEDDED = "data:image/";

    static {
        // It would tell on the console, past the log of the product, how long each style sheet took.
        XRLog.setLoggingEnabled(false);
    }

    private PageRenderer() {}

    /**
     * Pages that are a file of their own, which {@link PdfBinder} binds with others.
     *
     * @param pdf the file
     * @param count how many pages it has
     */
    record Pages(byte[] pdf, int count) {}

    static Pages render(String xhtml) throws IOException {
        ByteArrayOutputStream pages = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.useFont(() -> new ByteArrayInputStream(REGULAR), FAMILY, 400, FontStyle.NORMAL, true);
        builder.useFont(() -> new ByteArrayInputStream(BOLD), FAMILY, 700, FontStyle.NORMAL, true);
        builder.useUriResolver((base, uri) -> uri.startsWith(EMBEDDED) ? uri : null);
        builder.useExternalResourceAccessControl(
                (uri, type) -> uri.startsWith(EMBEDDED), ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useProtocolsStreamImplementation(new Refusing(), "http", "https", "file", "ftp", "jar");
        builder.withHtmlContent(xhtml, null);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            try (PDDocument document = renderer.createPDFKeepOpen()) {
                document.save(pages);
                return new Pages(pages.toByteArray(), document.getNumberOfPages());
            }
        }
    }

    /** The font of the numbers of pages. */
    static InputStream regular() {
        return new ByteArrayInputStream(REGULAR);
    }

    /** One of the style sheets of the product. */
    static String css(String name) {
        return new String(resource(name + ".css"), StandardCharsets.UTF_8);
    }

    /**
     * A font without its table of ligatures: with it, "Oficialía" is written with one sign for "fi", which whoever looks for the word in the file, or copies it,
     * does not find. The table is only called by a name that nobody asks for.
     */
    private static byte[] withoutLigatures(String name) {
        byte[] font = resource(name);
        ByteBuffer tables = ByteBuffer.wrap(font);
        int count = tables.getShort(4);
        for (int i = 0; i < count; i++) {
            int entry = 12 + 16 * i;
            if (tables.getInt(entry) == 0x47535542) { // GSUB
                tables.putInt(entry, 0x67737562); // gsub
            }
        }
        return font;
    }

    private static byte[] resource(String name) {
        try (InputStream in = PageRenderer.class.getResourceAsStream("/print/" + name)) {
            if (in == null) {
                throw new IllegalStateException("The product was built without /print/" + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Should anything get as far as this, it gets nothing. */
    private static final class Refusing implements FSStreamFactory {
        @Override
        public FSStream getUrl(String url) {
            throw new IllegalArgumentException("A document takes nothing from " + url);
        }
    }
}
