package mx.avance.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The clave programática of an objective: number of the axis, of the programme, 1 for the Fin, 1 for the Propósito, number of the Componente, number
 * of the Actividad, as the heading of the published document states. Three to six numbers from 0 to 99,999, ordered number by number
 * ({@code 1.4.1.1.2} before {@code 1.4.1.1.10}).
 *
 * @param segments the numbers, first the axis
 */
public record Clave(List<Integer> segments) implements Comparable<Clave> {

    private static final int MAX_SEGMENT = 99_999;

    public Clave {
        segments = List.copyOf(segments);
        if (segments.size() < Level.FIN.depth() || segments.size() > Level.ACTIVIDAD.depth()) {
            throw new IllegalArgumentException("Una clave tiene de 3 a 6 números separados por punto; se encontró «"
                    + segments.stream().map(String::valueOf).collect(Collectors.joining(".")) + "».");
        }
        for (int segment : segments) {
            if (segment < 0 || segment > MAX_SEGMENT) {
                throw new IllegalArgumentException(
                        "Cada número de una clave va de 0 a 99999; se encontró " + segment + ".");
            }
        }
    }

    /**
     * The clave of a text such as {@code 1.4.1.1.2.6}.
     *
     * @throws IllegalArgumentException with a sentence that can be shown, when it is not a clave
     */
    public static Clave of(String text) {
        List<Integer> numbers = new ArrayList<>();
        for (String segment : text.split("\\.", -1)) {
            if (segment.isEmpty() || segment.length() > 5 || !segment.chars().allMatch(c -> c >= '0' && c <= '9')) {
                throw new IllegalArgumentException(
                        "Una clave tiene de 3 a 6 números separados por punto; se encontró «" + text + "».");
            }
            numbers.add(Integer.parseInt(segment));
        }
        return new Clave(numbers);
    }

    public Level level() {
        return Level.ofDepth(segments.size()).orElseThrow();
    }

    /** The clave of the objective above: this one without its last number; a Fin has none. */
    public Optional<Clave> parent() {
        return level() == Level.FIN
                ? Optional.empty()
                : Optional.of(new Clave(segments.subList(0, segments.size() - 1)));
    }

    /** A text whose alphabetical order is the order of the claves and which begins with the sort key of the clave above. */
    public String sortKey() {
        StringBuilder key = new StringBuilder(6 * segments.size());
        for (int segment : segments) {
            String digits = String.valueOf(segment);
            key.append(key.isEmpty() ? "" : ".")
                    .append("0".repeat(5 - digits.length()))
                    .append(digits);
        }
        return key.toString();
    }

    @Override
    public int compareTo(Clave other) {
        int both = Math.min(segments.size(), other.segments.size());
        for (int i = 0; i < both; i++) {
            int order = Integer.compare(segments.get(i), other.segments.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(segments.size(), other.segments.size());
    }

    @Override
    public String toString() {
        return segments.stream().map(String::valueOf).collect(Collectors.joining("."));
    }
}
