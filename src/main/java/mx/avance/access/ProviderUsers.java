package mx.avance.access;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.core.user.OAuth2User;
import org.springframework.stereotype.Component;

/**
 * Finds the account of whoever an identity provider vouches for: the one enabled account with the verified e-mail address, or, when the configuration
 * says so ({@code avance.oidc.match=username}), the one of that user name. No account, no access: none is made here.
 */
@Component
public class ProviderUsers implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private final OidcUserService provider = new OidcUserService();
    private final SignIns signIns;
    private final boolean byUsername;

    ProviderUsers(SignIns signIns, @Value("${avance.oidc.match:email}") String match) {
        if (!List.of("email", "username").contains(match)) {
            throw new IllegalArgumentException("avance.oidc.match es email o username, no «" + match + "».");
        }
        this.signIns = signIns;
        this.byUsername = match.equals("username");
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser user = provider.loadUser(request);
        String name = byUsername ? user.getPreferredUsername() : verifiedEmail(user);
        Optional<Account> account = name == null || name.isBlank() ? Optional.empty() : find(name);
        if (account.isEmpty()) {
            String told = name == null ? "sin correo verificado ni usuario" : Usernames.typed(name);
            signIns.failed(request.getClientRegistration().getRegistrationId() + ": " + told);
            throw new OAuth2AuthenticationException(
                    new OAuth2Error("access_denied"), "No hay una cuenta activa de quien dio a conocer el proveedor.");
        }
        return new ProviderSignedIn(signIns.succeeded(account.get()), user);
    }

    /** Refuses what only lets a program in and vouches for nobody (plain OAuth 2, without OpenID Connect). */
    public static OAuth2User refuseWithoutIdentity(OAuth2UserRequest request) {
        throw new OAuth2AuthenticationException(
                new OAuth2Error("access_denied"),
                "El proveedor " + request.getClientRegistration().getRegistrationId()
                        + " no da identidad; falta el alcance openid.");
    }

    private static @Nullable String verifiedEmail(OidcUser user) {
        return Boolean.TRUE.equals(user.getEmailVerified()) ? user.getEmail() : null;
    }

    private Optional<Account> find(String name) {
        return byUsername
                ? signIns.find(Usernames.typed(name)).filter(Account::enabled)
                : signIns.findByEmail(name.strip().toLowerCase(Locale.ROOT));
    }
}
