package mx.avance.consistency.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import mx.avance.consistency.Field;
import mx.avance.consistency.Finding;
import mx.avance.consistency.RuleCode;
import mx.avance.consistency.text.Span;
import mx.avance.figures.Quarter;
import org.jspecify.annotations.Nullable;

/**
 * {@link RuleCode#DUPLICATE_TEXT}: the same words in another row of the quarter, or in an earlier period of the same row. Where nothing was programmed the
 * same short sentence is right in every row, so those are left out.
 */
final class DuplicateText implements ProgrammeRule {

    /** One text in its place. */
    private record Place(CheckedIndicator indicator, Quarter quarter) {}

    @Override
    public RuleCode code() {
        return RuleCode.DUPLICATE_TEXT;
    }

    @Override
    public void check(CheckedProgramme programme, RulesInForce rules, Consumer<Finding> found) {
        int fewest = rules.settings().tolerance(code()).intValue();
        for (Quarter quarter : Quarter.values()) {
            Map<String, List<Place>> same = new LinkedHashMap<>();
            for (CheckedIndicator indicator : programme.indicators()) {
                print(indicator, quarter, fewest)
                        .ifPresent(print -> same.computeIfAbsent(print, p -> new ArrayList<>()).add(new Place(indicator, quarter)));
            }
            same.values().stream().filter(group -> group.size() > 1).forEach(group -> found.accept(inOtherRows(group)));
        }
        for (CheckedIndicator indicator : programme.indicators()) {
            for (Quarter quarter : Quarter.values()) {
                earlier(indicator, quarter, fewest).ifPresent(period -> found.accept(fromBefore(indicator, quarter, period)));
            }
        }
    }

    /** The words of a text, all that is compared; empty when it is short or nothing was programmed. */
    static Optional<String> print(CheckedIndicator indicator, Quarter quarter, int fewest) {
        return indicator.figures().figures(quarter).hasTarget()
                ? print(indicator.quarter(quarter).justification(), fewest)
                : Optional.empty();
    }

    static Optional<String> print(@Nullable String text, int fewest) {
        if (text == null) {
            return Optional.empty();
        }
        StringBuilder print = new StringBuilder(text.length());
        int words = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean of = Character.isLetterOrDigit(c);
            if (of) {
                if (!inWord) {
                    words++;
                    print.append(' ');
                }
                print.append(Character.toLowerCase(c));
            }
            inWord = of;
        }
        return words < fewest ? Optional.empty() : Optional.of(print.toString());
    }

    /** The same of one text that is typed: where else it stands. */
    static Optional<Finding> of(CheckedProgramme programme, CheckedIndicator indicator, Quarter quarter, String text, RulesInForce rules) {
        Optional<String> own = indicator.figures().figures(quarter).hasTarget()
                ? print(text, rules.settings().tolerance(RuleCode.DUPLICATE_TEXT).intValue())
                : Optional.empty();
        if (own.isEmpty()) {
            return Optional.empty();
        }
        List<Place> rows = programme.indicators().stream()
                .filter(other -> other.id() != indicator.id() && own.equals(print(other, quarter, 0)))
                .map(other -> new Place(other, quarter))
                .toList();
        DuplicateText rule = new DuplicateText();
        if (!rows.isEmpty()) {
            List<Place> group = new ArrayList<>(List.of(new Place(indicator, quarter)));
            group.addAll(rows);
            return Optional.of(rule.inOtherRows(group));
        }
        return earlier(indicator, quarter, own).map(period -> rule.fromBefore(indicator, quarter, period));
    }

    private static Optional<String> earlier(CheckedIndicator indicator, Quarter quarter, int fewest) {
        return earlier(indicator, quarter, print(indicator, quarter, fewest));
    }

    private static Optional<String> earlier(CheckedIndicator indicator, Quarter quarter, Optional<String> own) {
        if (own.isEmpty()) {
            return Optional.empty();
        }
        for (Quarter before : quarter.upTo().reversed()) {
            if (before != quarter && own.equals(print(indicator.quarter(before).justification(), 0))) {
                return Optional.of(before.name());
            }
        }
        return indicator.earlier().stream()
                .filter(period -> own.equals(print(period.justification(), 0)))
                .map(EarlierPeriod::name)
                .findFirst();
    }

    private Finding inOtherRows(List<Place> group) {
        Place first = group.getFirst();
        List<Place> rest = group.subList(1, group.size());
        String others = rest.stream().map(place -> place.indicator().clave()).collect(Collectors.joining(", "));
        return finding(
                        first,
                        others,
                        "La justificación es la misma, palabra por palabra, que la de " + others + " en " + first.quarter()
                                + ". Revisa si alguna se copió.")
                .among(rest.stream().map(place -> place.indicator().id()).toList());
    }

    private Finding fromBefore(CheckedIndicator indicator, Quarter quarter, String period) {
        return finding(
                new Place(indicator, quarter),
                period,
                "La justificación es la misma, palabra por palabra, que la de " + period + ". Revisa si se copió.");
    }

    private Finding finding(Place place, String where, String message) {
        String text = Optional.ofNullable(place.indicator().quarter(place.quarter()).justification()).orElse("");
        String start = text.strip().lines().findFirst().orElse("");
        return Finding.of(
                        code(),
                        place.indicator().id(),
                        place.quarter(),
                        Field.JUSTIFICATION,
                        "igual a " + where,
                        "un texto propio",
                        message)
                .with(List.of(new Span(0, text.length())), List.of())
                .on(start.toLowerCase(Locale.ROOT) + where);
    }
}
