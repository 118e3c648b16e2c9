package mx.avance.exchange;

import mx.avance.exchange.reading.ReadingLimits;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much of a file is read: {@code avance.import.*}. See {@link ReadingLimits}.
 */
@ConfigurationProperties("avance.import")
public record ImportProperties(
        @DefaultValue("41943040") long maxBytes,
        @DefaultValue("419430400") long maxUnpackedBytes,
        @DefaultValue("150000") int maxRows,
        @DefaultValue("500") int maxColumns,
        @DefaultValue("32767") int maxCellLength,
        @DefaultValue("5000") int maxSheets,
        @DefaultValue("1000") int maxProblems) {

    ReadingLimits limits() {
        return new ReadingLimits(
                maxBytes, maxUnpackedBytes, maxRows, maxColumns, maxCellLength, maxSheets, maxProblems);
    }
}
