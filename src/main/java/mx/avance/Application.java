package mx.avance;

import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.server.LoadDependenciesOnStartup;
import com.vaadin.flow.theme.aura.Aura;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The one process of Avance: screens, REST and database behind it. */
@SpringBootApplication
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("styles.css")
@Push
// The screens with charts load them when they are opened; the others do without that megabyte.
@JsModule("./base/charts-ahead.js")
@LoadDependenciesOnStartup(AppLayout.class)
@Uses(AppLayout.class)
@Uses(DrawerToggle.class)
@Uses(SideNav.class)
@Uses(Select.class)
@Uses(ComboBox.class)
@Uses(MenuBar.class)
@Uses(Button.class)
@Uses(Icon.class)
@Uses(TextField.class)
@Uses(Notification.class)
@Uses(TreeGrid.class)
public class Application implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addFavIcon("icon", "icons/avance.svg", "any");
        settings.setViewport("width=device-width, initial-scale=1");
    }

    public static void main(String[] args) {
        ConfigurableApplicationContext context = SpringApplication.run(Application.class, args);
        // A command (./avance import) has done what it was started for; its beans say how it went.
        if (!(context instanceof WebServerApplicationContext)
                && !context.getBeansOfType(ExitCodeGenerator.class).isEmpty()) {
            System.exit(SpringApplication.exit(context));
        }
    }
}
