package mx.avance.base.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import mx.avance.base.ui.Visitors.Visitor;

/** Who is signed in, the way to one's own account, and out. */
final class VisitorMenu extends Div {

    VisitorMenu(Visitor visitor, Visitors visitors) {
        MenuBar bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.AURA_TERTIARY);
        bar.getElement().setAttribute("aria-label", getTranslation("shell.account"));
        Span name = new Span(visitor.name());
        name.addClassName("visitor-name");
        Span role = new Span(visitor.role());
        role.addClassNames("visitor-role", "muted");
        Div who = new Div(name, role);
        who.addClassName("visitor");
        Div label = new Div(VaadinIcon.USER.create(), who);
        label.addClassName("visitor-label");
        SubMenu menu = bar.addItem(label).getSubMenu();
        menu.addItem(
                getTranslation("shell.my-account"), event -> UI.getCurrent().navigate("cuenta"));
        menu.addItem(getTranslation("shell.sign-out"), event -> visitors.signOut());
        add(bar);
        addClassName("visitor-menu");
    }
}
