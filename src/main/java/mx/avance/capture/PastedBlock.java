package mx.avance.capture;

import java.util.ArrayList;
import java.util.List;

/**
 * A block as a spreadsheet puts it on the clipboard: a line a row, tabs between cells, and quotes around a cell that has lines, tabs or quotes in it.
 *
 * @param rows as many cells in each as it was written with; the empty line at the end is none
 */
public record PastedBlock(List<List<String>> rows) {

    /** More rows than this are not of one screen. */
    public static final int MOST_ROWS = 500;

    public PastedBlock {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** Takes a clipboard apart; nothing is lost, a quote that is never closed stands for itself. */
    public static PastedBlock of(String clipboard) {
        return new Reading(clipboard.replace("\r\n", "\n").replace('\r', '\n')).block();
    }

    private static final class Reading {
        private final String text;
        private final List<List<String>> rows = new ArrayList<>();
        private List<String> row = new ArrayList<>();
        private int at;

        Reading(String text) {
            this.text = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        }

        PastedBlock block() {
            while (true) {
                row.add(cell());
                if (at >= text.length()) {
                    rows.add(row);
                    return new PastedBlock(rows);
                }
                if (text.charAt(at++) == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            }
        }

        private String cell() {
            int closing = at < text.length() && text.charAt(at) == '"' ? closing() : -1;
            if (closing >= 0) {
                String quoted = text.substring(at + 1, closing).replace("\"\"", "\"");
                at = closing + 1;
                return quoted;
            }
            int from = at;
            while (at < text.length() && text.charAt(at) != '\t' && text.charAt(at) != '\n') {
                at++;
            }
            return text.substring(from, at);
        }

        /** The quote that ends the cell: a single one with nothing of the cell after it. */
        private int closing() {
            for (int i = at + 1; i < text.length(); i++) {
                if (text.charAt(i) == '"') {
                    boolean last = i + 1 == text.length();
                    char next = last ? '\n' : text.charAt(i + 1);
                    if (next == '"') {
                        i++;
                    } else {
                        return next == '\t' || next == '\n' ? i : -1;
                    }
                }
            }
            return -1;
        }
    }
}
