package mx.avance.publication;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mx.avance.capture.AnnualReport.ReportCell;
import mx.avance.capture.AnnualReport.ReportRow;
import mx.avance.figures.Amount;
import mx.avance.figures.BandPreset;
import mx.avance.figures.Percentage;
import mx.avance.figures.Progress;
import mx.avance.figures.Quarter;
import mx.avance.figures.Signal;
import org.jspecify.annotations.Nullable;

/**
 * What is published of one indicator: the columns of the open data and {@code estado}, in their order, as they are written there; {@code null} where
 * there is no value.
 *
 * @param values by the name of the column
 */
public record PublishedRecord(Map<String, @Nullable String> values) {

    /** The columns of the open data. Stable: programs read these names. */
    public static final List<String> HEADER = List.of(
            "ejercicio",
            "trimestre",
            "programa",
            "clave",
            "nivel",
            "unidad",
            "resumen",
            "siglas",
            "indicador",
            "frecuencia",
            "unidad_medida",
            "unidad_variables",
            "meta_anual",
            "programado_t1",
            "programado_t2",
            "programado_t3",
            "programado_t4",
            "realizado_t1",
            "realizado_t2",
            "realizado_t3",
            "realizado_t4",
            "avance_t1",
            "avance_t2",
            "avance_t3",
            "avance_t4",
            "acumulado_t2",
            "acumulado_t3",
            "acumulado_t4",
            "avance_anual",
            "semaforo",
            "publicado_t1",
            "publicado_t2",
            "publicado_t3",
            "publicado_t4",
            "justificacion_t1",
            "justificacion_t2",
            "justificacion_t3",
            "justificacion_t4");

    /** Where the entry of the quarter stood: in a cut, and not in the open data. */
    public static final String STATE = "estado";

    /** The words of the semáforo in the open data, whatever the language of the reader: programs compare them. */
    private static final Map<Signal, String> SIGNALS = Map.of(
            Signal.CRITICAL, "crítico",
            Signal.LOW, "bajo",
            Signal.ON_TARGET, "en meta",
            Signal.HIGH, "alto",
            Signal.OVER, "sobremeta",
            Signal.PROGRESS_WITHOUT_TARGET, "avance sin meta",
            Signal.NO_TARGET, "sin meta",
            Signal.NOT_CAPTURED, "sin captura");

    /**
     * By what a record is made.
     *
     * @param year the calendar year
     * @param quarter the quarter that is published
     * @param told the quarters whose results are told, that one among them
     * @param bands those of the semáforo
     */
    public record Basis(int year, Quarter quarter, Set<Quarter> told, BandPreset bands) {

        Signal signal(ReportRow row) {
            return bands.signal(row.figures().quarter(quarter));
        }
    }

    /** The record of an indicator. */
    static PublishedRecord of(ReportRow row, Basis basis) {
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        values.put("ejercicio", String.valueOf(basis.year()));
        values.put("trimestre", String.valueOf(basis.quarter().number()));
        describe(row, values);
        values.put("meta_anual", number(row.annualTarget(), row.decimals()));
        for (ReportCell cell : row.cells()) {
            values.put(
                    column("programado", cell.quarter()), number(cell.figures().programmed(), row.decimals()));
        }
        for (ReportCell cell : row.cells()) {
            values.put(
                    column("realizado", cell.quarter()), number(cell.figures().realised(), row.decimals()));
        }
        percentages(row, basis, values);
        values.put("semaforo", word(basis.signal(row)));
        for (ReportCell cell : row.cells()) {
            values.put(column("publicado", cell.quarter()), percent(cell.publishedPercentage()));
        }
        for (ReportCell cell : row.cells()) {
            values.put(column("justificacion", cell.quarter()), text(cell.justification()));
        }
        ReportCell own = row.cells().get(basis.quarter().ordinal());
        values.put(STATE, own.state() == null ? null : own.state().name());
        return new PublishedRecord(values);
    }

    /** The record of a content that was stored. */
    static PublishedRecord read(String content) {
        return new PublishedRecord(CanonicalJson.read(content));
    }

    /** The record as it is stored, and as its fingerprint is taken. */
    String content() {
        return CanonicalJson.object(values);
    }

    /** A value; {@code null} for a blank. */
    public @Nullable String get(String column) {
        return values.get(column);
    }

    /** How the open data say a signal. */
    static String word(Signal signal) {
        return SIGNALS.getOrDefault(signal, "");
    }

    /** The name of a column that there is for each quarter: {@code realizado_t1}. */
    public static String column(String name, Quarter quarter) {
        return name + "_t" + quarter.number();
    }

    private static void describe(ReportRow row, Map<String, @Nullable String> values) {
        values.put("programa", row.programmeKey());
        values.put("clave", row.clave());
        values.put("nivel", row.level().word());
        values.put("unidad", text(row.unit()));
        values.put("resumen", text(row.narrative()));
        values.put("siglas", text(row.siglas()));
        values.put("indicador", text(row.indicator()));
        values.put("frecuencia", row.frequency().word());
        values.put("unidad_medida", text(row.unitOfMeasure()));
        values.put("unidad_variables", text(row.variablesUnit()));
    }

    private static void percentages(ReportRow row, Basis basis, Map<String, @Nullable String> values) {
        for (Quarter q : Quarter.values()) {
            boolean told = basis.told().contains(q);
            values.put(column("avance", q), told ? percent(row.figures().quarter(q)) : null);
        }
        for (Quarter q : List.of(Quarter.T2, Quarter.T3, Quarter.T4)) {
            boolean told = basis.told().contains(q);
            values.put(column("acumulado", q), told ? percent(row.figures().cumulative(q)) : null);
        }
        values.put("avance_anual", percent(row.figures().annual(basis.quarter())));
    }

    private static @Nullable String percent(Progress progress) {
        return progress.known()
                .map(Percentage::rounded)
                .map(BigDecimal::toPlainString)
                .orElse(null);
    }

    private static @Nullable String percent(@Nullable BigDecimal printed) {
        return printed == null
                ? null
                : printed.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    /** The exact figure, with at least the decimals in which the indicator is written. */
    private static @Nullable String number(@Nullable Amount amount, int decimals) {
        if (amount == null) {
            return null;
        }
        BigDecimal value = amount.value();
        return value.scale() < decimals
                ? value.setScale(decimals, RoundingMode.UNNECESSARY).toPlainString()
                : value.toPlainString();
    }

    private static @Nullable String text(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
