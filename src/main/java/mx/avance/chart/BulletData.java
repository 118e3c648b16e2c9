package mx.avance.chart;

import java.math.BigDecimal;
import java.util.List;
import mx.avance.figures.BandPreset;
import mx.avance.figures.Signal;
import org.jspecify.annotations.Nullable;

/**
 * How far each indicator is in the year, in percent of its annual target, before the bands of a semáforo.
 *
 * @param preset whose bands stand behind the bars
 * @param rows the indicators in the order in which they are shown, twelve at most
 */
public record BulletData(BandPreset preset, List<Row> rows) {

    /** How many rows can be told apart. */
    public static final int MOST_ROWS = 12;

    /** @throws IllegalArgumentException when there are too many rows */
    public BulletData {
        rows = List.copyOf(rows);
        if (rows.size() > MOST_ROWS) {
            throw new IllegalArgumentException("A chart of bullets has at most " + MOST_ROWS + " rows, not "
                    + rows.size() + ": the caller chooses which.");
        }
    }

    /**
     * An indicator. Its percentages are of the annual target: {@code 68.87} is 68.87 %.
     *
     * @param key what is given back when it is opened
     * @param label what is written beside its bar: {@code 1.4.1.1.6 PSML}
     * @param name what is measured, whole
     * @param realised what was realised to date; {@code null} when there is none
     * @param projected where the year will end at the present pace; {@code null} when it cannot be said
     * @param signal the signal of the projection; {@code null} when there is none
     */
    public record Row(
            String key,
            String label,
            String name,
            @Nullable BigDecimal realised,
            @Nullable BigDecimal projected,
            @Nullable Signal signal) {}
}
