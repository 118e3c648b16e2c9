package mx.avance.exchange.print;

import java.util.ArrayDeque;
import java.util.Deque;

/** Writes XHTML in which whatever a person typed stays text: there is no other way in for it than {@link #text} and the values of attributes. */
final class Xhtml {

    private final StringBuilder out = new StringBuilder(4_096);
    private final Deque<String> open = new ArrayDeque<>();

    /**
     * Begins a page that is complete in itself.
     *
     * @param title of the document
     * @param css one of the style sheets of the product, never the text of a person
     */
    static Xhtml page(String title, String css) {
        Xhtml page = new Xhtml();
        page.open("html", "lang", PrintedText.LANGUAGE)
                .open("head")
                .element("title", title)
                .open("meta", "name", "subject", "content", title)
                .close()
                .open("style");
        page.out.append(css);
        return page.close().close().open("body");
    }

    /** Begins an element. @param attributes names and values in turns */
    Xhtml open(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            out.append('"');
        }
        out.append('>');
        open.push(tag);
        return this;
    }

    /** Ends the element that was begun last. */
    Xhtml close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** A text of somebody. */
    Xhtml text(String text) {
        escape(text);
        return this;
    }

    /** An element with nothing but a text. */
    Xhtml element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close();
    }

    /** Ends everything that is open. */
    String end() {
        while (!open.isEmpty()) {
            close();
        }
        return out.toString();
    }

    private void escape(String text) {
        PrintedText.clean(text).codePoints().forEach(letter -> {
            switch (letter) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                default -> out.appendCodePoint(letter);
            }
        });
    }
}
