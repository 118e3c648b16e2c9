package mx.avance.consistency.text;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import mx.avance.consistency.text.Token.Kind;

/** The nouns of an indicator: a number of litres is a figure of an indicator of litres and of no other. */
public final class Vocabulary {

    private static final int SHORTEST = 4;
    private static final Stems EMPTY_WORDS = Stems.of(
            "porcentaje avance para como numero indice realizad atendid unidad medida municipal publico publica programad trimest");

    /** Short forms of units. */
    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("km", "kilometro"),
            Map.entry("kms", "kilometro"),
            Map.entry("ml", "metros"),
            Map.entry("m", "metros"),
            Map.entry("mts", "metros"),
            Map.entry("m2", "metros"),
            Map.entry("ton", "toneladas"),
            Map.entry("tons", "toneladas"),
            Map.entry("t", "toneladas"),
            Map.entry("hrs", "horas"),
            Map.entry("hr", "horas"),
            Map.entry("h", "horas"),
            Map.entry("lts", "litros"),
            Map.entry("kg", "kilogramo"),
            Map.entry("kgs", "kilogramo"),
            Map.entry("kilo", "kilogramo"),
            Map.entry("kilos", "kilogramo"),
            Map.entry("min", "minutos"));

    private final Set<String> beginnings = new HashSet<>();
    private final boolean money;
    private final boolean percent;

    private Vocabulary(boolean money, boolean percent) {
        this.money = money;
        this.percent = percent;
    }

    /** The words of the unit of the variables and the name of an indicator whose figures are counts. */
    public static Vocabulary of(String... texts) {
        return of(false, texts);
    }

    /** The same. @param percent whether the figures themselves are percentages */
    public static Vocabulary of(boolean percent, String... texts) {
        boolean money = false;
        Set<String> words = new HashSet<>();
        for (String text : texts) {
            for (Token token : Tokenizer.tokens(text)) {
                String word = UNITS.getOrDefault(token.word(), token.word());
                if (token.is(Kind.WORD) && word.length() >= SHORTEST && !EMPTY_WORDS.has(word)) {
                    Words.addTo(words, word);
                }
                money |= word.startsWith("peso") || word.startsWith("recaud") || word.startsWith("monto");
            }
        }
        Vocabulary vocabulary = new Vocabulary(money, percent);
        vocabulary.beginnings.addAll(words);
        return vocabulary;
    }

    boolean has(String written) {
        String word = UNITS.getOrDefault(written, written);
        return word.length() >= SHORTEST && Words.isAmong(beginnings, word);
    }

    /** Whether its figures are money. */
    boolean isMoney() {
        return money;
    }

    /** Whether its figures are percentages. */
    boolean isPercent() {
        return percent;
    }
}
