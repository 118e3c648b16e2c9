package mx.avance.exchange.print;

import java.math.BigDecimal;
import mx.avance.exchange.official.OfficialRow;
import mx.avance.exchange.official.PrintedFigure;
import mx.avance.figures.Amount;
import org.jspecify.annotations.Nullable;

/** Texts and figures as paper takes them. */
final class PrintedText {

    static final String LANGUAGE = "es-MX";

    private PrintedText() {}

    /**
     * The text without what paper cannot show: control characters, halves of letters, what is no letter, and the marks that turn the direction of a
     * line, with which a text could be read otherwise than it is stored. Ends of lines become blanks.
     */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> {
            if (Character.isWhitespace(letter)) {
                clean.append(' ');
            } else if (isShown(letter)) {
                clean.appendCodePoint(letter);
            }
        });
        return clean.toString();
    }

    private static boolean isShown(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> false;
            case Character.FORMAT -> !isDirection(letter);
            default -> true;
        };
    }

    private static boolean isDirection(int letter) {
        return (letter >= 0x200E && letter <= 0x200F)
                || (letter >= 0x202A && letter <= 0x202E)
                || (letter >= 0x2066 && letter <= 0x2069)
                || letter == 0x061C;
    }

    /** {@code 1,466}, {@code 88.70%}; empty for a figure that is not there. */
    static String amount(OfficialRow row, @Nullable Amount amount) {
        return amount == null
                ? ""
                : PrintedFigure.number(amount.value(), row.decimals()) + (row.percentFigures() ? "%" : "");
    }

    /** How many: {@code 1,466}. */
    static String count(long count) {
        return PrintedFigure.number(BigDecimal.valueOf(count), 0);
    }
}
