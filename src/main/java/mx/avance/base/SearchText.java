package mx.avance.base;

import java.text.Normalizer;
import java.util.Locale;

/** How texts are compared when somebody looks for them: without accents, capitals or repeated spaces. */
public final class SearchText {

    private SearchText() {}

    /** The text without accents, in small letters, with single spaces; "Oficialía  MAYOR" gives "oficialia mayor". */
    public static String normalise(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFD)
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(c -> append(plain, c));
        return plain.toString().strip().toLowerCase(Locale.ROOT);
    }

    /** The pattern of SQL's LIKE that finds a normalised text anywhere, with {@code !} as the escape character. */
    public static String like(String normalised) {
        return "%" + normalised.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    private static void append(StringBuilder plain, int codePoint) {
        boolean space = Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
        if (!space) {
            plain.appendCodePoint(codePoint);
        } else if (plain.length() > 0 && plain.charAt(plain.length() - 1) != ' ') {
            plain.append(' ');
        }
    }
}
