package mx.avance.exchange.ui;

/**
 * A text in three parts: what it begins with as the other one does, what is its own, and what both end with. Only between words, so that a figure is
 * never marked by half.
 */
record TextParts(String start, String own, String end) {

    static TextParts of(String text, String other) {
        int most = Math.min(text.length(), other.length());
        int start = 0;
        while (start < most && text.charAt(start) == other.charAt(start)) {
            start++;
        }
        start = wordBegins(text, other, start);
        int end = 0;
        while (end < most - start && text.charAt(text.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        end = wordEnds(text, other, end);
        return new TextParts(
                text.substring(0, start),
                text.substring(start, text.length() - end),
                text.substring(text.length() - end));
    }

    private static int wordBegins(String text, String other, int at) {
        int start = at;
        while (start > 0 && (isInside(text, start) || isInside(other, start))) {
            start--;
        }
        return start;
    }

    private static int wordEnds(String text, String other, int at) {
        int end = at;
        while (end > 0 && (isInside(text, text.length() - end) || isInside(other, other.length() - end))) {
            end--;
        }
        return end;
    }

    /** Whether a word goes on at a place of a text. */
    private static boolean isInside(String text, int at) {
        return at > 0
                && at < text.length()
                && !Character.isWhitespace(text.charAt(at - 1))
                && !Character.isWhitespace(text.charAt(at));
    }
}
