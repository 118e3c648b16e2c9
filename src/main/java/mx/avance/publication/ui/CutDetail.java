package mx.avance.publication.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import mx.avance.base.ui.Formats;
import mx.avance.base.ui.Selection;
import mx.avance.base.ui.SignalBadge;
import mx.avance.base.ui.Signals;
import mx.avance.figures.Signal;
import mx.avance.publication.Cut;
import mx.avance.publication.CutComparison;
import mx.avance.publication.Cuts;
import mx.avance.publication.Cuts.Filter;
import mx.avance.publication.Cuts.Verification;
import org.jspecify.annotations.Nullable;

/** One cut: its fingerprint, what can be asked of it, its counts and its rows. */
final class CutDetail extends Section {

    static final String SIGNAL = "semaforo";
    static final String WORDS = "buscar";

    private final Cuts cuts;
    private final CutComparison comparison;
    private final H2 name = new H2();
    private final Code fingerprint = new Code();
    private final Paragraph outcome = new Paragraph();
    private final DifferenceTable differences = new DifferenceTable();
    private final Anchor csv = new Anchor();
    private final Anchor content = new Anchor();
    private final Nav counts = new Nav();
    private final TextField search = new TextField();
    private final CutRowsGrid rows = new CutRowsGrid();
    private final Paragraph none = new Paragraph();
    private BiConsumer<String, @Nullable String> listener = (parameter, value) -> {};
    private @Nullable Cut cut;

    /** @param mayCompare whether the reader may read the values of today */
    CutDetail(Cuts cuts, CutComparison comparison, boolean mayCompare) {
        this.cuts = cuts;
        this.comparison = comparison;
        addClassName("published-cut");
        outcome.getElement().setAttribute("role", "status");
        csv.setText(getTranslation("published.csv"));
        csv.setDownload(true);
        content.setText(getTranslation("published.content"));
        content.setDownload(true);
        counts.addClassName("kpis");
        counts.setAriaLabel(getTranslation("published.counts"));
        search.setPlaceholder(getTranslation("published.search"));
        search.setAriaLabel(getTranslation("published.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                listener.accept(WORDS, event.getValue());
            }
        });
        none.setText(getTranslation("published.no-rows"));
        none.addClassName("empty");
        Button copy = new Button(getTranslation("published.copy"), event -> copy());
        copy.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        Div mark = new Div(new Span(getTranslation("published.fingerprint")), fingerprint, copy);
        mark.addClassName("published-mark");
        Div actions = new Div(new Button(getTranslation("published.verify"), event -> verify()));
        actions.addClassName("published-actions");
        if (mayCompare) {
            actions.add(new Button(getTranslation("published.compare"), event -> compare()));
        }
        actions.add(csv, content);
        add(name, mark, actions, outcome, differences, counts, search, rows, none);
    }

    void addFilterListener(BiConsumer<String, @Nullable String> listener) {
        this.listener = listener;
    }

    Optional<Cut> cut() {
        return Optional.ofNullable(cut);
    }

    void show(Cut shown, Selection selection) {
        if (cut == null || cut.id() != shown.id()) {
            say("", false);
            differences.setVisible(false);
        }
        cut = shown;
        name.setText(getTranslation("published.name", shown.quarter().name(), String.valueOf(shown.number())));
        fingerprint.setText(shown.sha256());
        String query =
                "?ejercicio=" + shown.year() + "&trimestre=" + shown.quarter().number() + "&corte=" + shown.number();
        String programme = selection.programme();
        csv.setHref("api/v1/avances.csv" + query
                + (programme == null ? "" : "&programa=" + URLEncoder.encode(programme, StandardCharsets.UTF_8)));
        content.setHref("api/v1/corte.jsonl" + query);
        Signal signal = signal(selection.get(SIGNAL));
        String words = selection.get(WORDS);
        Filter filter = new Filter(programme, signal, words == null ? "" : words);
        showCounts(cuts.counts(shown.id(), programme), shown, signal, selection);
        search.setValue(filter.words());
        int found = cuts.count(shown.id(), filter);
        rows.setVisible(found > 0);
        none.setVisible(found == 0);
        rows.show(cuts, shown, filter, found);
    }

    private void showCounts(Map<Signal, Integer> found, Cut shown, @Nullable Signal chosen, Selection selection) {
        counts.removeAll();
        found.forEach((signal, count) -> {
            Selection target = selection.with(SIGNAL, signal == chosen ? null : Signals.word(signal));
            String query = target.query().getQueryString();
            Anchor tile = new Anchor(PublicationView.PATH + "/" + shown.id() + (query.isEmpty() ? "" : "?" + query));
            Span number = new Span(Formats.count(count));
            number.addClassName("kpi-count");
            tile.add(number, new SignalBadge(signal, getTranslation(Signals.translationKey(signal))));
            tile.addClassName("kpi");
            if (signal == chosen) {
                tile.getElement().setAttribute("aria-current", "true");
            }
            counts.add(tile);
        });
    }

    private void copy() {
        getElement().executeJs("navigator.clipboard && navigator.clipboard.writeText($0)", fingerprint.getText());
        say(getTranslation("published.copied"), false);
    }

    private void verify() {
        Cut shown = cut;
        if (shown == null) {
            return;
        }
        Verification verification = cuts.verify(shown.id());
        differences.setVisible(false);
        if (verification.holds()) {
            say(getTranslation("published.verified", verification.rowsFound()), false);
        } else {
            say(
                    getTranslation(
                            "published.tampered",
                            verification.expected(),
                            verification.found(),
                            verification.rowsExpected(),
                            verification.rowsFound()),
                    true);
        }
    }

    private void compare() {
        Cut shown = cut;
        if (shown == null) {
            return;
        }
        // A cut that was spoilt in the database cannot be laid beside anything.
        if (!cuts.verify(shown.id()).holds()) {
            verify();
            return;
        }
        CutComparison.Outcome found = comparison.compare(shown.id());
        differences.setVisible(found.different() > 0);
        if (found.different() == 0) {
            say(getTranslation("published.same", found.same()), false);
        } else {
            say(
                    found.more()
                            ? getTranslation(
                                    "published.different-more",
                                    found.different(),
                                    found.same(),
                                    found.first().size())
                            : getTranslation("published.different", found.different(), found.same()),
                    false);
            differences.setItems(found.first());
        }
    }

    private void say(String text, boolean failed) {
        outcome.setText(text);
        outcome.setClassName("failed", failed);
    }

    private static @Nullable Signal signal(@Nullable String word) {
        return Arrays.stream(Signal.values())
                .filter(signal -> Signals.word(signal).equals(word))
                .findFirst()
                .orElse(null);
    }
}
