package mx.avance.exchange.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import mx.avance.figures.Amount;
import mx.avance.figures.Quarter;
import org.jspecify.annotations.Nullable;

/** Documents of the later quarters of the real programme: what was programmed in each is done, and its percentages are printed. */
public final class LaterDocuments {

    private LaterDocuments() {}

    /** The document of a quarter, as the municipality would publish it. */
    public static ReadDocument of(Quarter quarter) {
        ReadDocument real = Documents.withoutColumns(Documents.document(Documents.read(Documents.real())));
        return RowCopy.document(
                real,
                quarter,
                real.rows().stream().map(row -> row(row, quarter)).toList());
    }

    /** The same as published text. */
    public static byte[] text(Quarter quarter, DocumentPrinter.Layout layout) {
        return Documents.bytes(DocumentPrinter.print(of(quarter), List.of(layout)));
    }

    private static ReadRow row(ReadRow row, Quarter quarter) {
        List<@Nullable Amount> realised = new ArrayList<>(row.realised());
        List<@Nullable PrintedPercentage> percentages = new ArrayList<>(row.quarterPercentages());
        List<@Nullable PrintedPercentage> cumulative = new ArrayList<>(row.cumulativePercentages());
        for (Quarter later : quarter.upTo()) {
            if (later != Quarter.T1) {
                realised.set(later.ordinal(), row.programmed(later));
                percentages.set(
                        later.ordinal(), row.programmed(later) == null ? null : printed(BigDecimal.valueOf(100)));
                cumulative.set(later.ordinal() - 1, cumulative(row.programmed(), realised, later));
            }
        }
        return RowCopy.of(row)
                .done(realised, percentages, cumulative)
                .justified("Meta Trimestral: se cumplió lo programado de " + row.siglas() + " en " + quarter + ".")
                .row();
    }

    private static @Nullable PrintedPercentage cumulative(
            List<@Nullable Amount> programmed, List<@Nullable Amount> realised, Quarter quarter) {
        BigDecimal below = sum(programmed, quarter);
        return below.signum() == 0
                ? null
                : printed(sum(realised, quarter)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(below, 2, RoundingMode.HALF_UP));
    }

    private static BigDecimal sum(List<@Nullable Amount> amounts, Quarter quarter) {
        return amounts.subList(0, quarter.number()).stream()
                .filter(Objects::nonNull)
                .map(amount -> Objects.requireNonNull(amount).value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static PrintedPercentage printed(BigDecimal value) {
        BigDecimal scaled = value.setScale(2, RoundingMode.HALF_UP);
        return new PrintedPercentage(scaled.toPlainString() + "%", scaled, 2);
    }
}
