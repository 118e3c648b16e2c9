package mx.avance.exchange.reading;

/** What reading needs to do with texts, each in time proportional to their length. */
final class Texts {

    private static final int SHOWN = 200;

    private Texts() {}

    /** The text without the spaces around it, non-breaking ones included, and nothing changed inside. */
    static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** Where a label made of plain letters stands in the text, whatever its capitals; -1 when it does not. */
    static int indexOf(String text, String label) {
        for (int i = 0; i + label.length() <= text.length(); i++) {
            if (text.regionMatches(true, i, label, 0, label.length())) {
                return i;
            }
        }
        return -1;
    }

    static boolean onlyDigits(String text) {
        // Not Character.isDigit: that is also true of the digits of other scripts.
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Whether the character must not be in a text: it cannot be seen, or it makes the text read otherwise than it is written. */
    static boolean isForbidden(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            case Character.FORMAT -> isDirectionMark(codePoint);
            default -> false;
        };
    }

    static String codePoint(int codePoint) {
        return String.format("U+%04X", codePoint);
    }

    /** The text fit for a message: at most 200 characters, with what cannot be seen written as its code point. */
    static String visible(String text) {
        StringBuilder shown = new StringBuilder();
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            String piece = isForbidden(c) ? "‹" + codePoint(c) + "›" : Character.toString(c);
            i += Character.charCount(c);
            int room = i < text.length() ? SHOWN - 1 : SHOWN;
            if (shown.length() + piece.length() > room) {
                return shown.append('…').toString();
            }
            shown.append(piece);
        }
        return shown.toString();
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isDirectionMark(int c) {
        return c == 0x061C
                || c == 0x200E
                || c == 0x200F
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069);
    }
}
