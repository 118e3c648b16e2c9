package mx.avance.exchange.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import mx.avance.figures.Amount;
import mx.avance.figures.Quarter;
import mx.avance.plan.Clave;
import mx.avance.plan.Frequency;
import mx.avance.plan.Level;
import org.jspecify.annotations.Nullable;

/** A document of any texts and figures, the same for the same seed. Its lines are those of {@link DocumentPrinter}. */
final class RandomDocument {

    private static final int FIRST_LINE = 8;
    private static final String LETTERS = "abcñÑáÉüZ019.,;:=()%\"'«»<>&@-—€😀שم ";

    private final Random random;
    private final Quarter quarter;
    private final List<ReadRow> rows = new ArrayList<>();

    private RandomDocument(long seed, Quarter quarter) {
        this.random = new Random(seed);
        this.quarter = quarter;
    }

    static ReadDocument of(long seed, Quarter quarter) {
        RandomDocument document = new RandomDocument(seed, quarter);
        int axis = document.random.nextInt(10);
        int programme = document.random.nextInt(100);
        document.objectives(axis + "." + programme + ".1");
        return new ReadDocument(
                null,
                2000 + document.random.nextInt(100),
                axis,
                "EJE " + document.words(),
                "M-PPA " + axis + "." + programme,
                "PROGRAMA " + document.words(),
                "DEPENDENCIA " + document.words(),
                quarter,
                document.rows);
    }

    private void objectives(String fin) {
        add(fin);
        add(fin + ".1");
        for (int component = 1; component <= random.nextInt(4); component++) {
            add(fin + ".1." + component);
            for (int activity = 1; activity <= random.nextInt(4); activity++) {
                add(fin + ".1." + component + "." + activity);
            }
        }
    }

    private void add(String clave) {
        Clave parsed = Clave.of(clave);
        boolean first = rows.isEmpty();
        int decimals = random.nextInt(4);
        rows.add(new ReadRow(
                FIRST_LINE + rows.size(),
                parsed.level(),
                parsed.level() == Level.ACTIVIDAD ? null : words(),
                parsed,
                clave + (random.nextInt(5) == 0 ? "." : ""),
                words(),
                "S" + rows.size(),
                words(),
                Frequency.values()[random.nextInt(Frequency.values().length)].word(),
                "Porcentaje",
                random.nextBoolean() ? words() : null,
                random.nextInt(5) == 0,
                decimals,
                figure(decimals),
                figures(4, decimals),
                realised(decimals, first),
                percentages(quarter.number(), 4),
                percentages(quarter.number() - 1, 3),
                first || random.nextBoolean() ? words() : null,
                ReadRow.NO_JUSTIFICATIONS,
                CellColumns.NONE));
    }

    /** The first row has a figure in the last quarter, so that the quarter of the document is known. */
    private List<@Nullable Amount> realised(int decimals, boolean first) {
        List<@Nullable Amount> realised = figures(quarter.number(), decimals);
        if (first) {
            realised.set(quarter.ordinal(), filled(decimals));
        }
        return realised;
    }

    private List<@Nullable Amount> figures(int filled, int decimals) {
        List<@Nullable Amount> figures = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            figures.add(i < filled ? figure(decimals) : null);
        }
        return figures;
    }

    private List<@Nullable PrintedPercentage> percentages(int filled, int size) {
        List<@Nullable PrintedPercentage> percentages = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            percentages.add(i < filled && random.nextInt(4) > 0 ? percentage() : null);
        }
        return percentages;
    }

    private PrintedPercentage percentage() {
        int decimals = random.nextInt(3);
        BigDecimal value = BigDecimal.valueOf(random.nextInt(100_000), decimals);
        return new PrintedPercentage(value.toPlainString() + "%", value, decimals);
    }

    private @Nullable Amount figure(int decimals) {
        return random.nextInt(5) == 0 ? null : filled(decimals);
    }

    private Amount filled(int decimals) {
        long digits = random.nextLong(10_000_000_000L) / (long) Math.pow(10, random.nextInt(11));
        return Amount.of(BigDecimal.valueOf(digits, decimals));
    }

    /** Words that begin and end with a letter: the spaces around a text are not kept. */
    private String words() {
        StringBuilder words = new StringBuilder("T");
        int[] letters = LETTERS.codePoints().toArray();
        Stream.generate(() -> letters[random.nextInt(letters.length)])
                .limit(random.nextInt(40))
                .forEach(words::appendCodePoint);
        // A unit between parentheses, a name before a colon: what ends a text is not part of it.
        return words.append('x').toString();
    }
}
