package mx.avance.exchange.ui;

import static java.util.Objects.requireNonNull;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import mx.avance.exchange.Export;
import mx.avance.live.Subscription;
import org.jspecify.annotations.Nullable;

/** The documents that somebody ordered: how far each is, and the way to stop, fetch or remove it. */
final class OrderedExports extends Section {

    private final ExportServices services;
    private final OrderedList list = new OrderedList();
    private final Paragraph none = new Paragraph();
    private final Map<Long, ExportLine> lines = new HashMap<>();
    private final AtomicBoolean waiting = new AtomicBoolean();
    private @Nullable Subscription subscription;

    OrderedExports(ExportServices services) {
        this.services = services;
        none.setText(getTranslation("export.none"));
        none.addClassName("muted");
        list.addClassName("export-list");
        addClassName("export-ordered");
        add(new H2(getTranslation("export.ordered")), none, list);
        refresh();
    }

    /** Shows them as they stand. */
    void refresh() {
        List<Export> exports = services.exports().mine();
        list.removeAll();
        lines.keySet().retainAll(ids(exports));
        for (Export export : exports) {
            ExportLine line = lines.computeIfAbsent(export.id(), id -> new ExportLine(services, export, this::refresh));
            line.show(export);
            list.add(new ListItem(line));
        }
        none.setVisible(exports.isEmpty());
        list.setVisible(!exports.isEmpty());
    }

    /** What has changed of those that are shown already. */
    private void update() {
        List<Export> exports = services.exports().mine();
        if (lines.keySet().equals(ids(exports))) {
            exports.forEach(export -> requireNonNull(lines.get(export.id())).show(export));
        } else {
            refresh();
        }
    }

    private static Set<Long> ids(List<Export> exports) {
        return exports.stream().map(Export::id).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        subscription = services.exports().listen(() -> hear(ui));
        refresh();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        Subscription ended = subscription;
        if (ended != null) {
            ended.end();
            subscription = null;
        }
    }

    /** On any thread; what is said while the screen is busy becomes one update. */
    private void hear(UI ui) {
        if (!waiting.compareAndSet(false, true)) {
            return;
        }
        try {
            ui.access(() -> {
                waiting.set(false);
                update();
            });
        } catch (UIDetachedException gone) {
            waiting.set(false);
        }
    }
}
