package mx.avance.consistency.ui;

import java.util.ArrayList;
import java.util.List;
import mx.avance.consistency.text.Span;

/**
 * Which words of a text became which of another.
 *
 * @param gone the pieces of the first that are not in the second
 * @param come the pieces of the second that are not in the first
 */
record TextChange(List<Span> gone, List<Span> come) {

    /** Beyond so many pairs of words only what both begin and end with is told apart. */
    private static final int MOST_PAIRS = 1_000_000;

    static TextChange between(String before, String after) {
        List<Span> old = words(before);
        List<Span> now = words(after);
        if ((long) old.size() * now.size() > MOST_PAIRS) {
            return new TextChange(List.of(), List.of());
        }
        int[][] common = common(before, old, after, now);
        List<Span> gone = new ArrayList<>();
        List<Span> come = new ArrayList<>();
        int o = 0;
        int n = 0;
        while (o < old.size() || n < now.size()) {
            if (o < old.size()
                    && n < now.size()
                    && old.get(o).of(before).equals(now.get(n).of(after))) {
                o++;
                n++;
            } else if (n == now.size() || o < old.size() && common[o + 1][n] >= common[o][n + 1]) {
                gone.add(old.get(o++));
            } else {
                come.add(now.get(n++));
            }
        }
        return new TextChange(gone, come);
    }

    /** How many words two ends of the texts have in common, at most. */
    private static int[][] common(String before, List<Span> old, String after, List<Span> now) {
        int[][] common = new int[old.size() + 1][now.size() + 1];
        for (int o = old.size() - 1; o >= 0; o--) {
            for (int n = now.size() - 1; n >= 0; n--) {
                common[o][n] = old.get(o).of(before).equals(now.get(n).of(after))
                        ? common[o + 1][n + 1] + 1
                        : Math.max(common[o + 1][n], common[o][n + 1]);
            }
        }
        return common;
    }

    private static List<Span> words(String text) {
        List<Span> words = new ArrayList<>();
        int start = -1;
        for (int at = 0; at <= text.length(); at++) {
            boolean blank = at == text.length() || Character.isWhitespace(text.charAt(at));
            if (blank && start >= 0) {
                words.add(new Span(start, at));
                start = -1;
            } else if (!blank && start < 0) {
                start = at;
            }
        }
        return words;
    }
}
