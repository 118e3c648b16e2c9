package mx.avance.consistency.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mx.avance.consistency.text.Numeral.Style;
import mx.avance.consistency.text.Token.Kind;

/** Takes a text apart, from left to right and each character once or twice. */
final class Tokenizer {

    private static final int LONGEST_NUMBER = 25;
    private static final Set<String> ABBREVIATIONS = Set.of(
            "art", "arts", "fracc", "fr", "num", "no", "nos", "lic", "ing", "arq", "dr", "dra", "av", "col", "sr",
            "sra", "dir", "depto", "tel", "exp", "vs", "inc", "cap", "prof", "mtro", "mtra", "c", "h", "m", "n", "cd",
            "gral", "aprox", "trim", "pag", "km", "ml", "mts", "ton", "hrs", "lts", "kg", "ene", "feb", "mar", "abr",
            "may", "jun", "jul", "ago", "sep", "sept", "oct", "nov", "dic");
    private static final Set<String> ORDINAL_ENDINGS = Set.of(
            "er", "ero", "era", "do", "da", "o", "a", "to", "ta", "ro", "ra", "nd", "st", "th", "mo", "vo", "no");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Tokenizer(String text) {
        this.text = text;
    }

    /** The tokens of a text, numbers in words already read and percent signs taken to their numbers. */
    static List<Token> tokens(String text) {
        Tokenizer tokenizer = new Tokenizer(text);
        tokenizer.read();
        return SpelledNumbers.read(tokenizer.tokens);
    }

    private void read() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\n' || c == '\r') {
                add(Kind.STOP, ".", at, ++at);
            } else if (Letters.isSpace(c)) {
                at++;
            } else if (Character.isLetter(c)) {
                word();
            } else if (Letters.isDigit(c)) {
                number(at, false);
            } else if (c == '$' && nextIsDigit()) {
                money();
            } else {
                sign(c);
            }
        }
    }

    private void add(Kind kind, String word, int start, int end) {
        tokens.add(new Token(kind, word, start, end, null));
    }

    private void money() {
        int start = at++;
        while (at < text.length() && Letters.isSpace(text.charAt(at))) {
            at++;
        }
        number(start, true);
    }

    private boolean nextIsDigit() {
        int next = at + 1;
        while (next < text.length() && next < at + 3 && Letters.isSpace(text.charAt(next))) {
            next++;
        }
        return next < text.length() && Letters.isDigit(text.charAt(next));
    }

    private void sign(char c) {
        switch (c) {
            case ',' -> add(Kind.COMMA, ",", at, ++at);
            case ';', '!', '?', '•', '·', '*' -> add(Kind.STOP, ".", at, ++at);
            case '.' -> {
                boolean abbreviation = !tokens.isEmpty()
                        && tokens.getLast().end() == at
                        && tokens.getLast().is(Kind.WORD)
                        && (ABBREVIATIONS.contains(tokens.getLast().word())
                                || isInitial(tokens.getLast().word()));
                if (abbreviation) {
                    at++;
                } else {
                    add(Kind.STOP, ".", at, ++at);
                }
            }
            default -> add(Kind.SIGN, String.valueOf(c), at, ++at);
        }
    }

    /** The V of "Alfredo V. Bonfil". */
    private static boolean isInitial(String word) {
        return word.length() == 1 && "aeouy".indexOf(word.charAt(0)) < 0;
    }

    /** Letters; with digits, or with digits behind a slash or a hyphen, it is a code. */
    private void word() {
        int start = at;
        boolean digits = false;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Letters.isDigit(c)) {
                digits = true;
            } else if (!Letters.isOfWord(c) && !joins(c)) {
                break;
            }
            at++;
        }
        if (!digits) {
            add(Kind.WORD, Letters.fold(text, start, at), start, at);
            return;
        }
        String folded = Letters.fold(text, start, at);
        boolean quarter =
                folded.length() == 2 && folded.charAt(0) == 't' && folded.charAt(1) >= '1' && folded.charAt(1) <= '4';
        add(quarter ? Kind.WORD : Kind.CODE, folded, start, at);
    }

    /** Whether a slash, hyphen or stop holds a code together: a digit or capital comes right behind it, and digits are in it. */
    private boolean joins(char c) {
        if (c != '/' && c != '-' && c != '_' && c != '.' || at + 1 >= text.length()) {
            return false;
        }
        return Letters.isDigit(text.charAt(at + 1)) || c != '.' && codeFollows(at + 1);
    }

    private boolean codeFollows(int from) {
        int end = from;
        while (end < text.length() && end < from + 12 && Character.isUpperCase(text.charAt(end))) {
            end++;
        }
        return end > from
                && end + 1 < text.length()
                && (text.charAt(end) == '/' || text.charAt(end) == '-')
                && Letters.isDigit(text.charAt(end + 1));
    }

    private void number(int start, boolean money) {
        int first = at;
        StringBuilder digits = new StringBuilder();
        int decimals = 0;
        boolean grouped = false;
        digits(digits);
        while (at < text.length()) {
            char c = text.charAt(at);
            int run = digitsFrom(at + 1);
            boolean group =
                    run == 3 && decimals == 0 && (c == ',' || c == '\'' || c == '’' || isThin(c) && isShort(first));
            if (group) {
                grouped = true;
                at++;
                digits(digits);
            } else if (decimals == 0
                    && run > 0
                    && (c == '.' || c == ',' && run <= 2 && !grouped && !listFollows(run))) {
                at++;
                digits.append('.');
                decimals = run;
                digits(digits);
            } else {
                break;
            }
        }
        boolean padded = !money && text.charAt(first) == '0' && digits.length() > 1 && digits.charAt(1) != '.';
        if (isCode(first) || padded || digits.length() > LONGEST_NUMBER) {
            code(start);
            return;
        }
        if (ordinal(start, first)) {
            return;
        }
        finish(
                start,
                new BigDecimal(digits.toString()),
                decimals,
                money ? Style.MONEY : grouped ? Style.GROUPED : Style.PLAIN);
    }

    private void finish(int start, BigDecimal value, int decimals, Style style) {
        int end = at;
        int sign = at;
        while (sign < text.length() && Letters.isSpace(text.charAt(sign))) {
            sign++;
        }
        boolean percent = sign < text.length() && (text.charAt(sign) == '%' || text.charAt(sign) == '％');
        if (percent) {
            end = sign + 1;
            at = end;
        }
        tokens.add(new Token(Kind.NUMBER, "", start, end, new Numeral(value, decimals, percent, style)));
    }

    private void digits(StringBuilder digits) {
        while (at < text.length() && Letters.isDigit(text.charAt(at))) {
            digits.append(text.charAt(at++));
        }
    }

    private int digitsFrom(int from) {
        int end = from;
        while (end < text.length() && end - from < LONGEST_NUMBER && Letters.isDigit(text.charAt(end))) {
            end++;
        }
        return end - from;
    }

    /** A space between thousands: {@code 1 466}. */
    private static boolean isThin(char c) {
        return c == ' ' || c == '\u00A0' || c == '\u2009' || c == '\u202F';
    }

    /** Only up to three digits can stand before a space between thousands. */
    private boolean isShort(int first) {
        int run = digitsFrom(first);
        return run <= 3 && text.charAt(first) != '0';
    }

    /** {@code 12,5,3} is a list and not a decimal comma. */
    private boolean listFollows(int run) {
        int next = at + 1 + run;
        return next + 1 < text.length() && text.charAt(next) == ',' && Letters.isDigit(text.charAt(next + 1));
    }

    /** Whether a number goes on as a date, a range, an hour, a clave, an oficio or a fraction with a year. */
    private boolean isCode(int first) {
        if (at >= text.length()) {
            return false;
        }
        char c = text.charAt(at);
        int run = digitsFrom(at + 1);
        if (c == '/') {
            if (text.startsWith("24", first) && text.startsWith("/7", at) && run == 1) {
                return true;
            }
            if (run == 0) {
                return at + 1 < text.length() && Character.isUpperCase(text.charAt(at + 1));
            }
            int next = at + 1 + run;
            boolean year = run == 4
                    && (text.startsWith("19", at + 1) || text.startsWith("20", at + 1))
                    && !isGroupedBefore(first);
            return year
                    || next < text.length()
                            && (text.charAt(next) == '/' || text.charAt(next) == '-')
                            && digitsFrom(next + 1) > 0;
        }
        if (c == '-' || c == '–' || c == ':') {
            return run > 0 || c == '-' && at + 1 < text.length() && Character.isUpperCase(text.charAt(at + 1));
        }
        return c == '.' && run > 0;
    }

    private boolean isGroupedBefore(int first) {
        return text.substring(first, at).indexOf(',') >= 0;
    }

    private void code(int start) {
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean inner = (c == '/' || c == '-' || c == '–' || c == ':' || c == '.' || c == ',' || c == '_')
                    && at + 1 < text.length()
                    && Character.isLetterOrDigit(text.charAt(at + 1));
            if (!inner && !Character.isLetterOrDigit(c)) {
                break;
            }
            at++;
        }
        add(Kind.CODE, Letters.fold(text, start, at), start, at);
    }

    /** {@code 3er}, {@code 2do.}, {@code 1°}: the word of its place. {@code 5A} and {@code 3x} are codes, {@code 12km} and {@code 50m2} too. */
    private boolean ordinal(int start, int first) {
        if (at >= text.length()) {
            return false;
        }
        char c = text.charAt(at);
        boolean stop = c == '.' && at + 1 < text.length() && isOrdinalSign(text.charAt(at + 1));
        if (stop || isOrdinalSign(c)) {
            String place = text.substring(first, at);
            at += stop ? 2 : 1;
            skipLetters();
            add(Kind.WORD, Ordinals.word(place), start, at);
            return true;
        }
        if (!Character.isLetter(c)) {
            return false;
        }
        String place = text.substring(first, at);
        int from = at;
        while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        String ending = Letters.fold(text, from, at);
        if (ending.equals("t") && place.length() == 1 && place.charAt(0) >= '1' && place.charAt(0) <= '4') {
            add(Kind.WORD, "t" + place, start, at);
            return true;
        }
        if (ORDINAL_ENDINGS.contains(ending)) {
            add(Kind.WORD, Ordinals.word(place), start, at);
            if (at < text.length() && text.charAt(at) == '.') {
                at++;
            }
        } else {
            add(Kind.CODE, Letters.fold(text, start, at), start, at);
        }
        return true;
    }

    private static boolean isOrdinalSign(char c) {
        return c == '°' || c == 'º' || c == 'ª';
    }

    private void skipLetters() {
        while (at < text.length() && Character.isLetter(text.charAt(at))) {
            at++;
        }
    }
}
