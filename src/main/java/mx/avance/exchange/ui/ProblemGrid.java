package mx.avance.exchange.ui;

import com.vaadin.flow.data.renderer.LitRenderer;
import mx.avance.exchange.reading.Problem;
import mx.avance.exchange.reading.Severity;

/** What a file has that cannot be read, or was read otherwise than it stands: where, what was found and what to do. */
final class ProblemGrid extends ReportGrid<Problem> {

    private static final String MARK = "<span class='import-severity'>"
            + "<span class='gravity-shape ${item.gravity}' aria-hidden='true'>${item.shape}</span>${item.word}</span>";

    ProblemGrid(String label) {
        super(label);
        addColumn(LitRenderer.<Problem>of(MARK)
                        .withProperty("gravity", problem -> gravity(problem.severity()))
                        .withProperty("shape", problem -> shape(problem.severity()))
                        .withProperty("word", problem -> ImportWords.severity(problem.severity())))
                .setHeader(getTranslation("import.column.severity"))
                .setWidth("9rem")
                .setFlexGrow(0);
        text(
                "import.column.place",
                "12rem",
                problem -> ImportWords.place(problem.sheet(), problem.line(), problem.column()));
        wide("import.column.found", "10rem", Problem::found);
        wide("import.column.message", "24rem", Problem::message).setFlexGrow(3);
    }

    /** The class that draws it; the same three weights as those of the findings. */
    private static String gravity(Severity severity) {
        return switch (severity) {
            case ERROR -> "gravity-severe";
            case WARNING -> "gravity-warning";
            case NOTE -> "gravity-notice";
        };
    }

    private static String shape(Severity severity) {
        return switch (severity) {
            case ERROR -> "✕";
            case WARNING -> "!";
            case NOTE -> "i";
        };
    }
}
