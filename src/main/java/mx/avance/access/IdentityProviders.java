package mx.avance.access;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;

/** The identity providers (OpenID Connect) of the configuration; none unless the municipality has one. */
@Component
public class IdentityProviders {

    private final ObjectProvider<ClientRegistrationRepository> registrations;

    IdentityProviders(ObjectProvider<ClientRegistrationRepository> registrations) {
        this.registrations = registrations;
    }

    /** Those with which one can sign in. */
    public List<Provider> all() {
        List<Provider> found = new ArrayList<>();
        if (registrations.getIfAvailable() instanceof Iterable<?> known) {
            for (Object registration : known) {
                if (registration instanceof ClientRegistration client) {
                    found.add(
                            new Provider(client.getClientName(), "oauth2/authorization/" + client.getRegistrationId()));
                }
            }
        }
        return found;
    }

    /**
     * A provider.
     *
     * @param address where signing in with it begins
     */
    public record Provider(String name, String address) {}
}
