package mx.avance.exchange.print;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import mx.avance.exchange.print.PageRenderer.Pages;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Binds pages that were made apart into one file: each document with a bookmark and page numbers of its own, all under one tree of tags. A document may come
 * in parts. A part is read, written and forgotten before the next one, so that memory does not grow with the file.
 */
final class PdfBinder {

    private final PdfOutput out;
    private final String title;
    private final LocalDate day;
    private final int catalog;
    private final int pages;
    private final int structure;
    private final int top;
    private final PageNumbers numbers;
    private final List<Integer> partPages = new ArrayList<>();
    private final List<Integer> sections = new ArrayList<>();
    private final List<String> parentTrees = new ArrayList<>();
    private final List<Bookmark> bookmarks = new ArrayList<>();
    private int pageCount;
    private int marks;

    private record Bookmark(String title, int page) {}

    /**
     * @param day on which the file says that it was made
     * @param margin of the pages, right and left, in millimetres
     */
    PdfBinder(OutputStream stream, String title, LocalDate day, int margin) throws IOException {
        out = new PdfOutput(stream);
        this.title = title;
        this.day = day;
        catalog = out.reserve();
        pages = out.reserve();
        structure = out.reserve();
        top = out.reserve();
        numbers = new PageNumbers(out, margin);
    }

    /** Adds a document. @param parts its pages, as {@link PageRenderer} made them */
    void add(String bookmark, List<Pages> parts) throws IOException {
        int total = parts.stream().mapToInt(Pages::count).sum();
        int page = 1;
        for (Pages part : parts) {
            try (PDDocument document = Loader.loadPDF(part.pdf())) {
                BoundPart bound = new BoundPart(out, document, new BoundPart.Place(pages, top, structure), marks);
                int first = bound.write(numbers, page, total);
                if (page == 1) {
                    bookmarks.add(new Bookmark(bookmark, first));
                }
                partPages.add(bound.pagesNode());
                sections.addAll(bound.sections());
                parentTrees.add(bound.parentTree() + " 0 R");
                marks = bound.nextMark();
                page += part.count();
            }
        }
        pageCount += total;
    }

    /** Completes the file. */
    void end() throws IOException {
        numbers.end();
        out.write(pages, "<</Type/Pages/Count " + pageCount + "/Kids[" + references(partPages) + "]>>");
        out.write(top, "<</Type/StructElem/S/Document/P " + structure + " 0 R/K[" + references(sections) + "]>>");
        int tree = out.reserve();
        out.write(tree, "<</Kids[" + String.join(" ", parentTrees) + "]>>");
        out.write(
                structure,
                "<</Type/StructTreeRoot/K[%d 0 R]/ParentTree %d 0 R/ParentTreeNextKey %d>>"
                        .formatted(top, tree, marks));
        int outline = outline();
        int metadata = out.reserve();
        out.readable(metadata, "/Type/Metadata/Subtype/XML", xmp().getBytes(StandardCharsets.UTF_8));
        out.write(
                catalog,
                ("<</Type/Catalog/Version/1.7/Pages %d 0 R/StructTreeRoot %d 0 R/Outlines %d 0 R/Metadata %d 0 R/MarkInfo<</Marked true>>"
                                + "/PageMode/UseOutlines/Lang(%s)/ViewerPreferences<</DisplayDocTitle true>>>>")
                        .formatted(pages, structure, outline, metadata, PrintedText.LANGUAGE));
        int information = out.reserve();
        out.write(
                information,
                "<</Title %s/Producer(Avance)/CreationDate(D:%s000000Z)>>"
                        .formatted(PdfOutput.string(title), day.toString().replace("-", "")));
        out.end(catalog, information);
    }

    private int outline() throws IOException {
        int root = out.reserve();
        List<Integer> items = bookmarks.stream().map(bookmark -> out.reserve()).toList();
        for (int i = 0; i < items.size(); i++) {
            Bookmark bookmark = bookmarks.get(i);
            String before = i == 0 ? "" : "/Prev " + items.get(i - 1) + " 0 R";
            String after = i + 1 == items.size() ? "" : "/Next " + items.get(i + 1) + " 0 R";
            out.write(
                    items.get(i),
                    "<</Title %s/Parent %d 0 R%s%s/Dest[%d 0 R/Fit]>>"
                            .formatted(PdfOutput.string(bookmark.title()), root, before, after, bookmark.page()));
        }
        String ends = items.isEmpty() ? "" : "/First %d 0 R/Last %d 0 R".formatted(items.getFirst(), items.getLast());
        out.write(root, "<</Type/Outlines/Count " + items.size() + ends + ">>");
        return root;
    }

    /** What says of itself that it is meant for everybody: PDF/UA-1. */
    private String xmp() {
        String name = new Xhtml().text(title).end();
        return """
                <?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
                <pdfuaid:part>1</pdfuaid:part>
                <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
                <dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>
                <xmp:CreateDate>%sT00:00:00Z</xmp:CreateDate>
                </rdf:Description></rdf:RDF></x:xmpmeta>
                <?xpacket end="w"?>""".formatted(name, PrintedText.LANGUAGE, day);
    }

    private static String references(List<Integer> numbers) {
        return numbers.stream().map(number -> number + " 0 R").collect(Collectors.joining(" "));
    }
}
