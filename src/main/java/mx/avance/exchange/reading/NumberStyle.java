package mx.avance.exchange.reading;

import java.util.Optional;
import java.util.regex.Pattern;

/** How the numbers of a file that are texts separate thousands and decimals. */
enum NumberStyle {
    /** {@code 1,292.50}, as in Mexico. */
    POINT,
    /** {@code 1.292,50}. */
    COMMA,
    /** Nothing proves it: {@code 1.234} may be one or the other, {@code 1,234} has thousands. */
    ASK_POINT,
    /** Nothing proves it, and {@code 1,234} may be one or the other too. */
    ASK_BOTH;

    private static final int MAX_LENGTH = 60;
    private static final Pattern MAYBE_POINT = Pattern.compile("[0-9]{1,3}\\.[0-9]{3}%?");
    private static final Pattern MAYBE_COMMA = Pattern.compile("[0-9]{1,3},[0-9]{3}%?");
    private static final Pattern SURE_POINT = Pattern.compile(
            "[0-9]{1,3}(,[0-9]{3})*\\.([0-9]{1,2}|[0-9]{4,})%?|[0-9]{4,}\\.[0-9]+%?|[0-9]{1,3}(,[0-9]{3}){2,}%?"
                    + "|[0-9]{1,3}(,[0-9]{3})+\\.[0-9]+%?|0\\.[0-9]+%?");
    private static final Pattern SURE_COMMA = Pattern.compile(
            "[0-9]{1,3}(\\.[0-9]{3})*,([0-9]{1,2}|[0-9]{4,})%?|[0-9]{4,},[0-9]+%?|[0-9]{1,3}(\\.[0-9]{3}){2,}%?"
                    + "|[0-9]{1,3}(\\.[0-9]{3})+,[0-9]+%?|0,[0-9]+%?");

    /** The style that a text proves by itself, if it proves one. */
    static Optional<NumberStyle> provenBy(String text) {
        String plain = plain(text);
        if (plain.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        if (SURE_POINT.matcher(plain).matches()) {
            return Optional.of(POINT);
        }
        return SURE_COMMA.matcher(plain).matches() ? Optional.of(COMMA) : Optional.empty();
    }

    /** Whether nobody can say which number it is. */
    boolean isAmbiguous(String text) {
        String plain = plain(text);
        if (plain.length() > MAX_LENGTH || plain.startsWith("0")) {
            return false;
        }
        return switch (this) {
            case POINT, COMMA -> false;
            case ASK_POINT -> MAYBE_POINT.matcher(plain).matches();
            case ASK_BOTH ->
                MAYBE_POINT.matcher(plain).matches()
                        || MAYBE_COMMA.matcher(plain).matches();
        };
    }

    /** The number that a text is; empty when it is none. */
    Optional<PrintedNumber> number(String text) {
        String plain = plain(text);
        if (plain.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        return switch (this) {
            case POINT -> PrintedNumber.of(plain);
            case COMMA -> PrintedNumber.of(swapped(plain));
            case ASK_POINT, ASK_BOTH -> PrintedNumber.of(plain).or(() -> PrintedNumber.of(swapped(plain)));
        };
    }

    /** Without spaces: {@code 90 %}. */
    private static String plain(String text) {
        return text.length() > MAX_LENGTH ? text : text.replace(" ", "").replace("\u00A0", "");
    }

    private static String swapped(String text) {
        StringBuilder swapped = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            swapped.setCharAt(i, c == ',' ? '.' : c == '.' ? ',' : c);
        }
        return swapped.toString();
    }
}
