package mx.avance.access;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** What a session remembers of whoever signed in: no more than is needed to ask the account again. */
public class SignedIn implements UserDetails {

    private static final long serialVersionUID = 1L;

    private final long accountId;
    private final String username;
    private final Role role;
    private final int stamp;

    SignedIn(long accountId, String username, Role role, int stamp) {
        this.accountId = accountId;
        this.username = username;
        this.role = role;
        this.stamp = stamp;
    }

    public long accountId() {
        return accountId;
    }

    /** That of the account when the session began: a session whose stamp is no longer that of its account is over. */
    public int stamp() {
        return stamp;
    }

    /** Whether with the password of the account; otherwise an identity provider vouched for the person, and that password does not matter. */
    boolean byPassword() {
        return true;
    }

    public Role role() {
        return role;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_" + role.name()));
    }

    @Override
    public @Nullable String getPassword() {
        return null;
    }

    @Override
    public String getUsername() {
        return username;
    }
}
