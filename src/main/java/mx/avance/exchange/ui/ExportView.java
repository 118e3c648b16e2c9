package mx.avance.exchange.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import mx.avance.base.ui.Selection;
import mx.avance.capture.Places.Place;
import mx.avance.exchange.ExportForm;
import mx.avance.exchange.ExportRefusedException;
import mx.avance.exchange.ExportScope;
import org.jspecify.annotations.Nullable;

/** Exportar: the documents that can be made of what the bar above selects, and those that were ordered. */
@Route("exportar")
@Menu(title = "nav.export", order = 5.6, icon = "vaadin:download")
@RolesAllowed({"PLANEACION", "TITULAR", "ENLACE", "CONTRALORIA"})
class ExportView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final ExportServices services;
    private final Span what = new Span();
    private final Paragraph refusal = new Paragraph();
    private final Paragraph empty = new Paragraph();
    private final Div cards = new Div();
    private final OrderedExports ordered;
    private final TransparencyLacks lacks;
    private @Nullable ExportScope scope;

    ExportView(ExportServices services) {
        this.services = services;
        ordered = new OrderedExports(services);
        what.addClassName("muted");
        Div head = new Div(new H1(getTranslation("export.title")), what);
        head.addClassName("screen-head");
        Paragraph explained = new Paragraph(getTranslation("export.explained"));
        explained.addClassName("muted");
        lacks = new TransparencyLacks(services.transparency());
        services.exports().forms().forEach(form -> cards.add(card(form)));
        cards.addClassName("export-cards");
        refusal.addClassName("failed");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        empty.setText(getTranslation("empty.no-year"));
        empty.addClassName("empty");
        addClassNames("screen", "export-screen");
        add(head, explained, refusal, cards, ordered, empty);
    }

    private ExportCard card(ExportForm form) {
        ExportCard card = new ExportCard(form, () -> order(form));
        if (form == ExportForm.TRANSPARENCY) {
            card.tell(lacks);
        }
        return card;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Selection selection = Selection.of(event.getLocation().getQueryParameters());
        services.places()
                .find(selection.year(), selection.quarter(), selection.programme(), selection.unit())
                .ifPresentOrElse(this::show, this::showNothing);
    }

    private void show(Place place) {
        var unit = place.unit();
        scope = new ExportScope(
                place.fiscalYearId(), place.quarter(), place.programmeId(), unit == null ? null : unit.id());
        what.setText(String.join(" · ", words(place)));
        lacks.show(scope);
        refusal.setVisible(false);
        empty.setVisible(false);
        cards.setVisible(true);
    }

    private List<String> words(Place place) {
        List<String> words = new ArrayList<>();
        words.add(String.valueOf(place.year()));
        words.add(place.quarter().name());
        var programme = place.programme();
        words.add(programme == null ? getTranslation("export.all-programmes") : programme.programmeKey());
        var unit = place.unit();
        if (unit != null) {
            words.add(unit.name());
        }
        return words;
    }

    private void showNothing() {
        scope = null;
        what.setText("");
        cards.setVisible(false);
        empty.setVisible(true);
    }

    private void order(ExportForm form) {
        ExportScope wanted = scope;
        if (wanted == null) {
            return;
        }
        try {
            services.exports().order(form, wanted.because(lacks.reason()));
            refusal.setVisible(false);
            ordered.refresh();
        } catch (ExportRefusedException e) {
            refusal.setText(e.sentence());
            refusal.setVisible(true);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("export.title");
    }
}
