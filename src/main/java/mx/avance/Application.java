package mx.avance;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.server.LoadDependenciesOnStartup;
import com.vaadin.flow.theme.aura.Aura;
import mx.avance.access.ui.LoginView;
import mx.avance.base.ui.MainLayout;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The one process of Avance: screens, REST and database behind it. */
@SpringBootApplication
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("styles.css")
@Push
// The screens with charts load them when they are opened; the others do without that megabyte.
@LoadDependenciesOnStartup(LoginView.class)
@Uses(MainLayout.class)
@Uses(TreeGrid.class)
public class Application implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addFavIcon("icon", "icons/avance.svg", "any");
        settings.setViewport("width=device-width, initial-scale=1");
    }

    public static void main(String[] args) {
        SpringApplication.run(Application.class, args);
    }
}
