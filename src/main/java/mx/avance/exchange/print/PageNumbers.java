package mx.avance.exchange.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Writes {@code Página 3 de 12} at the foot of pages that are made already: how many there are is known only when the last part of a document has been made.
 * One font serves the whole file.
 */
final class PageNumbers {

    /** The name of the font among the resources of a page. */
    static final COSName FONT = COSName.getPDFName("AvancePageNumber");

    private static final String LETTERS = "Página de 0123456789";
    /** Of a millimetre. */
    private static final float POINTS = 72 / 25.4f;

    private static final float SIZE = 6.5f;
    private static final float FROM_FOOT = 17f;

    private final PdfOutput out;
    private final float fromEdge;
    private final int font;

    /** @param margin how far from the edge they end, in millimetres */
    PageNumbers(PdfOutput out, int margin) {
        this.out = out;
        fromEdge = margin * POINTS;
        font = out.reserve();
    }

    int font() {
        return font;
    }

    /** What draws the number of a page; it is no content, so nobody has it read aloud. */
    byte[] content(int page, int pages, float width) throws IOException {
        String text = "Página " + page + " de " + pages;
        Glyphs known = Glyphs.KNOWN;
        float from = width - fromEdge - known.width(text) * SIZE / 1000;
        return "\nq /Artifact <</Type/Pagination/Subtype/Footer>> BDC BT /%s %s Tf 0.3 g %s %s Td <%s> Tj ET EMC Q\n"
                .formatted(FONT.getName(), SIZE, plain(from), plain(FROM_FOOT), known.hex(text))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String plain(float value) {
        return Integer.toString(Math.round(value));
    }

    /** Writes the font. */
    void end() throws IOException {
        try (PDDocument document = Loader.loadPDF(sample())) {
            COSDictionary fonts =
                    document.getPage(0).getResources().getCOSObject().getCOSDictionary(COSName.FONT);
            COSName only = fonts.keySet().iterator().next();
            new ObjectCopy(out).copy(font, fonts.getDictionaryObject(only));
        }
    }

    private static byte[] sample() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            PDFont font = PDType0Font.load(document, PageRenderer.regular());
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(font, SIZE);
                content.showText(LETTERS);
                content.endText();
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    /** How a letter is called in the font, and how wide it is, in thousandths of its size. */
    private record Glyph(String code, float width) {}

    /** The letters, by their code points. */
    private record Glyphs(Map<Integer, Glyph> letters) {

        static final Glyphs KNOWN = read();

        private static Glyphs read() {
            Map<Integer, Glyph> letters = new HashMap<>();
            try (PDDocument document = new PDDocument()) {
                PDFont font = PDType0Font.load(document, PageRenderer.regular());
                for (int letter : LETTERS.codePoints().distinct().toArray()) {
                    String text = Character.toString(letter);
                    letters.put(
                            letter, new Glyph(HexFormat.of().formatHex(font.encode(text)), font.getStringWidth(text)));
                }
            } catch (IOException e) {
                throw new IllegalStateException("The font of the product cannot be read", e);
            }
            return new Glyphs(letters);
        }

        private Stream<Glyph> of(String text) {
            return text.codePoints().mapToObj(letter -> Objects.requireNonNull(letters.get(letter)));
        }

        String hex(String text) {
            return of(text).map(Glyph::code).collect(Collectors.joining());
        }

        float width(String text) {
            return of(text).map(Glyph::width).reduce(0f, Float::sum);
        }
    }
}
