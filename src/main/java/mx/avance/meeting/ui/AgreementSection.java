package mx.avance.meeting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import mx.avance.base.ui.IndicatorSection;
import mx.avance.base.ui.Live;
import mx.avance.capture.IndicatorCards.IndicatorCard;
import mx.avance.figures.Quarter;
import mx.avance.meeting.AgreementLine;
import mx.avance.meeting.ui.AgreementForm.Draft;
import org.springframework.core.annotation.Order;

/** Acuerdos: what was agreed of an indicator, on its page; recorded, corrected and done there by whoever may. */
@org.springframework.stereotype.Component
@Order(50)
class AgreementSection implements IndicatorSection {

    private final MeetingServices services;

    AgreementSection(MeetingServices services) {
        this.services = services;
    }

    @Override
    public Optional<Component> of(long indicatorId, Quarter quarter) {
        return services.cards().card(indicatorId).map(card -> new Panel(services, card, quarter));
    }

    private static final class Panel extends Div {

        private static final int MOST = 50;

        private final MeetingServices services;
        private final long indicatorId;
        private final String unit;
        private final Quarter quarter;
        private final AgreementItems items;
        private final Paragraph none = new Paragraph(getTranslation("agreement.none"));
        private final Button record = new Button(getTranslation("agreement.record"));
        private final Div writing = new Div();

        Panel(MeetingServices services, IndicatorCard card, Quarter quarter) {
            this.services = services;
            this.indicatorId = card.head().id();
            this.unit = card.head().unit();
            this.quarter = quarter;
            items = new AgreementItems(services, line -> null, this::show);
            none.addClassName("muted");
            record.addThemeVariants(ButtonVariant.SMALL);
            record.setVisible(services.agreements().mayRecord(indicatorId));
            record.addClickListener(event -> write());
            long programmeId = card.head().programmeId();
            Live.keep(this, services.changes(), change -> {
                if (change.touches(programmeId, indicatorId) && !items.isEditing()) {
                    show();
                }
            });
            addClassName("agreements");
            add(new H3(getTranslation("agreement.title")), items, none, record, writing);
            show();
        }

        private void show() {
            List<AgreementLine> lines = services.lists().of(indicatorId, MOST);
            items.show(lines);
            items.setVisible(!lines.isEmpty());
            none.setVisible(lines.isEmpty());
        }

        private void write() {
            record.setVisible(false);
            AgreementForm form = new AgreementForm(
                            new Draft("", unit, null),
                            (text, responsible, dueOn) ->
                                    services.agreements().record(indicatorId, quarter, text, responsible, dueOn),
                            () -> {
                                written();
                                show();
                            })
                    .withButtons(this::written);
            writing.add(form);
            form.focus();
        }

        private void written() {
            writing.removeAll();
            record.setVisible(true);
        }
    }
}
