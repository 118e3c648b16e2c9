package mx.avance.base;

import java.text.Normalizer;
import java.util.Locale;

/** How texts are compared: without accents, capitals or repeated spaces, in time proportional to their length. */
public final class SearchText {

    /** The Latin letters with accents come before this one. */
    private static final int LATIN = 0x250;

    private static final char[] WITHOUT_ACCENT = withoutAccents();

    private SearchText() {}

    /** The text without accents, in small letters, with single spaces; "Oficialía  MAYOR" gives "oficialia mayor". */
    public static String normalise(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(c -> appendWithoutAccent(plain, c));
        return plain.toString().strip().toLowerCase(Locale.ROOT);
    }

    /** The pattern of SQL's LIKE that finds a normalised text anywhere, with {@code !} as the escape character. */
    public static String like(String normalised) {
        return "%" + normalised.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    /** One character at a time, because normalising whole texts is not linear in a long run of accents. */
    private static void appendWithoutAccent(StringBuilder plain, int codePoint) {
        if (codePoint < LATIN) {
            append(plain, WITHOUT_ACCENT[codePoint]);
        } else if (Character.getType(codePoint) != Character.NON_SPACING_MARK) {
            Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFD)
                    .codePoints()
                    .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                    .forEach(c -> append(plain, c));
        }
    }

    private static void append(StringBuilder plain, int codePoint) {
        boolean space = Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
        if (!space) {
            plain.appendCodePoint(codePoint);
        } else if (plain.length() > 0 && plain.charAt(plain.length() - 1) != ' ') {
            plain.append(' ');
        }
    }

    private static char[] withoutAccents() {
        char[] plain = new char[LATIN];
        for (char c = 0; c < LATIN; c++) {
            plain[c] =
                    Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
        }
        return plain;
    }
}
