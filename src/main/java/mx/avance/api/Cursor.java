package mx.avance.api;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a page goes on: what stands in the parameter {@code desde}. A program hands it back as it got it. It names the last row that was read, so that no
 * row is skipped or told twice when others come or go meanwhile, and the last page is found as fast as the first.
 *
 * @param kind of what it is a place
 */
record Cursor(char kind, List<String> parts) {

    /** In a cut: its id and a position. */
    static final char CUT = 'c';

    /** In the programmes of a cut: its id and a key. */
    static final char CUT_PROGRAMMES = 'k';

    /** In a year as it is now: sort key, programme and position. */
    static final char PLAN = 'p';

    /** In the programmes of a year: a key. */
    static final char PROGRAMMES = 'g';

    /** In the findings of a year. */
    static final char FINDINGS = 'h';

    static final String EXPECTED = "el valor de «siguiente» de la página anterior de esta misma consulta";

    private static final String BETWEEN = "\n";
    private static final int LONGEST = 1_000;

    Cursor {
        parts = List.copyOf(parts);
    }

    static Cursor of(char kind, Object... parts) {
        return new Cursor(kind, Arrays.stream(parts).map(String::valueOf).toList());
    }

    /** As it is handed out. */
    String text() {
        String plain =
                Stream.concat(Stream.of(String.valueOf(kind)), parts.stream()).collect(Collectors.joining(BETWEEN));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * What a program handed back.
     *
     * @param kinds what it may be a place in
     * @return empty for the first page
     * @throws ApiProblemException 400 when it is not one of those
     */
    static Optional<Cursor> read(@Nullable String text, Kind... kinds) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            if (text.length() > LONGEST) {
                throw new IllegalArgumentException("too long");
            }
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            List<String> parts = List.of(plain.split(BETWEEN, -1));
            Cursor cursor = new Cursor(parts.getFirst().charAt(0), parts.subList(1, parts.size()));
            if (Arrays.stream(kinds).noneMatch(kind -> kind.fits(cursor))) {
                throw new IllegalArgumentException("another kind");
            }
            return Optional.of(cursor);
        } catch (IllegalArgumentException | IndexOutOfBoundsException notOurs) {
            throw Parameters.bad("desde", EXPECTED, text);
        }
    }

    String text(int part) {
        return parts.get(part);
    }

    int number(int part) {
        return (int) Math.clamp(id(part), Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    long id(int part) {
        return Long.parseLong(parts.get(part));
    }

    /** What a place of a kind looks like: {@code n} for a number, {@code t} for a text. */
    record Kind(char kind, String shape) {

        static final Kind IN_CUT = new Kind(CUT, "nn");
        static final Kind IN_CUT_PROGRAMMES = new Kind(CUT_PROGRAMMES, "nt");
        static final Kind IN_PLAN = new Kind(PLAN, "tnn");
        static final Kind IN_PROGRAMMES = new Kind(PROGRAMMES, "t");
        static final Kind IN_FINDINGS = new Kind(FINDINGS, "tnnnnn");

        private boolean fits(Cursor cursor) {
            if (cursor.kind() != kind || cursor.parts().size() != shape.length()) {
                return false;
            }
            for (int i = 0; i < shape.length(); i++) {
                if (shape.charAt(i) == 'n' && !cursor.text(i).matches("-?[0-9]{1,10}")) {
                    return false;
                }
            }
            return true;
        }
    }
}
