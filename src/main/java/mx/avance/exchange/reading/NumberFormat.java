package mx.avance.exchange.reading;

import java.util.Locale;

/**
 * What the format of a cell says of its number.
 *
 * @param decimals that are shown; -1 when the format does not say
 * @param date whether it shows a date
 */
record NumberFormat(boolean percent, int decimals, boolean date) {

    static final NumberFormat GENERAL = new NumberFormat(false, SheetCell.ALL, false);

    private static final int MAX_LENGTH = 255;
    private static final int MAX_DECIMALS = 30;

    /** Of a format as {@code #,##0.00} or {@code 0%}; only its part for positive numbers counts. */
    static NumberFormat of(String format) {
        if (format.length() > MAX_LENGTH || format.equalsIgnoreCase("General") || format.equals("@")) {
            return GENERAL;
        }
        String plain = withoutTexts(format);
        int end = plain.indexOf(';');
        plain = (end < 0 ? plain : plain.substring(0, end)).toLowerCase(Locale.ROOT);
        boolean digits = plain.indexOf('0') >= 0 || plain.indexOf('#') >= 0;
        boolean date = !digits && plain.chars().anyMatch(c -> "ymdhs".indexOf(c) >= 0);
        return new NumberFormat(plain.indexOf('%') >= 0, digits ? decimals(plain) : SheetCell.ALL, date);
    }

    private static int decimals(String format) {
        int point = format.indexOf('.');
        int decimals = 0;
        for (int i = point + 1; point >= 0 && i < format.length(); i++) {
            char c = format.charAt(i);
            if (c != '0' && c != '#' && c != '?') {
                break;
            }
            decimals++;
        }
        return Math.min(decimals, MAX_DECIMALS);
    }

    /** Without what is between quotes or brackets, or after a backslash. */
    private static String withoutTexts(String format) {
        StringBuilder plain = new StringBuilder();
        char until = 0;
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            if (until != 0) {
                until = c == until ? 0 : until;
            } else if (c == '"' || c == '[') {
                until = c == '[' ? ']' : c;
            } else if (c == '\\' || c == '_' || c == '*') {
                i++;
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
