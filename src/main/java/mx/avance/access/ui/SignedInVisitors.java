package mx.avance.access.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Locale;
import java.util.Optional;
import mx.avance.access.Acting;
import mx.avance.base.ui.Visitors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Tells the shell who is signed in. */
@ConditionalOnWebApplication
@Component
class SignedInVisitors implements Visitors {

    private final Acting acting;
    private final AuthenticationContext authentication;

    SignedInVisitors(Acting acting, AuthenticationContext authentication) {
        this.acting = acting;
        this.authentication = authentication;
    }

    @Override
    public Optional<Visitor> current() {
        return acting.person()
                .map(person -> new Visitor(
                        person.name(),
                        UI.getCurrent()
                                .getTranslation("role." + person.role().name().toLowerCase(Locale.ROOT))));
    }

    @Override
    public void signOut() {
        authentication.logout();
    }
}
