package mx.avance.bands;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import mx.avance.base.SearchText;
import mx.avance.figures.Amount;
import mx.avance.figures.Band;
import mx.avance.figures.BandPreset;
import mx.avance.figures.Signal;
import mx.avance.figures.TypedNumber;
import org.jspecify.annotations.Nullable;

/**
 * A semáforo as somebody types it: its bands in order, and between each two of them one border. One border cannot leave a gap or an overlap; everything else is
 * checked here.
 *
 * @param signals the bands, from least to most
 * @param borders one fewer than the bands
 */
public record BandDraft(String name, String origin, List<Signal> signals, List<Border> borders) {

    /** The two-sided semáforo with one grade on each side. */
    public static final List<Signal> THREE = List.of(Signal.LOW, Signal.ON_TARGET, Signal.HIGH);

    /** And with two. */
    public static final List<Signal> FIVE =
            List.of(Signal.CRITICAL, Signal.LOW, Signal.ON_TARGET, Signal.HIGH, Signal.OVER);

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_ORIGIN = 1_000;
    private static final String CODE = "DRAFT";
    private static final Pattern NEGATIVE = Pattern.compile("\\s*[-\u2212\u2013]\\s*[0-9.].*");
    private static final Pattern MARKUP = Pattern.compile("[<>\\p{Cntrl}]");

    public BandDraft {
        signals = List.copyOf(signals);
        borders = List.copyOf(borders);
    }

    /**
     * Where a band ends and the next begins.
     *
     * @param typed the percent, as typed
     * @param above whether exactly that percent belongs to the band above
     */
    public record Border(String typed, boolean above) {}

    /** What is wrong. */
    public sealed interface Problem {

        /** A sentence that can be shown at its field. */
        String sentence();
    }

    /** With the name. */
    public record OfName(String sentence) implements Problem {}

    /** With the origin. */
    public record OfOrigin(String sentence) implements Problem {}

    /** With a border. @param border which one, from 0 */
    public record OfBorder(int border, String sentence) implements Problem {}

    /**
     * What came of it: the preset, or what is wrong.
     *
     * @param preset with a code of no importance; there is one when there are no problems
     */
    public record Checked(Optional<BandPreset> preset, List<Problem> problems) {}

    /** The draft with which a preset is changed or copied. */
    public static BandDraft of(BandPreset preset, String name, String origin) {
        List<Border> borders = new ArrayList<>();
        for (Band band : preset.bands()) {
            BigDecimal upper = band.upper();
            if (upper != null) {
                borders.add(new Border(upper.toPlainString(), !band.upperIncluded()));
            }
        }
        return new BandDraft(
                name, origin, preset.bands().stream().map(Band::signal).toList(), borders);
    }

    /** Reads it. @param taken the names that other presets have */
    public Checked check(Collection<String> taken) {
        List<Problem> problems = new ArrayList<>();
        nameProblem(taken).ifPresent(sentence -> problems.add(new OfName(sentence)));
        originProblem().ifPresent(sentence -> problems.add(new OfOrigin(sentence)));
        List<BigDecimal> limits = new ArrayList<>();
        for (int i = 0; i < borders.size(); i++) {
            try {
                limits.add(limit(i, limits.isEmpty() ? null : limits.getLast()));
            } catch (IllegalArgumentException e) {
                problems.add(new OfBorder(i, String.valueOf(e.getMessage())));
            }
        }
        if (limits.size() < borders.size()) {
            return new Checked(Optional.empty(), problems);
        }
        List<Band> bands = bands(limits, problems);
        return problems.isEmpty()
                ? new Checked(Optional.of(new BandPreset(CODE, name.strip(), origin.strip(), bands)), List.of())
                : new Checked(Optional.empty(), problems);
    }

    private Optional<String> nameProblem(Collection<String> taken) {
        String text = name.strip();
        if (text.isEmpty()) {
            return Optional.of("Falta el nombre del semáforo.");
        }
        if (text.length() > LONGEST_NAME) {
            return Optional.of("El nombre tiene " + text.length() + " caracteres y caben " + LONGEST_NAME + ".");
        }
        if (MARKUP.matcher(text).find()) {
            return Optional.of("El nombre no lleva los signos < y > ni saltos de línea.");
        }
        String plain = SearchText.normalise(text);
        return taken.stream().anyMatch(other -> SearchText.normalise(other).equals(plain))
                ? Optional.of("Ya hay un semáforo que se llama «" + text + "». Escribe otro nombre.")
                : Optional.empty();
    }

    private Optional<String> originProblem() {
        String text = origin.strip();
        if (text.isEmpty()) {
            return Optional.of("Falta la procedencia: de qué norma o acuerdo salen los límites.");
        }
        return text.length() > LONGEST_ORIGIN
                ? Optional.of("La procedencia tiene " + text.length() + " caracteres y caben 1,000.")
                : Optional.empty();
    }

    private BigDecimal limit(int border, @Nullable BigDecimal before) {
        String typed = borders.get(border).typed();
        if (NEGATIVE.matcher(typed).matches()) {
            throw new IllegalArgumentException(
                    "«" + shortened(typed) + "» es negativo. Un límite va de 0 a 1,000,000 %.");
        }
        BigDecimal limit = TypedNumber.require(typed, true)
                .map(Amount::value)
                .orElseThrow(() -> new IllegalArgumentException("Falta el límite entre «"
                        + signals.get(border).word() + "» y «"
                        + signals.get(border + 1).word() + "»."));
        if (before != null && limit.compareTo(before) <= 0) {
            throw new IllegalArgumentException("El límite " + limit.toPlainString() + " no pasa del anterior, "
                    + before.toPlainString() + ": las bandas se traslapan.");
        }
        return limit;
    }

    private List<Band> bands(List<BigDecimal> limits, List<Problem> problems) {
        List<Band> bands = new ArrayList<>();
        for (int i = 0; i < signals.size(); i++) {
            boolean first = i == 0;
            boolean last = i == borders.size();
            try {
                bands.add(new Band(
                        signals.get(i),
                        first ? BigDecimal.ZERO : limits.get(i - 1),
                        first || borders.get(i - 1).above(),
                        last ? null : limits.get(i),
                        !last && !borders.get(i).above()));
            } catch (IllegalArgumentException e) {
                problems.add(new OfBorder(Math.min(i, borders.size() - 1), String.valueOf(e.getMessage())));
                return bands;
            }
        }
        return bands;
    }

    private static String shortened(String typed) {
        String text = typed.strip();
        return text.length() > TypedNumber.LONGEST ? text.substring(0, TypedNumber.LONGEST) + "…" : text;
    }
}
