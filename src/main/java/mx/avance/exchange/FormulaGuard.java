package mx.avance.exchange;

/**
 * Keeps a spreadsheet from running a text as a formula. A text that begins with {@code =}, {@code +}, {@code -}, {@code @} or their full-width
 * forms, after white space or none, or with a tab or a line end, gets an apostrophe in front (OWASP, "CSV Injection"). So does one that looks as if it had
 * got it, so that every text comes back as it was.
 */
public final class FormulaGuard {

    private static final String STARTERS = "=+-@＝＋－＠";
    private static final String CONTROLS = "\t\r\n";

    private FormulaGuard() {}

    /** The text as it may stand in a cell. */
    public static String neutralise(String text) {
        return needsGuard(text) ? "'" + text : text;
    }

    /** The text without the apostrophe of {@link #neutralise}; the same text where there is none. */
    public static String restore(String text) {
        return text.startsWith("'") && needsGuard(text.substring(1)) ? text.substring(1) : text;
    }

    private static boolean needsGuard(String text) {
        int from = 0;
        while (from < text.length() && text.charAt(from) == '\'') {
            from++;
        }
        return isRun(text.substring(from));
    }

    /** Whether a spreadsheet may run the text as a formula. */
    public static boolean isRun(String text) {
        if (text.isEmpty()) {
            return false;
        }
        if (CONTROLS.indexOf(text.charAt(0)) >= 0) {
            return true;
        }
        return startsFormula(text);
    }

    private static boolean startsFormula(String text) {
        String start = text.stripLeading();
        return !start.isEmpty() && STARTERS.indexOf(start.charAt(0)) >= 0;
    }
}
