package mx.avance.consistency.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import mx.avance.consistency.Findings;
import mx.avance.consistency.FoundRow;
import org.jspecify.annotations.Nullable;

/** The findings of a choice, read as somebody scrolls: without a component for each, so that what is read again changes in its place. */
@JsModule("./consistency/avance-finding.js")
@Uses(Button.class)
final class FindingList extends VirtualList<FindingShown> {

    private static final String LIT =
            "<avance-finding .finding=${item.finding} @finding-act=${(e) => act(e.detail.act)}></avance-finding>";

    private final transient Findings findings;
    private final CallbackDataProvider<FindingShown, Void> rows;
    private transient @Nullable Looked looked;
    private transient @Nullable FindingTexts texts;
    private int count;

    /** @param act hears the id of a finding and the name of what is to be done with it */
    FindingList(Findings findings, BiConsumer<Long, String> act) {
        this.findings = findings;
        rows = new CallbackDataProvider<>(
                query -> page(query.getOffset(), query.getLimit()), query -> count, FindingShown::id);
        addClassName("finding-list");
        getElement().setAttribute("aria-label", getTranslation("findings.list"));
        setRenderer(LitRenderer.<FindingShown>of(LIT)
                .withProperty("finding", finding -> finding)
                .withFunction(
                        "act",
                        (finding, arguments) -> act.accept(
                                Long.valueOf(finding.id()), arguments.get(0).asString())));
        setDataProvider(rows);
    }

    /** Shows those of a choice. @param all how many there are */
    void show(Looked choice, FindingTexts words, int all) {
        boolean other = looked == null || !looked.selection().equals(choice.selection());
        looked = choice;
        texts = words;
        count = all;
        rows.refreshAll();
        if (other && all > 0) {
            scrollToStart();
        }
    }

    private Stream<FindingShown> page(int offset, int limit) {
        Looked choice = looked;
        FindingTexts words = texts;
        if (choice == null || words == null) {
            return Stream.empty();
        }
        // With the one before the page: whether a group begins is seen by it.
        int from = Math.max(0, offset - 1);
        List<FoundRow> found =
                findings.list(choice.scope(), choice.filter(), choice.grouping(), from, limit + offset - from);
        boolean hasBefore = from < offset && !found.isEmpty();
        return words
                .listed(
                        hasBefore ? found.subList(1, found.size()) : found,
                        hasBefore ? found.getFirst() : null,
                        choice.grouping())
                .stream();
    }
}
