package mx.avance.api;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mx.avance.capture.AnnualReport.ReportCell;
import mx.avance.capture.AnnualReport.ReportRow;
import mx.avance.exchange.FormulaGuard;
import mx.avance.figures.Amount;
import mx.avance.figures.BandPreset;
import mx.avance.figures.Percentage;
import mx.avance.figures.Progress;
import mx.avance.figures.Quarter;
import mx.avance.figures.Signal;
import org.jspecify.annotations.Nullable;

/** Writes the progress of indicators as open data: RFC 4180, plain numbers, blank where there is no value. */
final class ProgressCsv {

    /** Stable: programs read these names. */
    static final List<String> HEADER = List.of(
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

    private final CsvWriter csv;
    private final int year;
    private final Quarter quarter;
    private final List<Quarter> visible;
    private final BandPreset bands;

    /**
     * A writer that has written the header.
     *
     * @param visible the quarters whose results are told
     */
    ProgressCsv(Writer out, int year, Quarter quarter, List<Quarter> visible, BandPreset bands) {
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
        this.year = year;
        this.quarter = quarter;
        this.visible = visible;
        this.bands = bands;
        csv.writeRecord(HEADER);
    }

    void write(ReportRow row) {
        List<String> record = new ArrayList<>(HEADER.size());
        record.add(String.valueOf(year));
        record.add(String.valueOf(quarter.number()));
        describe(row, record);
        record.add(number(row.annualTarget(), row.decimals()));
        row.cells().forEach(cell -> record.add(number(cell.figures().programmed(), row.decimals())));
        row.cells().forEach(cell -> record.add(number(cell.figures().realised(), row.decimals())));
        percentages(row, record);
        record.add(SIGNALS.getOrDefault(bands.signal(row.figures().quarter(quarter)), ""));
        row.cells().forEach(cell -> record.add(percent(cell.publishedPercentage())));
        row.cells().stream().map(ReportCell::justification).forEach(text -> record.add(text(text)));
        csv.writeRecord(record);
    }

    void finish() {
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void describe(ReportRow row, List<String> record) {
        record.add(text(row.programmeKey()));
        record.add(row.clave());
        record.add(row.level().word());
        record.add(text(row.unit()));
        record.add(text(row.narrative()));
        record.add(text(row.siglas()));
        record.add(text(row.indicator()));
        record.add(row.frequency().word());
        record.add(text(row.unitOfMeasure()));
        record.add(text(row.variablesUnit()));
    }

    private void percentages(ReportRow row, List<String> record) {
        for (Quarter q : Quarter.values()) {
            record.add(visible.contains(q) ? percent(row.figures().quarter(q)) : "");
        }
        for (Quarter q : List.of(Quarter.T2, Quarter.T3, Quarter.T4)) {
            record.add(visible.contains(q) ? percent(row.figures().cumulative(q)) : "");
        }
        record.add(percent(row.figures().annual(quarter)));
    }

    private static String percent(Progress progress) {
        return progress.known()
                .map(Percentage::rounded)
                .map(BigDecimal::toPlainString)
                .orElse("");
    }

    private static String percent(@Nullable BigDecimal printed) {
        return printed == null ? "" : printed.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    /** The exact figure, with at least the decimals in which the indicator is written. */
    private static String number(@Nullable Amount amount, int decimals) {
        if (amount == null) {
            return "";
        }
        BigDecimal value = amount.value();
        return value.scale() < decimals
                ? value.setScale(decimals, RoundingMode.UNNECESSARY).toPlainString()
                : value.toPlainString();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : FormulaGuard.neutralise(text);
    }
}
