package mx.avance.capture.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import mx.avance.base.ui.FigureStyle;
import mx.avance.base.ui.Formats;
import mx.avance.capture.AdjustmentState;
import mx.avance.capture.Adjustments;
import mx.avance.capture.TargetSheet;
import mx.avance.capture.TargetSheet.AdjustmentCard;
import mx.avance.capture.TargetSheet.QuarterTarget;
import mx.avance.figures.Amount;
import org.jspecify.annotations.Nullable;

/** The targets of an indicator: original, adjusted, asked for. */
final class TargetsPanel extends Div {

    private final TargetSheet sheet;
    private final FigureStyle style;
    private final ZoneId zone;
    private final Adjustments adjustments;

    TargetsPanel(TargetSheet sheet, ZoneId zone, Adjustments adjustments) {
        this.sheet = sheet;
        this.style = new FigureStyle(sheet.decimals(), sheet.percentFigures());
        this.zone = zone;
        this.adjustments = adjustments;
        addClassName("targets");
        UnorderedList targets = new UnorderedList();
        targets.addClassName("target-list");
        targets.add(item(getTranslation("adjustment.year"), figure(sheet.annualOriginal(), sheet.annualAdjusted())));
        sheet.targets().forEach(target -> targets.add(quarter(target)));
        add(new H3(getTranslation("adjustment.title")), targets);
        if (!sheet.requests().isEmpty()) {
            UnorderedList requests = new UnorderedList();
            requests.addClassName("adjustment-list");
            sheet.requests().forEach(request -> requests.add(request(request)));
            add(requests);
        }
    }

    private static ListItem item(String label, Component figure) {
        Span name = new Span(label + " ");
        name.addClassName("siglas");
        return new ListItem(name, figure);
    }

    private ListItem quarter(QuarterTarget target) {
        ListItem item = item(target.quarter().name(), figure(target.original(), target.adjusted()));
        if (!sheet.mayRequest()) {
            return item;
        }
        Button ask = new Button(
                getTranslation("adjustment.request"),
                event -> AdjustmentDialogs.request(target, style, adjustments).open());
        ask.setAriaLabel(
                getTranslation("adjustment.request-of", target.quarter().name()));
        String refused = target.waiting()
                ? getTranslation("adjustment.waiting")
                : target.refused().orElse(null);
        ask.setEnabled(refused == null);
        item.add(ask);
        if (refused != null) {
            item.add(muted(refused));
        }
        return item;
    }

    /** The original target struck through where an adjusted one is in force. */
    private Component figure(@Nullable Amount original, @Nullable Amount adjusted) {
        if (adjusted == null) {
            return new Span(style.target(original));
        }
        Span before = new Span(style.target(original));
        before.addClassName("original");
        before.setTitle(getTranslation("adjustment.original"));
        return new Span(before, new Text(" " + style.target(adjusted)));
    }

    private ListItem request(AdjustmentCard card) {
        String word = getTranslation("adjustment-state." + card.state().name().toLowerCase(Locale.ROOT));
        String kind = getTranslation("adjustment-kind." + card.kind().name().toLowerCase(Locale.ROOT));
        Paragraph head = new Paragraph(card.quarter() + " · " + kind + " · " + style.target(card.before()) + " → "
                + style.target(card.requested()) + " · " + word);
        head.addClassName("adjustment-head");
        ListItem item = new ListItem(
                head,
                new Paragraph(card.reason()),
                muted(getTranslation("adjustment.asked-by", card.requestedBy(), when(card.requestedAt()))));
        String by = card.decidedBy();
        Instant at = card.decidedAt();
        if (by != null && at != null) {
            item.add(muted(getTranslation("adjustment.decided-by", by, when(at))));
        }
        String document = card.authorisation() != null ? card.authorisation() : card.decisionNote();
        if (document != null) {
            item.add(new Paragraph(document));
        }
        if (card.state() == AdjustmentState.SOLICITADA && sheet.mayDecide()) {
            item.add(decisions(card));
        }
        return item;
    }

    private Component decisions(AdjustmentCard card) {
        Button authorise = new Button(
                getTranslation("adjustment.authorise"),
                event -> AdjustmentDialogs.authorise(card, adjustments).open());
        authorise.setEnabled(card.refused().isEmpty());
        Button reject = new Button(
                getTranslation("adjustment.reject"),
                event -> AdjustmentDialogs.reject(card, adjustments).open());
        Div buttons = new Div(authorise, reject);
        card.refused().ifPresent(why -> buttons.add(muted(why)));
        return buttons;
    }

    private String when(Instant instant) {
        return Formats.dateTime(instant, zone);
    }

    private static Paragraph muted(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName("muted");
        return paragraph;
    }
}
