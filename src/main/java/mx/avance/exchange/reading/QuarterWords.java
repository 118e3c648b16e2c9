package mx.avance.exchange.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.avance.figures.Quarter;

/** Finds the quarter that a text names: {@code Trimestre 1}, {@code T1}, {@code 1er trim}, {@code ene-mar}. */
final class QuarterWords {

    private static final List<String> ORDINALS = List.of(
            "1 01 1er 1ero 1o 1ro primer primero i uno",
            "2 02 2o 2do 2da segundo ii dos",
            "3 03 3er 3ero 3o 3ro tercer tercero iii tres",
            "4 04 4o 4to 4ta cuarto iv cuatro");

    private static final Map<String, Integer> FIRST_MONTHS = Map.of("ene", 1, "abr", 2, "jul", 3, "oct", 4);
    private static final Map<String, Integer> LAST_MONTHS = Map.of("mar", 1, "jun", 2, "sep", 3, "dic", 4);

    private QuarterWords() {}

    /** The number of the quarter that the words name, 0 when they name none. */
    static int of(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            int quarter = shortForm(words.get(i));
            if (quarter == 0 && words.get(i).startsWith("trim")) {
                quarter = ordinal(i + 1 < words.size() ? words.get(i + 1) : "");
                quarter = quarter == 0 && i > 0 ? ordinal(words.get(i - 1)) : quarter;
            }
            if (quarter > 0) {
                return quarter;
            }
        }
        return months(words);
    }

    /** The quarter of a cell, where a number alone is one too. */
    static Optional<Quarter> ofCell(String text) {
        List<String> words = HeaderWords.words(text);
        int number = of(words);
        if (number == 0 && words.size() == 1) {
            number = ordinal(words.getFirst());
        }
        return number == 0 ? Optional.empty() : Optional.of(Quarter.of(number));
    }

    /** {@code t1}, {@code 1t}, {@code q1}, {@code trim1}, {@code trimestre1}. */
    private static int shortForm(String word) {
        if (word.length() < 2) {
            return 0;
        }
        char last = word.charAt(word.length() - 1);
        String before = word.substring(0, word.length() - 1);
        if (last == 't' && before.length() == 1) {
            return digit(before.charAt(0));
        }
        boolean named = before.equals("t") || before.equals("q") || before.equals("trim") || before.equals("trimestre");
        return named ? digit(last) : 0;
    }

    private static int digit(char c) {
        return c >= '1' && c <= '4' ? c - '0' : 0;
    }

    private static int ordinal(String word) {
        for (int i = 0; i < ORDINALS.size(); i++) {
            if (!word.isEmpty() && (" " + ORDINALS.get(i) + " ").contains(" " + word + " ")) {
                return i + 1;
            }
        }
        return 0;
    }

    private static int months(List<String> words) {
        for (int i = 0; i + 1 < words.size(); i++) {
            int first = month(words.get(i), FIRST_MONTHS);
            for (int j = i + 1; first > 0 && j < Math.min(words.size(), i + 4); j++) {
                if (month(words.get(j), LAST_MONTHS) == first) {
                    return first;
                }
            }
        }
        return 0;
    }

    private static int month(String word, Map<String, Integer> months) {
        return word.length() < 3 ? 0 : months.getOrDefault(word.substring(0, 3), 0);
    }
}
