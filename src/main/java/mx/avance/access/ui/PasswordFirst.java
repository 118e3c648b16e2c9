package mx.avance.access.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Optional;
import mx.avance.access.Acting;
import mx.avance.access.Action;
import mx.avance.access.Person;
import org.springframework.stereotype.Component;

/**
 * Where somebody begins: whoever signed in with a password that somebody else has seen changes it before anything else, and whoever reads only what was
 * published begins there.
 */
@Component
class PasswordFirst implements VaadinServiceInitListener {

    private final Acting acting;

    PasswordFirst(Acting acting) {
        this.acting = acting;
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
                    }
                }));
    }
}
