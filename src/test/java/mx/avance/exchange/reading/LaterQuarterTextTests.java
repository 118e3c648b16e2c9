package mx.avance.exchange.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import mx.avance.exchange.reading.DocumentPrinter.Layout;
import mx.avance.figures.Amount;
import mx.avance.figures.Quarter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published texts of the second, third and fourth quarter, in every layout. */
class LaterQuarterTextTests {

    @ParameterizedTest
    @CsvSource({
        "T2, FULL",
        "T2, SHIFTED",
        "T2, DROPPED",
        "T3, FULL",
        "T3, SHIFTED",
        "T3, DROPPED",
        "T4, FULL",
        "T4, SHIFTED",
        "T4, DROPPED"
    })
    void readRealisedPercentagesAndCumulative(Quarter quarter, Layout layout) {
        ReadDocument real = Documents.document(Documents.read(Documents.real()));
        List<ReadRow> rows = real.rows().stream().map(row -> upTo(row, quarter)).toList();
        ReadDocument document = RowCopy.document(real, quarter, rows);

        Reading reading = Documents.read(DocumentPrinter.print(document, List.of(layout)));

        assertThat(Documents.errors(reading)).isEmpty();
        ReadDocument read = Documents.document(reading);
        assertThat(read.quarter()).isEqualTo(quarter);
        for (int i = 0; i < rows.size(); i++) {
            ReadRow row = read.rows().get(i);
            assertThat(row.realised()).isEqualTo(rows.get(i).realised());
            assertThat(row.quarterPercentages()).isEqualTo(rows.get(i).quarterPercentages());
            assertThat(row.cumulativePercentages()).isEqualTo(rows.get(i).cumulativePercentages());
            assertThat(row.justification()).isEqualTo(rows.get(i).justification());
        }
        int column = read.rows().getFirst().columns().of(RowCell.CUMULATIVE_PERCENTAGE, quarter);
        assertThat(column).isPositive();
    }

    /** The row with figures of its own in every quarter up to one. */
    private static ReadRow upTo(ReadRow row, Quarter quarter) {
        List<@Nullable Amount> realised = new ArrayList<>();
        List<@Nullable PrintedPercentage> percentages = new ArrayList<>();
        List<@Nullable PrintedPercentage> cumulative = new ArrayList<>();
        for (Quarter q : Quarter.values()) {
            boolean told = q.number() <= quarter.number();
            realised.add(told ? Amount.of(100L + q.number()) : null);
            percentages.add(told ? percentage(q.number() + ".25") : null);
            if (q != Quarter.T1) {
                cumulative.add(told ? percentage(q.number() + "0.50") : null);
            }
        }
        return RowCopy.of(row)
                .done(realised, percentages, cumulative)
                .justified(Objects.requireNonNullElse(row.justification(), "Nota"))
                .row();
    }

    private static PrintedPercentage percentage(String value) {
        return new PrintedPercentage(value + "%", new BigDecimal(value), 2);
    }
}
