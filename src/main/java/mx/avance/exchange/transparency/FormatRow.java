package mx.avance.exchange.transparency;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import mx.avance.exchange.official.OfficialHeading;
import mx.avance.exchange.official.OfficialRow;
import mx.avance.figures.Quarter;
import mx.avance.plan.Provenance;
import org.jspecify.annotations.Nullable;

/** What a row of a format of transparency says: a text, a number, a day, or nothing together with a note that says why. */
final class FormatRow {

    private static final int MEAN_DECIMALS = 6;

    private final Template template;
    private final String reason;
    private final LocalDate day;

    /**
     * @param reason why a ficha técnica may be incomplete
     * @param day of the update
     */
    FormatRow(Template template, String reason, LocalDate day) {
        this.template = template;
        this.reason = reason;
        this.day = day;
    }

    /** The cells that are not empty, by their field. */
    Map<Field, Object> of(OfficialHeading heading, OfficialRow row, Facts facts) {
        Map<Field, Object> cells = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            Object value = field == Field.NOTE ? null : value(field, heading, row, facts);
            if (value != null) {
                cells.put(field, value);
            }
        }
        String note = note(cells, row, facts);
        if (!note.isEmpty()) {
            cells.put(Field.NOTE, note);
        }
        return cells;
    }

    private @Nullable Object value(Field field, OfficialHeading heading, OfficialRow row, Facts facts) {
        return switch (field) {
            case FISCAL_YEAR -> BigDecimal.valueOf(heading.year());
            case PERIOD_START ->
                YearMonth.of(heading.year(), 3 * heading.quarter().number() - 2).atDay(1);
            case PERIOD_END ->
                YearMonth.of(heading.year(), 3 * heading.quarter().number()).atEndOfMonth();
            case PROGRAMME -> heading.programmeKey() + " " + heading.programmeName();
            case OBJECTIVE -> row.narrativeText();
            case INDICATOR -> row.indicatorText();
            case DIMENSION -> facts.dimension();
            case DEFINITION -> facts.definition();
            case CALCULATION -> calculation(facts);
            case UNIT_OF_MEASURE -> unitOfMeasure(row);
            case FREQUENCY -> row.frequency().word();
            case BASELINE -> baseline(facts);
            case TARGET -> facts.annualTarget();
            case ADJUSTED_TARGET -> facts.annualAdjusted();
            case PROGRESS -> progress(row, heading.quarter());
            case SENSE -> facts.senseFrom() == Provenance.ASSUMED ? null : template.sense(facts.sense());
            case SOURCE -> facts.source() != null ? facts.source() : facts.verificationMeans();
            case RESPONSIBLE -> facts.unit();
            case UPDATED -> day;
            case NOTE -> null;
        };
    }

    private static @Nullable String calculation(Facts facts) {
        if (facts.calculationMethod() == null) {
            return null;
        }
        String variables = Stream.of(facts.numeratorDescription(), facts.denominatorDescription())
                .filter(Objects::nonNull)
                .collect(joining("; "));
        return variables.isEmpty() ? facts.calculationMethod() : facts.calculationMethod() + " Variables: " + variables;
    }

    /** Both, where there are two: the indicator is a percentage, and its targets are counted in the unit of its variables. */
    private static @Nullable String unitOfMeasure(OfficialRow row) {
        String units = Stream.of(row.unitOfMeasure(), row.variablesUnit())
                .filter(Objects::nonNull)
                .collect(joining("; variables: "));
        return units.isEmpty() ? null : units;
    }

    private static @Nullable String baseline(Facts facts) {
        BigDecimal value = facts.baselineValue();
        String year = facts.baselineYear() == null ? "" : " (" + facts.baselineYear() + ")";
        String baseline = value == null ? "" : plain(value).toPlainString() + year;
        String note = facts.baselineNote() == null ? "" : facts.baselineNote();
        String both = Stream.of(baseline, note).filter(part -> !part.isEmpty()).collect(joining(". "));
        return both.isEmpty() ? null : both;
    }

    /** What is in hand of the target of the year; a mean that has no end is cut after six decimals. */
    private static @Nullable BigDecimal progress(OfficialRow row, Quarter quarter) {
        return row.figures()
                .realisedToDate(quarter)
                .map(term -> term.mean()
                        ? term.sum().divide(BigDecimal.valueOf(term.divisor()), MEAN_DECIMALS, RoundingMode.HALF_UP)
                        : term.sum())
                .orElse(null);
    }

    private String note(Map<Field, Object> cells, OfficialRow row, Facts facts) {
        List<String> lacking = template.ofSheet().stream()
                .filter(column -> !cells.containsKey(column.field()))
                .map(column -> "«" + column.header() + "»")
                .toList();
        Stream<String> ofSheet = lacking.isEmpty() ? Stream.empty() : Stream.of(missing(lacking, row, facts));
        Stream<String> others = template.columns().stream()
                .map(Template.Column::field)
                .filter(field -> !cells.containsKey(field) && !field.isOfSheet())
                .map(template::note)
                .filter(Objects::nonNull);
        return Stream.concat(ofSheet, others).collect(joining(" "));
    }

    /** The placeholders are looked for in the template only, never in what has taken the place of another. */
    private String missing(List<String> lacking, OfficialRow row, Facts facts) {
        Map<String, String> texts =
                Map.of("campos", listed(lacking), "siglas", row.siglas(), "area", facts.unit(), "motivo", reason);
        StringBuilder note = new StringBuilder();
        String form = template.notes().missing();
        int from = 0;
        while (true) {
            int open = form.indexOf('{', from);
            int close = open < 0 ? -1 : form.indexOf('}', open);
            if (close < 0) {
                return note.append(form, from, form.length()).toString();
            }
            String name = form.substring(open + 1, close);
            note.append(form, from, open).append(texts.getOrDefault(name, "{" + name + "}"));
            from = close + 1;
        }
    }

    private static String listed(List<String> texts) {
        int last = texts.size() - 1;
        return last == 0 ? texts.getFirst() : String.join(", ", texts.subList(0, last)) + " y " + texts.get(last);
    }

    /** A number without zeros at its end. */
    static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
