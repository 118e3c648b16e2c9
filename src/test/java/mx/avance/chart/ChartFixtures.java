package mx.avance.chart;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** Charts of the real document for tests. */
final class ChartFixtures {

    private ChartFixtures() {}

    /** Component 1 of the real document after its first quarter. */
    static ProgrammedRealisedData supportActions() {
        return new ProgrammedRealisedData(
                List.of("T1", "T2", "T3", "T4"),
                figures("1292", "1330", "1320", "1278"),
                figures("1466", null, null, null),
                figures("1292", "2622", "3942", "5220"),
                figures("1466", null, null, null),
                "Gestiones de apoyos",
                false,
                new BigDecimal("5220"));
    }

    static List<@Nullable BigDecimal> figures(@Nullable String... plain) {
        List<@Nullable BigDecimal> figures = new ArrayList<>();
        for (String figure : plain) {
            figures.add(figure == null ? null : new BigDecimal(figure));
        }
        return figures;
    }

    /** The words of the screens in Spanish. */
    static ChartTexts spanish() {
        ResourceBundle texts = ResourceBundle.getBundle("vaadin-i18n.translations", Locale.ROOT);
        return new ChartTexts((key, parameters) -> parameters.length == 0
                ? texts.getString(key)
                : new MessageFormat(texts.getString(key), Locale.ROOT).format(parameters));
    }
}
