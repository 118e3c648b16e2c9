package mx.avance.capture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import mx.avance.figures.Percentage;
import mx.avance.figures.Quarter;
import mx.avance.figures.Signal;

/**
 * How many indicators of a year another semáforo would give another colour.
 *
 * @param quarters those with indicators, in order
 * @param examples some that change, of the quarter in which most do
 */
public record RecolouringPreview(List<InQuarter> quarters, List<Example> examples) {

    public RecolouringPreview {
        quarters = List.copyOf(quarters);
        examples = List.copyOf(examples);
    }

    /** From which colour to which. */
    public record Shift(Signal from, Signal to) {

        boolean isChange() {
            return from != to;
        }
    }

    /**
     * What happens in a quarter.
     *
     * @param indicators how many there are, with a percentage or without
     * @param changed how many would change their colour
     * @param shifts of those, how many go from which colour to which
     */
    public record InQuarter(Quarter quarter, int indicators, int changed, Map<Shift, Integer> shifts) {

        public InQuarter {
            shifts = Map.copyOf(shifts);
        }
    }

    /** An indicator that changes. */
    public record Example(
            long indicatorId,
            Quarter quarter,
            String clave,
            String siglas,
            String name,
            Percentage percentage,
            Signal from,
            Signal to) {}

    static RecolouringPreview of(Map<Quarter, Map<Shift, Integer>> counts, List<Example> examples) {
        List<InQuarter> quarters = new ArrayList<>();
        counts.forEach((quarter, shifts) -> {
            Map<Shift, Integer> changes = shifts.entrySet().stream()
                    .filter(shift -> shift.getKey().isChange())
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            quarters.add(new InQuarter(quarter, sum(shifts), sum(changes), changes));
        });
        return new RecolouringPreview(quarters, examples);
    }

    private static int sum(Map<Shift, Integer> shifts) {
        return shifts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Whether any indicator would change. */
    public boolean changesSomething() {
        return mostChanged().isPresent();
    }

    /** The quarter in which most change; empty when none does. */
    public Optional<Quarter> mostChanged() {
        return quarters.stream()
                .filter(quarter -> quarter.changed() > 0)
                .max(Comparator.comparingInt(InQuarter::changed)
                        .thenComparing(InQuarter::quarter, Comparator.reverseOrder()))
                .map(InQuarter::quarter);
    }

    /** From which colour to which in any quarter, in the order of the colours. */
    public List<Shift> shifts() {
        return quarters.stream()
                .flatMap(quarter -> quarter.shifts().keySet().stream())
                .distinct()
                .sorted(Comparator.comparing(Shift::from).thenComparing(Shift::to))
                .toList();
    }
}
