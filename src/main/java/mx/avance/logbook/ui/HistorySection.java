package mx.avance.logbook.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import mx.avance.base.ui.IndicatorSection;
import mx.avance.figures.Quarter;
import mx.avance.logbook.LogLine;
import mx.avance.logbook.Logbook;
import org.springframework.core.annotation.Order;

/** Historia: what was changed of an indicator in the quarter looked at, by whom and when. */
@org.springframework.stereotype.Component
@Order(60)
class HistorySection implements IndicatorSection {

    private final Logbook logbook;

    HistorySection(Logbook logbook) {
        this.logbook = logbook;
    }

    @Override
    public Optional<Component> of(long indicatorId, Quarter quarter) {
        return Optional.of(new Lines(logbook, indicatorId, quarter));
    }

    private static final class Lines extends Div {

        private static final int AT_ONCE = 20;

        private final Logbook logbook;
        private final long indicatorId;
        private final Quarter quarter;
        private int limit = AT_ONCE;

        Lines(Logbook logbook, long indicatorId, Quarter quarter) {
            this.logbook = logbook;
            this.indicatorId = indicatorId;
            this.quarter = quarter;
            addClassName("entry-history");
            show();
        }

        private void show() {
            removeAll();
            add(new H3(getTranslation("log.history", quarter.name())));
            List<LogLine> lines = logbook.ofEntry(indicatorId, quarter, limit + 1);
            if (lines.isEmpty()) {
                Paragraph none = new Paragraph(getTranslation("log.history.none"));
                none.addClassName("muted");
                add(none);
                return;
            }
            OrderedList list = new OrderedList();
            list.addClassName("log-list");
            ZoneId zone = logbook.zone();
            lines.stream().limit(limit).forEach(line -> list.add(item(line, zone)));
            add(list);
            if (lines.size() > limit) {
                Button more = new Button(getTranslation("log.history.more"), event -> {
                    limit += AT_ONCE;
                    show();
                });
                more.addThemeVariants(ButtonVariant.AURA_TERTIARY);
                add(more);
            }
        }

        private ListItem item(LogLine line, ZoneId zone) {
            Span action = new Span(LogTexts.action(line.action()));
            action.addClassName("log-action");
            String field = LogTexts.field(line);
            Div head = new Div(action, new Text(field.isEmpty() ? "" : " · " + field));
            Div who = new Div(LogTexts.moment(line.at(), zone) + " · " + LogTexts.who(line));
            who.addClassName("muted");
            ListItem item = new ListItem(head, new LogValues(line, logbook));
            String reason = line.reason();
            if (reason != null) {
                item.add(new Div(reason));
            }
            item.add(who);
            return item;
        }
    }
}
