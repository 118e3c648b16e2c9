package mx.avance.exchange;

import java.util.List;
import java.util.Optional;
import mx.avance.exchange.reading.DocumentReader;
import mx.avance.exchange.reading.FileFormats;
import mx.avance.exchange.reading.FileReading;
import mx.avance.exchange.reading.Problem;
import mx.avance.exchange.reading.ProblemCodes;
import mx.avance.exchange.reading.ReadingLimits;
import mx.avance.exchange.reading.Severity;

/** The formats that are read, known by what is in a file and never by its name. */
final class Formats {

    private static final long MEGABYTE = 1L << 20;

    private Formats() {}

    /** Which of them reads a file; none where it is larger than what is read. */
    static Optional<DocumentReader> of(byte[] content, ReadingLimits limits) {
        return content.length > limits.maxBytes() ? Optional.empty() : FileFormats.of(content);
    }

    /** What there is to say of a file that none reads. */
    static FileReading unknown(byte[] content, ReadingLimits limits) {
        if (content.length > limits.maxBytes()) {
            return new FileReading(
                    List.of(),
                    List.of(new Problem(
                            Severity.ERROR,
                            ProblemCodes.TOO_LARGE,
                            1,
                            0,
                            "",
                            "El archivo pasa de " + limits.maxBytes() / MEGABYTE
                                    + " MB. Divídelo por programa y carga cada parte.")));
        }
        return FileFormats.unrecognised(content);
    }
}
