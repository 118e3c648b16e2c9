package mx.avance.exchange;

import static java.util.Objects.requireNonNull;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The writers of documents, one a form. */
@Component
public class ExportWriters {

    private final Map<ExportForm, ExportWriter> writers = new EnumMap<>(ExportForm.class);

    ExportWriters(List<ExportWriter> writers) {
        writers.forEach(writer -> this.writers.put(writer.form(), writer));
    }

    /** The forms in which a document can be ordered. */
    public List<ExportForm> forms() {
        return List.copyOf(writers.keySet());
    }

    /** The writer of one of them. */
    public ExportWriter of(ExportForm form) {
        return requireNonNull(writers.get(form));
    }
}
