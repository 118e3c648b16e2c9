package mx.avance.exchange.reading;

import java.util.List;
import java.util.Optional;

/** The formats that can be read, and what is said of a file in none of them. */
public final class FileFormats {

    private static final List<DocumentReader> READERS =
            List.of(new PublishedTextReader(), new WorkbookReader(), new CsvReader());

    private FileFormats() {}

    /** The readers, in the order in which they are tried. */
    public static List<DocumentReader> readers() {
        return READERS;
    }

    /** The reader of the format of these bytes, known by them and never by a name. */
    public static Optional<DocumentReader> of(byte[] content) {
        return READERS.stream().filter(reader -> reader.recognises(content)).findFirst();
    }

    /** What is wrong with a file that no reader recognises, and what to do about it. */
    public static FileReading unrecognised(byte[] content) {
        ProblemLog log = new ProblemLog();
        FileKind.of(content).refuse(log);
        return new FileReading(List.of(), log.list());
    }
}
