package mx.avance.access.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import mx.avance.access.Acting;
import mx.avance.access.Person;
import org.springframework.stereotype.Component;

/** Whoever signed in with a password that somebody else has seen changes it before anything else. */
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
                    boolean due =
                            acting.person().map(Person::mustChangePassword).orElse(false);
                    if (due && enter.getNavigationTarget() != AccountView.class) {
                        enter.forwardTo(AccountView.class);
                    }
                }));
    }
}
