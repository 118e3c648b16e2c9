package mx.avance.access;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Whoever signed in with an identity provider: an account like any other, with what the provider said. */
final class ProviderSignedIn extends SignedIn implements OidcUser {

    private static final long serialVersionUID = 1L;

    private final OidcIdToken token;
    private final @Nullable OidcUserInfo info;

    ProviderSignedIn(SignedIn account, OidcUser user) {
        super(account.accountId(), account.getUsername(), account.role(), account.stamp());
        this.token = user.getIdToken();
        this.info = user.getUserInfo();
    }

    @Override
    boolean byPassword() {
        return false;
    }

    @Override
    public Map<String, Object> getClaims() {
        return token.getClaims();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return token.getClaims();
    }

    @Override
    public @Nullable OidcUserInfo getUserInfo() {
        return info;
    }

    @Override
    public OidcIdToken getIdToken() {
        return token;
    }

    @Override
    public String getName() {
        return getUsername();
    }
}
