package mx.avance.exchange.print;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Pages that were made apart, on their way into the file in which they are bound. */
final class BoundPart {

    private static final COSName PART = COSName.getPDFName("Part");
    private static final COSName TABS = COSName.getPDFName("Tabs");

    private final PdfOutput out;
    private final PDDocument document;
    private final Place place;
    private final int firstMark;
    private final int pagesNode;
    private final int parentTree;
    private final List<Integer> sections = new ArrayList<>();
    private int nextMark;

    /**
     * Where it is bound in.
     *
     * @param pages the root of the pages
     * @param top what all that is read aloud is a part of
     * @param structure the root of the tags
     */
    record Place(int pages, int top, int structure) {}

    /** @param firstMark the first number that is free in the tree from pages to tags */
    BoundPart(PdfOutput out, PDDocument document, Place place, int firstMark) {
        this.out = out;
        this.document = document;
        this.place = place;
        this.firstMark = firstMark;
        pagesNode = out.reserve();
        parentTree = out.reserve();
        nextMark = firstMark;
    }

    int pagesNode() {
        return pagesNode;
    }

    int parentTree() {
        return parentTree;
    }

    List<Integer> sections() {
        return sections;
    }

    int nextMark() {
        return nextMark;
    }

    /** Writes the pages and their tags. @return the number of the first page as an object of the file */
    int write(PageNumbers numbers, int page, int total) throws IOException {
        COSDictionary root = document.getDocumentCatalog().getCOSObject();
        COSDictionary structure = requireNonNull(root.getCOSDictionary(COSName.STRUCT_TREE_ROOT));
        ObjectCopy copy = new ObjectCopy(out);
        copy.standsFor((COSObject) root.getItem(COSName.STRUCT_TREE_ROOT), place.top());
        List<Integer> pages = new ArrayList<>();
        number((COSObject) root.getItem(COSName.PAGES), copy, pages);
        List<COSObject> tags = tags(structure, copy);
        for (int i = 0; i < pages.size(); i++) {
            PDPage each = document.getPage(i);
            int stamp = out.reserve();
            out.stream(
                    stamp,
                    "",
                    numbers.content(page + i, total, each.getMediaBox().getWidth()));
            copy.copy(pages.get(i), stamped(copy, each, numbers, stamp));
        }
        for (int i = 0; i < tags.size(); i++) {
            COSDictionary tag = (COSDictionary) tags.get(i).getObject();
            tag.setItem(COSName.S, PART);
            copy.copy(sections.get(i), tag);
        }
        copy.copy(parentTree, marked(structure));
        out.write(
                pagesNode,
                "<</Type/Pages/Parent %d 0 R/Count %d/Kids[%s]>>"
                        .formatted(
                                place.pages(),
                                pages.size(),
                                pages.stream().map(number -> number + " 0 R").collect(Collectors.joining(" "))));
        return pages.getFirst();
    }

    /** Gives every page a number, in their order; their tree becomes one node. */
    private void number(COSObject node, ObjectCopy copy, List<Integer> pages) {
        COSDictionary dictionary = (COSDictionary) node.getObject();
        COSArray kids = dictionary.getCOSArray(COSName.KIDS);
        if (kids == null) {
            int number = out.reserve();
            pages.add(number);
            copy.standsFor(node, number);
            return;
        }
        copy.standsFor(node, pagesNode);
        for (int i = 0; i < kids.size(); i++) {
            number((COSObject) kids.get(i), copy, pages);
        }
    }

    /** The page with its number drawn on it. */
    private COSDictionary stamped(ObjectCopy copy, PDPage page, PageNumbers numbers, int stamp) {
        COSDictionary stamped = new COSDictionary(page.getCOSObject());
        stamped.removeItem(COSName.ANNOTS);
        stamped.setItem(COSName.PARENT, copy.to(pagesNode));
        stamped.setItem(COSName.MEDIA_BOX, page.getMediaBox().getCOSArray());
        stamped.setItem(TABS, COSName.S);
        int key = stamped.getInt(COSName.STRUCT_PARENTS);
        if (key >= 0) {
            stamped.setInt(COSName.STRUCT_PARENTS, mark(key));
        }
        COSDictionary resources = new COSDictionary(page.getResources().getCOSObject());
        COSDictionary fonts = new COSDictionary();
        COSDictionary used = resources.getCOSDictionary(COSName.FONT);
        if (used != null) {
            fonts.addAll(used);
        }
        fonts.setItem(PageNumbers.FONT, copy.to(numbers.font()));
        resources.setItem(COSName.FONT, fonts);
        stamped.setItem(COSName.RESOURCES, resources);
        COSArray contents = new COSArray();
        COSBase drawn = page.getCOSObject().getItem(COSName.CONTENTS);
        if (drawn instanceof COSArray several) {
            contents.addAll(several);
        } else if (drawn != null) {
            contents.add(drawn);
        }
        contents.add(copy.to(stamp));
        stamped.setItem(COSName.CONTENTS, contents);
        return stamped;
    }

    /** The topmost tags, which become parts of the whole. */
    private List<COSObject> tags(COSDictionary structure, ObjectCopy copy) {
        List<COSObject> tags = new ArrayList<>();
        COSBase kids = structure.getItem(COSName.K);
        if (kids instanceof COSArray several) {
            for (int i = 0; i < several.size(); i++) {
                tags.add((COSObject) several.get(i));
            }
        } else {
            tags.add((COSObject) kids);
        }
        for (COSObject tag : tags) {
            int number = out.reserve();
            copy.standsFor(tag, number);
            sections.add(number);
        }
        return tags;
    }

    /** Which tags each page has, under the numbers that they have in the file. */
    private COSDictionary marked(COSDictionary structure) {
        Map<Integer, COSBase> found = new TreeMap<>();
        collect(requireNonNull(structure.getCOSDictionary(COSName.PARENT_TREE)), found);
        COSArray numbers = new COSArray();
        found.forEach((key, tags) -> {
            numbers.add(COSInteger.get(mark(key)));
            numbers.add(tags);
        });
        COSArray limits = COSArray.ofCOSIntegers(List.of(firstMark, nextMark - 1));
        COSDictionary leaf = new COSDictionary();
        leaf.setItem(COSName.NUMS, numbers);
        leaf.setItem(COSName.LIMITS, limits);
        return leaf;
    }

    private static void collect(COSDictionary node, Map<Integer, COSBase> found) {
        COSArray kids = node.getCOSArray(COSName.KIDS);
        if (kids != null) {
            for (int i = 0; i < kids.size(); i++) {
                collect((COSDictionary) kids.getObject(i), found);
            }
        }
        COSArray numbers = node.getCOSArray(COSName.NUMS);
        if (numbers != null) {
            for (int i = 0; i + 1 < numbers.size(); i += 2) {
                found.put(numbers.getInt(i), numbers.get(i + 1));
            }
        }
    }

    private int mark(int key) {
        nextMark = Math.max(nextMark, firstMark + key + 1);
        return firstMark + key;
    }
}
