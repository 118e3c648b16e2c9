package mx.avance.exchange.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import mx.avance.figures.Amount;
import mx.avance.figures.Quarter;
import org.jspecify.annotations.Nullable;

/** The figures and percentages of one row as printed, and what their writing tells. */
record RowFigures(
        @Nullable PrintedNumber annual,
        List<@Nullable PrintedNumber> programmed,
        List<@Nullable PrintedNumber> realised,
        List<@Nullable PrintedPercentage> quarterPercentages,
        List<@Nullable PrintedPercentage> cumulativePercentages) {

    static RowFigures read(FigureCells cells, RowLayout layout) {
        int quarters = layout.quarters();
        return new RowFigures(
                cells.figure(RowLayout.ANNUAL, "META PROGRAMADA ANUAL"),
                cells.figures(RowLayout.PROGRAMMED, 4, "META PROGRAMADA"),
                cells.figures(RowLayout.REALISED, quarters, "META REALIZADA"),
                cells.percentages(layout.percentageColumn(), quarters, 4, "PORCENTAJE DE AVANCE"),
                cells.percentages(layout.cumulativeColumn(), quarters - 1, 3, "PORCENTAJE DE AVANCE ACUMULADO"));
    }

    static @Nullable Amount amount(@Nullable PrintedNumber number) {
        return number == null ? null : Amount.of(number.value());
    }

    static List<@Nullable Amount> amounts(List<@Nullable PrintedNumber> numbers) {
        List<@Nullable Amount> amounts = new ArrayList<>();
        for (PrintedNumber number : numbers) {
            amounts.add(amount(number));
        }
        return amounts;
    }

    /** Whether a programmed figure is written with %. */
    boolean percent() {
        return written(Stream.concat(Stream.ofNullable(annual), programmed.stream()))
                .anyMatch(PrintedNumber::percent);
    }

    /** The most decimals printed. */
    int decimals() {
        return all().mapToInt(PrintedNumber::decimals).max().orElse(0);
    }

    /** Says how the figures are written where a reader would wonder. */
    void note(int line, CellColumns columns, ProblemLog log) {
        for (Quarter quarter : Quarter.values()) {
            int column = columns.of(RowCell.PROGRAMMED, quarter);
            if (column > 0 && programmed.get(quarter.ordinal()) == null) {
                log.note(
                        ProblemCodes.BLANK_TARGET,
                        line,
                        column,
                        "",
                        "la meta programada del trimestre " + quarter.number()
                                + " está en blanco; se dejó en blanco, no en cero.");
            }
        }
        if (all().anyMatch(PrintedNumber::percent) && !all().allMatch(PrintedNumber::percent)) {
            log.warning(
                    ProblemCodes.FIGURES_MIXED,
                    line,
                    0,
                    "",
                    "unas cifras llevan % y otras no. Revisa si todas son porcentajes.");
        }
        if (needingSeparator().anyMatch(PrintedNumber::grouped)
                && !needingSeparator().allMatch(PrintedNumber::grouped)) {
            log.note(
                    ProblemCodes.THOUSANDS_MIXED,
                    line,
                    0,
                    "",
                    "unas cifras separan los millares con coma y otras no; se leyeron igual.");
        }
    }

    private Stream<PrintedNumber> all() {
        return written(Stream.concat(Stream.ofNullable(annual), Stream.concat(programmed.stream(), realised.stream())));
    }

    private Stream<PrintedNumber> needingSeparator() {
        return all().filter(PrintedNumber::hasThousands);
    }

    private static Stream<PrintedNumber> written(Stream<? extends @Nullable PrintedNumber> numbers) {
        return numbers.filter(Objects::nonNull).map(Objects::requireNonNull);
    }
}
