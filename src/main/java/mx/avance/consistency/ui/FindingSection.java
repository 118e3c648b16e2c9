package mx.avance.consistency.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import mx.avance.base.ui.IndicatorSection;
import mx.avance.base.ui.Live;
import mx.avance.capture.IndicatorCards.Head;
import mx.avance.capture.IndicatorCards.IndicatorCard;
import mx.avance.consistency.FoundRow;
import mx.avance.figures.Quarter;
import org.springframework.core.annotation.Order;

/** What does not add up in an indicator, on its page: in the quarter that is looked at and in the year. */
@org.springframework.stereotype.Component
@Order(15)
class FindingSection implements IndicatorSection {

    private final FindingServices services;

    FindingSection(FindingServices services) {
        this.services = services;
    }

    @Override
    public Optional<Component> of(long indicatorId, Quarter quarter) {
        return services.cards()
                .card(indicatorId)
                .map(IndicatorCard::head)
                .map(head -> new Panel(services, head, quarter));
    }

    private static final class Panel extends Div {

        private final FindingServices services;
        private final Head indicator;
        private final Quarter quarter;
        private final FindingActs acts;
        private final Div cards = new Div();
        private final Paragraph none = new Paragraph();
        private List<FoundRow> shown = List.of();

        Panel(FindingServices services, Head indicator, Quarter quarter) {
            this.services = services;
            this.indicator = indicator;
            this.quarter = quarter;
            // What was mended stands in other parts of the page too.
            acts = new FindingActs(services, () -> UI.getCurrent().refreshCurrentRoute(false));
            none.setText(getTranslation("findings.none-of-indicator", quarter.name()));
            none.addClassName("muted");
            cards.addClassName("finding-cards");
            Live.keep(this, services.changes(), change -> {
                // What children, or an earlier year, say counts too.
                if (change.touches(indicator.programmeId())) {
                    show();
                }
            });
            addClassName("indicator-findings");
            add(new H3(getTranslation("findings.of-indicator")), cards, none);
            show();
        }

        private void show() {
            List<FoundRow> rows = services.findings().ofIndicator(indicator.id(), quarter);
            none.setVisible(rows.isEmpty());
            if (rows.equals(shown)) {
                return;
            }
            shown = rows;
            FindingTexts texts = new FindingTexts(
                    services.rights(indicator.fiscalYearId()),
                    services.settings().rules().zone(),
                    (id, when) -> "");
            cards.removeAll();
            rows.forEach(row -> cards.add(new FindingCard(texts.alone(row), act -> acts.begin(row.id(), act))));
        }
    }
}
