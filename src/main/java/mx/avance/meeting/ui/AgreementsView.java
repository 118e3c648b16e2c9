package mx.avance.meeting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import mx.avance.base.ui.Live;
import mx.avance.base.ui.Selection;
import mx.avance.capture.Places.Place;
import mx.avance.live.Change;
import mx.avance.meeting.AgreementLine;
import mx.avance.meeting.AgreementLists.Filter;
import mx.avance.meeting.AgreementStanding;
import org.jspecify.annotations.Nullable;

/** Acuerdos: everything that was agreed in a year, what is open first; those of one quarter, programme or unit when the address says which. */
@Route("acuerdos")
@Menu(title = "nav.agreements", order = 3.5, icon = "vaadin:handshake")
@RolesAllowed({"PLANEACION", "TITULAR", "ENLACE", "CONTRALORIA"})
class AgreementsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int AT_ONCE = 100;

    private final MeetingServices services;
    private final AgreementItems items;
    private final Paragraph summary = new Paragraph();
    private final Paragraph empty = new Paragraph();
    private final Button more = new Button(getTranslation("agreement.show-more"));
    private Selection selection = Selection.of(QueryParameters.empty());
    private @Nullable Place place;
    private int limit = AT_ONCE;

    AgreementsView(MeetingServices services) {
        this.services = services;
        items = new AgreementItems(services, line -> address(line), this::show);
        summary.addClassName("muted");
        empty.addClassName("empty");
        more.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        more.addClickListener(event -> {
            limit += AT_ONCE;
            show();
        });
        Live.keep(this, services.changes(), this::update);

        Div head = new Div(new H1(getTranslation("agreement.title")), summary);
        head.addClassName("screen-head");
        addClassName("screen");
        add(head, items, empty, more);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        selection = Selection.of(event.getLocation().getQueryParameters());
        limit = AT_ONCE;
        place = services.places()
                .find(selection.year(), selection.quarter(), selection.programme(), selection.unit())
                .orElse(null);
        show();
    }

    private void show() {
        Place where = place;
        List<AgreementLine> found = where == null
                ? List.of()
                : services.lists()
                        .of(
                                new Filter(
                                        where.fiscalYearId(), selection.quarter(), where.programmeId(), where.units()),
                                limit + 1);
        List<AgreementLine> lines = found.stream().limit(limit).toList();
        items.show(lines);
        items.setVisible(!lines.isEmpty());
        more.setVisible(found.size() > limit);
        empty.setVisible(lines.isEmpty());
        empty.setText(getTranslation(where == null ? "empty.no-year" : "agreement.empty"));
        summary.setText(where == null ? "" : summary(where, lines));
    }

    /** What is shown of which quarter; an address without one shows those of the whole year. */
    private String summary(Place where, List<AgreementLine> lines) {
        String when = Optional.ofNullable(selection.quarter())
                .map(quarter -> quarter.name() + " " + where.year())
                .orElseGet(() -> getTranslation("agreement.whole-year", String.valueOf(where.year())));
        long open = lines.stream()
                .filter(line -> line.standing() != AgreementStanding.DONE)
                .count();
        long overdue = lines.stream()
                .filter(line -> line.standing() == AgreementStanding.OVERDUE)
                .count();
        return when + " · " + getTranslation("agreement.summary", open, overdue);
    }

    private String address(AgreementLine line) {
        String query = selection.shared().query().getQueryString();
        return "objetivos/" + line.indicatorId() + (query.isEmpty() ? "" : "?" + query);
    }

    /** While somebody corrects one, the list stays as it is. */
    private void update(Change change) {
        Place where = place;
        boolean touched = where != null
                && (where.readable().isEmpty() || change.touchesAny(where.readable()))
                && (where.programmeId() == null || change.touches(where.programmeId()));
        if (touched && !items.isEditing()) {
            show();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("agreement.title") + " · Avance";
    }
}
