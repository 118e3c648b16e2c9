package mx.avance.exchange.reading;

import java.util.List;

/**
 * What a file turned out to be, besides the documents that were handed over while it was read.
 *
 * @param toMap tables that nobody has mapped yet; of each no document came
 * @param problems of the file as a whole, such as that it is damaged; those of a document are in its reading
 */
public record FileReading(List<TableToMap> toMap, List<Problem> problems) {

    public FileReading {
        toMap = List.copyOf(toMap);
        problems = List.copyOf(problems);
    }

    /** A file of which there is nothing more to say. */
    public static FileReading done() {
        return new FileReading(List.of(), List.of());
    }
}
