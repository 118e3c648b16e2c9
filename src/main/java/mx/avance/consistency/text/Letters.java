package mx.avance.consistency.text;

/** Letters as the grammar compares them: small, without accents. */
final class Letters {

    private static final String ACCENTED = "áàäâãéèëêíìïîóòöôõúùüûñç";
    private static final String PLAIN = "aaaaaeeeeiiiiooooouuuunc";

    private Letters() {}

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || Character.isSpaceChar(c) && c != '\n';
    }

    /** Letters, and the accents that some keyboards put behind them. */
    static boolean isOfWord(char c) {
        return Character.isLetter(c) || c >= '\u0300' && c <= '\u036F';
    }

    /** A piece of the text in small letters without accents. */
    static String fold(String text, int start, int end) {
        StringBuilder folded = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            char c = Character.toLowerCase(text.charAt(i));
            if (c >= '\u0300' && c <= '\u036F') {
                continue;
            }
            int accent = c < 128 ? -1 : ACCENTED.indexOf(c);
            folded.append(accent < 0 ? c : PLAIN.charAt(accent));
        }
        return folded.toString();
    }
}
