package mx.avance.figures;

import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quicktheories.core.Gen;

/** Figures written as in the documents: {@code "350 | 1033"} is programmed 350 and realised 1,033, and nothing is a blank. */
final class FiguresFixture {

    private FiguresFixture() {}

    static IndicatorFigures ascending(Accumulation accumulation, String annual, String... quarters) {
        return indicator(accumulation, Sense.ASCENDING, annual, quarters);
    }

    static IndicatorFigures descending(Accumulation accumulation, String annual, String... quarters) {
        return indicator(accumulation, Sense.DESCENDING, annual, quarters);
    }

    /** The quarters that are not given are blank. */
    static IndicatorFigures indicator(Accumulation accumulation, Sense sense, String annual, String... quarters) {
        QuarterFigures[] four = new QuarterFigures[4];
        Arrays.fill(four, QuarterFigures.NONE);
        for (int i = 0; i < quarters.length; i++) {
            four[i] = quarter(quarters[i]);
        }
        return new IndicatorFigures(accumulation, sense, amount(annual), List.of(four));
    }

    static QuarterFigures quarter(String programmedAndRealised) {
        String[] two = programmedAndRealised.split("\\|", -1);
        return new QuarterFigures(amount(two[0]), amount(two[1]));
    }

    static @Nullable Amount amount(String text) {
        return text.isBlank() ? null : Amount.of(text.strip());
    }

    static Term sumOf(String... parts) {
        return new Term(Arrays.stream(parts).map(Amount::of).toList(), false);
    }

    static Term meanOf(String... parts) {
        return new Term(Arrays.stream(parts).map(Amount::of).toList(), true);
    }

    static Progress unknown(Absence absence, Quarter... missing) {
        return new Progress.Unknown(absence, List.of(missing));
    }

    /** The displayed percent of a progress that exists. */
    static String percent(Progress progress) {
        return progress.known().orElseThrow().rounded().toPlainString();
    }

    /** Eight numbers, programmed and realised of T1 to T4: from 0, or negative for a blank. */
    static Gen<List<Integer>> years() {
        return lists().of(integers().between(-2, 12)).ofSize(8);
    }

    static IndicatorFigures indicator(Accumulation accumulation, Sense sense, int annual, List<Integer> year) {
        return indicator(accumulation, sense, annual, year, 1);
    }

    static IndicatorFigures indicator(
            Accumulation accumulation, Sense sense, int annual, List<Integer> year, long factor) {
        List<QuarterFigures> quarters = Arrays.stream(Quarter.values())
                .map(q -> new QuarterFigures(
                        amountOrBlank(year.get(2 * q.ordinal()), factor),
                        amountOrBlank(year.get(2 * q.ordinal() + 1), factor)))
                .toList();
        return new IndicatorFigures(accumulation, sense, amountOrBlank(annual, factor), quarters);
    }

    private static @Nullable Amount amountOrBlank(int number, long factor) {
        return number < 0 ? null : Amount.of(number * factor);
    }
}
