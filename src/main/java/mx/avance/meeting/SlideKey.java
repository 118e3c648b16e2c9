package mx.avance.meeting;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a slide shows, in a few letters: {@code i123} is indicator 123, {@code c45} a component, {@code u6} a unit, {@code t0} the title. */
public record SlideKey(Kind kind, long id) {

    /** What a slide is of. */
    public enum Kind {
        TITLE('t'),
        INDICATOR('i'),
        COMPONENT('c'),
        UNIT('u');

        private final char letter;

        Kind(char letter) {
            this.letter = letter;
        }
    }

    public static final SlideKey TITLE = new SlideKey(Kind.TITLE, 0);

    private static final Pattern TEXT = Pattern.compile("([ticu])([0-9]{1,18})");

    /** {@code i123}. */
    public String text() {
        return kind.letter + Long.toString(id);
    }

    /** Reads {@code i123}; empty for anything else. */
    public static Optional<SlideKey> of(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        char letter = matcher.group(1).charAt(0);
        for (Kind kind : Kind.values()) {
            if (kind.letter == letter) {
                return Optional.of(new SlideKey(kind, Long.parseLong(matcher.group(2))));
            }
        }
        return Optional.empty();
    }
}
