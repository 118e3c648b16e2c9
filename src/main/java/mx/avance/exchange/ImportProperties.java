package mx.avance.exchange;

import static java.util.Objects.requireNonNullElse;
import static mx.avance.exchange.reading.ReadingLimits.USUAL;

import mx.avance.exchange.reading.ReadingLimits;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How much of a file is read: {@code avance.import.*}, where something else is wanted than {@link ReadingLimits#USUAL}.
 */
@ConfigurationProperties("avance.import")
public record ImportProperties(
        @Nullable Long maxBytes,
        @Nullable Long maxUnpackedBytes,
        @Nullable Integer maxRows,
        @Nullable Integer maxColumns,
        @Nullable Integer maxCellLength,
        @Nullable Integer maxSheets,
        @Nullable Integer maxProblems) {

    public ReadingLimits limits() {
        return new ReadingLimits(
                requireNonNullElse(maxBytes, USUAL.maxBytes()),
                requireNonNullElse(maxUnpackedBytes, USUAL.maxUnpackedBytes()),
                requireNonNullElse(maxRows, USUAL.maxRows()),
                requireNonNullElse(maxColumns, USUAL.maxColumns()),
                requireNonNullElse(maxCellLength, USUAL.maxCellLength()),
                requireNonNullElse(maxSheets, USUAL.maxSheets()),
                requireNonNullElse(maxProblems, USUAL.maxProblems()));
    }
}
