package mx.avance.exchange.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import mx.avance.base.ui.Formats;
import mx.avance.exchange.ImportReview;
import mx.avance.exchange.ImportReview.ProgrammeReview;

/** What a file turned out to be: its format, and of which programmes, year and quarter it is. */
final class ReviewHead extends Div {

    ReviewHead(ImportReview review) {
        addClassName("import-facts");
        Paragraph line = new Paragraph();
        line.add(strong(ImportWords.format(review.format())));
        Optional<ProgrammeReview> only = review.onlyProgramme();
        if (only.isPresent()) {
            ProgrammeReview programme = only.get();
            line.add(
                    new Span(programme.quarter().name() + " " + programme.year()),
                    new Span(programme.key() + " · " + programme.name()));
            badges(line, programme);
        } else if (!review.programmes().isEmpty()) {
            line.add(new Span(ImportWords.text(
                    "import.programmes", Formats.count(review.programmes().size()))));
            line.add(new Span(periods(review)));
        }
        add(line);
        if (review.programmes().size() > 1) {
            add(new ProgrammeGrid(review.programmes()));
        }
    }

    private static String periods(ImportReview review) {
        return review.programmes().stream()
                .map(programme -> programme.quarter().name() + " " + programme.year())
                .distinct()
                .limit(6)
                .collect(Collectors.joining(", "));
    }

    private static void badges(Paragraph line, ProgrammeReview programme) {
        String said = said(programme);
        if (!said.isEmpty()) {
            Span badge = new Span(said);
            badge.addClassName("import-badge");
            line.add(badge);
        }
    }

    /** "programa nuevo · se abre T3"; empty when neither. */
    static String said(ProgrammeReview programme) {
        String isNew = programme.isNew() ? ImportWords.text("import.programme-new") : "";
        String opens = programme.opens()
                ? ImportWords.text("import.opens", programme.quarter().name())
                : "";
        return isNew.isEmpty() || opens.isEmpty() ? isNew + opens : isNew + " · " + opens;
    }

    private static Span strong(String text) {
        Span span = new Span(text);
        span.addClassName("import-format");
        return span;
    }

    /** The documents of a file that has several. */
    private static final class ProgrammeGrid extends ReportGrid<ProgrammeReview> {

        ProgrammeGrid(List<ProgrammeReview> programmes) {
            super(ImportWords.text("import.programmes.list"));
            addClassName("import-programmes");
            text("import.column.programme", "9rem", ProgrammeReview::key);
            wide("import.column.name", "16rem", ProgrammeReview::name);
            text("import.column.period", "7rem", p -> p.quarter().name() + " " + p.year());
            text("import.column.said", "13rem", ReviewHead::said);
            count("import.column.new", ProgrammeReview::newRows);
            count("import.column.changed", ProgrammeReview::changedRows);
            count("import.column.unchanged", ProgrammeReview::unchangedRows);
            count("import.column.refused", ProgrammeReview::refusedRows);
            fill(programmes);
        }
    }
}
