package mx.avance.access.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import java.util.Optional;
import mx.avance.access.Acting;
import mx.avance.access.Action;
import mx.avance.access.Person;
import org.springframework.stereotype.Component;

/**
 * Where somebody begins: whoever signed in with a password that somebody else has seen changes it before anything else, whoever reads only what was
 * published begins there, and whoever captures begins at the tree of its unit.
 */
@Component
class PasswordFirst implements VaadinServiceInitListener {

    private static final String BEGUN = "avance.begun";

    private final Acting acting;

    PasswordFirst(Acting acting) {
        this.acting = acting;
    }

    /** Whether it is the first screen of a session. */
    private static boolean isFirst(VaadinSession session) {
        boolean first = session.getAttribute(BEGUN) == null;
        session.setAttribute(BEGUN, Boolean.TRUE);
        return first;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addUIInitListener(init -> init.getUI().addBeforeEnterListener(enter -> {
                    Optional<Person> person = acting.person();
                    boolean due = person.map(Person::mustChangePassword).orElse(false);
                    if (due && enter.getNavigationTarget() != AccountView.class) {
                        enter.forwardTo(AccountView.class);
                    } else if (enter.getLocation().getPath().isEmpty()
                            && person.map(p -> !p.may(Action.READ)).orElse(false)) {
                        enter.forwardTo("publicado");
                    } else if (enter.getLocation().getPathWithQueryParameters().isEmpty()
                            && person.map(Person::capturesForItsUnits).orElse(false)
                            && isFirst(enter.getUI().getSession())) {
                        enter.forwardTo("objetivos");
                    }
                }));
    }
}
