package mx.avance.exchange.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The key of a programme, as {@code M-PPA 1.4}, and what is written after it.
 *
 * @param text as printed
 * @param numbers first the axis: 1 and 4; none when the key has none
 * @param name of the programme; empty when nothing follows the key
 */
record ProgrammeKey(String text, List<Integer> numbers, String name) {

    ProgrammeKey {
        numbers = List.copyOf(numbers);
    }

    /** The key ends with its first word made of numbers and stops ("M-PPA 1.4"); the name is what follows. Null without such a word. */
    static @Nullable ProgrammeKey before(String text) {
        int start = 0;
        while (start < text.length()) {
            int space = text.indexOf(' ', start);
            int end = space < 0 ? text.length() : space;
            List<Integer> numbers = numbers(text.substring(start, end));
            if (!numbers.isEmpty()) {
                return new ProgrammeKey(text.substring(0, end), numbers, Texts.trim(text.substring(end)));
            }
            start = end + 1;
        }
        return null;
    }

    /** A number of at most five digits; null when the text is something else. */
    static @Nullable Integer number(String text) {
        return text.length() <= 5 && Texts.onlyDigits(text) ? Integer.valueOf(text) : null;
    }

    /** The numbers of a word such as 1.4; none when it is another kind of word. */
    private static List<Integer> numbers(String word) {
        List<Integer> numbers = new ArrayList<>();
        for (String part : word.split("\\.", -1)) {
            Integer number = number(part);
            if (number == null) {
                return List.of();
            }
            numbers.add(number);
        }
        return numbers;
    }
}
