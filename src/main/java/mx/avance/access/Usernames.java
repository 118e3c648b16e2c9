package mx.avance.access;

import java.util.Locale;

/** User names: small letters without accents, digits, point, hyphen, low line and at sign, 3 to 60 of them. */
final class Usernames {

    static final int MAX_LENGTH = 60;

    private Usernames() {}

    /**
     * The user name as it is kept.
     *
     * @throws IllegalArgumentException with a sentence that can be shown
     */
    static String of(String text) {
        String name = typed(text);
        if (!name.matches("[a-z0-9][a-z0-9._@-]{2,59}")) {
            throw new IllegalArgumentException(
                    "El usuario lleva de 3 a 60 letras minúsculas sin acento, números, punto, guion o arroba, sin espacios.");
        }
        return name;
    }

    /** What somebody typed to sign in, ready to be looked for; too long a text is cut, because no account is called so. */
    static String typed(String text) {
        // No database keeps a NUL, and no list shows the other signs.
        String name = text.strip().toLowerCase(Locale.ROOT).replaceAll("\\p{Cntrl}", "?");
        return name.length() <= MAX_LENGTH ? name : name.substring(0, MAX_LENGTH);
    }
}
