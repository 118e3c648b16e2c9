package mx.avance.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import mx.avance.access.People;
import mx.avance.access.People.AccountCard;
import mx.avance.access.Role;
import mx.avance.access.UnitNames;
import mx.avance.base.Settings;
import mx.avance.base.ui.Formats;
import org.jspecify.annotations.Nullable;

/** Personas: the accounts, for the planning office. */
@Route("personas")
@Menu(title = "nav.people", order = 8, icon = "vaadin:users")
@RolesAllowed("PLANEACION")
class PeopleView extends Div implements HasDynamicTitle {

    private final People people;
    private final Settings settings;
    private final Map<Long, String> units;
    private final Grid<AccountCard> grid = new Grid<>();
    private final PersonForm form;

    PeopleView(People people, UnitNames unitNames, Settings settings) {
        this.people = people;
        this.settings = settings;
        this.units = unitNames.all();
        this.form = new PersonForm(people, units, this::refresh);

        Button add = new Button(getTranslation("people.new"), event -> {
            grid.asSingleSelect().clear();
            form.show(null);
        });
        add.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        columns();
        grid.addClassName("objectives-grid");
        grid.getElement().setAttribute("aria-label", getTranslation("people.title"));
        grid.asSingleSelect().addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                form.show(event.getValue());
            }
        });

        Div head = new Div(new H1(getTranslation("people.title")), add);
        head.addClassName("screen-head");
        Div panes = new Div(grid, form);
        panes.addClassName("people");
        addClassName("screen");
        add(head, panes);
        refresh();
        form.show(null);
    }

    private void columns() {
        grid.addColumn(AccountCard::displayName)
                .setHeader(getTranslation("people.name"))
                .setTooltipGenerator(AccountCard::displayName);
        grid.addColumn(AccountCard::username)
                .setHeader(getTranslation("login.username"))
                .setWidth("7rem")
                .setFlexGrow(0)
                .setTooltipGenerator(AccountCard::username);
        grid.addColumn(account -> role(account.role()))
                .setHeader(getTranslation("people.role"))
                .setWidth("6.5rem")
                .setFlexGrow(0);
        grid.addColumn(this::unitsOf).setHeader(getTranslation("people.units")).setTooltipGenerator(this::unitsOf);
        grid.addColumn(account -> getTranslation(account.enabled() ? "people.enabled" : "people.disabled"))
                .setHeader(getTranslation("people.state"))
                .setWidth("6.5rem")
                .setFlexGrow(0);
        // What is of a known length is as wide as that: names and units have the rest.
        grid.addColumn(account -> moment(account.lastSignInAt()))
                .setHeader(getTranslation("people.last"))
                .setWidth("10rem")
                .setFlexGrow(0);
    }

    private String unitsOf(AccountCard account) {
        return account.units().stream()
                .map(id -> units.getOrDefault(id, String.valueOf(id)))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private String role(Role role) {
        return getTranslation("role." + role.name().toLowerCase(Locale.ROOT));
    }

    private String moment(@Nullable Instant at) {
        return at == null
                ? getTranslation("people.never")
                : Formats.dateTime(at, settings.rules().zone());
    }

    private void refresh() {
        grid.setItems(people.all());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.title") + " · Avance";
    }
}
