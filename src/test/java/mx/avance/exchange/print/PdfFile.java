package mx.avance.exchange.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** What a test sees of a PDF. */
final class PdfFile implements AutoCloseable {

    private final PDDocument document;

    PdfFile(byte[] file) {
        try {
            document = Loader.loadPDF(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PDDocument document() {
        return document;
    }

    int pages() {
        return document.getNumberOfPages();
    }

    /** The text of a page, from 1, in one line. */
    String text(int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document).replaceAll("[\\s\u00a0]+", " ");
    }

    String text() throws IOException {
        return new PDFTextStripper().getText(document).replaceAll("[\\s\u00a0]+", " ");
    }

    /** How far to the right the text of any page goes beyond it, in points; negative when it stays inside. */
    float beyond() throws IOException {
        float[] most = {-Float.MAX_VALUE};
        new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition letter) {
                most[0] = Math.max(most[0], letter.getXDirAdj() + letter.getWidthDirAdj() - letter.getPageWidth());
                super.processTextPosition(letter);
            }
        }.getText(document);
        return most[0];
    }

    List<String> bookmarks() {
        List<String> titles = new ArrayList<>();
        for (PDOutlineItem item :
                document.getDocumentCatalog().getDocumentOutline().children()) {
            titles.add(item.getTitle());
        }
        return titles;
    }

    List<PDFont> fonts() throws IOException {
        List<PDFont> fonts = new ArrayList<>();
        for (PDPage page : document.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                fonts.add(page.getResources().getFont(name));
            }
        }
        return fonts;
    }

    /** The kinds of all tags, in the order in which they are read aloud. */
    List<String> tags() {
        List<String> tags = new ArrayList<>();
        collect(Objects.requireNonNull(document.getDocumentCatalog().getStructureTreeRoot()), tags);
        return tags;
    }

    private static void collect(PDStructureNode node, List<String> tags) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                tags.add(element.getStructureType());
                collect(element, tags);
            }
        }
    }

    /** Whether each page finds its tags: those of its number in the tree of pages. */
    boolean isEveryPageTagged() throws IOException {
        PDNumberTreeNode tree =
                document.getDocumentCatalog().getStructureTreeRoot().getParentTree();
        for (PDPage page : document.getPages()) {
            if (page.getStructParents() < 0 || tree.getValue(page.getStructParents()) == null) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
