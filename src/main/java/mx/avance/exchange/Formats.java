package mx.avance.exchange;

import java.util.List;
import java.util.Optional;
import mx.avance.exchange.reading.DocumentReader;
import mx.avance.exchange.reading.FileReading;
import mx.avance.exchange.reading.Problem;
import mx.avance.exchange.reading.ProblemCodes;
import mx.avance.exchange.reading.ReadingLimits;
import mx.avance.exchange.reading.Severity;
import org.springframework.stereotype.Component;

/** The formats that are read, known by what is in a file and never by its name. */
@Component
class Formats {

    private final List<DocumentReader> readers;

    Formats(List<DocumentReader> readers) {
        this.readers = readers;
    }

    /** Which of them reads a file. */
    Optional<DocumentReader> of(byte[] content) {
        return readers.stream().filter(reader -> reader.recognises(content)).findFirst();
    }

    /** The name of the format of a file; {@code unknown} when none reads it. */
    String name(byte[] content) {
        return of(content).map(DocumentReader::format).orElse("unknown");
    }

    /** What there is to say of a file that none reads. */
    FileReading unknown(byte[] content, ReadingLimits limits) {
        return new FileReading(
                List.of(),
                List.of(new Problem(
                        Severity.ERROR,
                        ProblemCodes.NOT_RECOGNISED,
                        1,
                        0,
                        "",
                        "No se reconoce el formato del archivo. Carga el texto publicado, un libro .xlsx o un .csv.")));
    }
}
