package mx.avance.exchange;

import java.util.List;

/** A document of which nothing was loaded; every problem is a sentence that can be shown. */
public class DocumentRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String document;
    private final transient List<String> problems;

    public DocumentRefusedException(String document, List<String> problems) {
        super(document + ": " + String.join(" ", problems));
        this.document = document;
        this.problems = List.copyOf(problems);
    }

    public String document() {
        return document;
    }

    public List<String> problems() {
        return problems;
    }
}
