package mx.avance.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A field of the ficha técnica as somebody fills it in; see {@link TechnicalSheet}. The closed catalogues are those of the fichas: dimension and type of
 * the guidelines of CONEVAL and SHCP, and the CREMAA criteria from 1 to 5.
 */
public enum SheetField {
    DEFINITION(Kind.TEXT, 4000),
    CALCULATION_METHOD(Kind.TEXT, 4000),
    FORMULA_TYPE(Kind.TEXT, 60),
    NUMERATOR_DESCRIPTION(Kind.TEXT, 2000),
    DENOMINATOR_DESCRIPTION(Kind.TEXT, 2000),
    INDICATOR_TYPE(Kind.CHOICE, 60, "Estratégico", "Gestión"),
    DIMENSION(Kind.CHOICE, 60, "Eficacia", "Eficiencia", "Calidad", "Economía"),
    BASELINE_YEAR(Kind.YEAR, 4),
    BASELINE_VALUE(Kind.NUMBER, 40),
    BASELINE_NOTE(Kind.TEXT, 1000),
    VERIFICATION_MEANS(Kind.TEXT, 4000),
    ASSUMPTIONS(Kind.TEXT, 4000),
    SOURCE(Kind.TEXT, 2000),
    INTERPRETATION(Kind.TEXT, 4000),
    ANNUAL_TARGET_DESCRIPTION(Kind.TEXT, 4000),
    BENEFICIARIES(Kind.TEXT, 1000),
    GEOGRAPHIC_SCOPE(Kind.TEXT, 500),
    COVERAGE(Kind.TEXT, 500),
    DISAGGREGATION(Kind.TEXT, 500),
    COMPARISON_FACTOR(Kind.TEXT, 500),
    COMPARISON_DESCRIPTION(Kind.TEXT, 2000),
    COLLECTION_PERIOD(Kind.TEXT, 500),
    AVAILABILITY(Kind.TEXT, 500),
    EXPECTED_TREND(Kind.TEXT, 500),
    BAND_PARAMETERS(Kind.TEXT, 1000),
    ALIGNMENT_PLAN(Kind.TEXT, 2000),
    ALIGNMENT_SDG(Kind.TEXT, 1000),
    RESPONSIBLE_PERSON(Kind.TEXT, 300),
    RESPONSIBLE_EMAIL(Kind.TEXT, 300),
    CLARITY(Kind.CHOICE, 1, "1", "2", "3", "4", "5"),
    RELEVANCE(Kind.CHOICE, 1, "1", "2", "3", "4", "5"),
    ECONOMY(Kind.CHOICE, 1, "1", "2", "3", "4", "5"),
    MONITORABLE(Kind.CHOICE, 1, "1", "2", "3", "4", "5"),
    ADEQUATE(Kind.CHOICE, 1, "1", "2", "3", "4", "5"),
    MARGINAL_CONTRIBUTION(Kind.CHOICE, 1, "1", "2", "3", "4", "5"),
    OBSERVATIONS(Kind.TEXT, 4000);

    /** What a field takes. */
    public enum Kind {
        TEXT,
        CHOICE,
        YEAR,
        NUMBER
    }

    private static final BigDecimal MAX_NUMBER = BigDecimal.TEN.pow(18);

    private final Kind kind;
    private final int most;
    private final List<String> choices;

    SheetField(Kind kind, int most, String... choices) {
        this.kind = kind;
        this.most = most;
        this.choices = List.of(choices);
    }

    public Kind kind() {
        return kind;
    }

    /** How many letters fit. */
    public int most() {
        return most;
    }

    /** What can be chosen; empty for a field that is written. */
    public List<String> choices() {
        return choices;
    }

    /** The column in which it stands. */
    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The value of a text, as the database takes it; {@code null} for a blank.
     *
     * @param label how the screen calls the field
     * @throws PlanRejectedException when the text is not one that the field takes
     */
    @Nullable
    Object value(@Nullable String given, String label) {
        String text = PlanTexts.optional(given, most, "«" + label + "»");
        if (text == null) {
            return null;
        }
        return switch (kind) {
            case TEXT -> text;
            case CHOICE -> choice(text, label);
            case YEAR -> year(text, label);
            case NUMBER -> number(text, label);
        };
    }

    private Object choice(String text, String label) {
        if (!choices.contains(text)) {
            throw new PlanRejectedException(
                    "«" + label + "» es una de estas opciones: " + String.join(", ", choices) + ".");
        }
        // The criteria are numbers in the database.
        return most == 1 ? Integer.valueOf(text) : text;
    }

    private static Object year(String text, String label) {
        if (!text.matches("[12][0-9]{3}")) {
            throw new PlanRejectedException("«" + label + "» es un año de cuatro cifras; se encontró «" + text + "».");
        }
        return Integer.valueOf(text);
    }

    private static Object number(String text, String label) {
        if (!text.matches("-?[0-9]{1,18}(\\.[0-9]{1,6})?")
                || new BigDecimal(text).abs().compareTo(MAX_NUMBER) > 0) {
            throw new PlanRejectedException("«" + label
                    + "» es un número con punto decimal y hasta seis decimales; se encontró «" + text + "».");
        }
        return new BigDecimal(text);
    }
}
