package mx.avance.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;

/** The shell of every screen: name, selection in the address, navigation. */
@Layout
@PermitAll
public class MainLayout extends AppLayout implements AfterNavigationObserver {

    private final SelectionBar bar;
    private final SideNav navigation = new SideNav();
    private final List<Entry> entries = new ArrayList<>();

    private record Entry(SideNavItem item, String path) {}

    public MainLayout(Choices choices, Visitors visitors) {
        bar = new SelectionBar(choices);
        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("shell.menu"));
        toggle.setTooltipText(getTranslation("shell.menu"));

        bar.addChangeListener(this::navigate);

        Span name = new Span("Avance");
        name.addClassName("shell-name");
        Span municipality = new Span(choices.municipality());
        municipality.addClassNames("shell-municipality", "muted");
        Div brand = new Div(name, municipality);
        brand.addClassName("shell-brand");
        Div tools = new Div(new LanguageToggle(), new ThemeToggle());
        tools.addClassName("shell-tools");
        visitors.current().ifPresent(visitor -> tools.add(new VisitorMenu(visitor, visitors)));
        Header header = new Header(toggle, brand, bar, tools);
        header.addClassName("shell-header");
        addToNavbar(header);
        navigation.setLabel(getTranslation("shell.navigation"));
        navigation.addClassName("shell-navigation");
        MenuConfiguration.getMenuEntries().forEach(this::addEntry);
        addToDrawer(navigation);
        setPrimarySection(Section.NAVBAR);
    }

    private void addEntry(MenuEntry menu) {
        SideNavItem item = new SideNavItem(getTranslation(menu.title()), menu.path(), icon(menu));
        item.setMatchNested(!menu.path().isBlank());
        entries.add(new Entry(item, menu.path()));
        navigation.addItem(item);
    }

    private static Component icon(MenuEntry menu) {
        String icon = menu.icon();
        return icon == null ? new Span() : new Icon(icon);
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        super.showRouterLayoutContent(content);
        content.getElement().setAttribute("role", "main");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        Selection selection = Selection.of(event.getLocation().getQueryParameters());
        bar.show(selection);
        // The way to another screen takes along what is looked at.
        entries.forEach(
                entry -> entry.item().setQueryParameters(selection.shared().query()));
    }

    private void navigate(Selection selection) {
        UI ui = UI.getCurrent();
        Location here = ui.getActiveViewLocation();
        ui.navigate(here.getPath(), selection.query());
    }
}
