package mx.avance.base.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.avance.figures.Quarter;
import org.jspecify.annotations.Nullable;

/**
 * What is looked at, as the address bar holds it: year, quarter, programme and unit, and whatever else a screen adds. What is absent is the usual
 * one, and what cannot be read counts as absent, so that a mistyped address still opens.
 *
 * @param parameters every parameter of the address, the four of this record among them
 */
public record Selection(Map<String, String> parameters) {

    public static final String YEAR = "ejercicio";
    public static final String QUARTER = "trimestre";
    public static final String PROGRAMME = "programa";
    public static final String UNIT = "unidad";

    public Selection {
        parameters = Map.copyOf(parameters);
    }

    /** The selection of an address; of a parameter given twice the first counts. */
    public static Selection of(QueryParameters query) {
        Map<String, String> single = new LinkedHashMap<>();
        query.getParameters()
                .forEach((name, values) -> values.stream()
                        .filter(value -> !value.isBlank())
                        .findFirst()
                        .ifPresent(value -> single.put(name, value.strip())));
        return new Selection(single);
    }

    public @Nullable Integer year() {
        return number(YEAR, 4).orElse(null);
    }

    public @Nullable Quarter quarter() {
        return number(QUARTER, 1).filter(n -> n >= 1 && n <= 4).map(Quarter::of).orElse(null);
    }

    public @Nullable String programme() {
        return parameters.get(PROGRAMME);
    }

    public @Nullable Long unit() {
        return number(UNIT, 9).map(Integer::longValue).orElse(null);
    }

    /** Another parameter of the address. */
    public @Nullable String get(String name) {
        return parameters.get(name);
    }

    /** The same selection with another value of one parameter; {@code null} or blank takes it away. */
    public Selection with(String name, @Nullable String value) {
        Map<String, String> changed = new LinkedHashMap<>(parameters);
        if (value == null || value.isBlank()) {
            changed.remove(name);
        } else {
            changed.put(name, value.strip());
        }
        return new Selection(changed);
    }

    /** Only what every screen shares: what to carry from one screen to another. */
    public Selection shared() {
        Map<String, String> kept = new LinkedHashMap<>();
        for (String name : List.of(YEAR, QUARTER, PROGRAMME, UNIT)) {
            String value = parameters.get(name);
            if (value != null) {
                kept.put(name, value);
            }
        }
        return new Selection(kept);
    }

    public QueryParameters query() {
        return QueryParameters.simple(parameters);
    }

    private Optional<Integer> number(String name, int maxDigits) {
        String text = parameters.get(name);
        boolean readable =
                text != null && text.length() <= maxDigits && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return readable ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }
}
