package mx.avance.exchange.reading;

/** Tells a clave by its look. */
final class ClaveText {

    private static final int MIN_STOPS = 2;
    private static final int MAX_LENGTH = 40;

    private ClaveText() {}

    /** Whether the text begins with three numbers or more with stops between them, and then ends or has a space. */
    static boolean begins(String text) {
        return length(text) > 0;
    }

    /** Whether the text is that and nothing else. */
    static boolean is(String text) {
        return !text.isEmpty() && length(text) == text.length();
    }

    private static int length(String text) {
        int stops = 0;
        int i = 0;
        while (i < text.length() && i <= MAX_LENGTH) {
            char c = text.charAt(i);
            if (c == '.') {
                stops++;
            } else if (c < '0' || c > '9') {
                break;
            }
            i++;
        }
        boolean ends =
                i == text.length() || Character.isWhitespace(text.charAt(i)) || Character.isSpaceChar(text.charAt(i));
        return ends && stops >= MIN_STOPS && text.charAt(0) != '.' ? i : 0;
    }
}
