package mx.avance.access;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Signs people in with user name and password. A disabled account, a wrong password and a name that nobody has are told in the same words and take
 * the same time.
 */
@Component
class AccountAuthentication implements AuthenticationProvider {

    private static final int LINES = 64;

    /** Tries of one name go one after another: a hundred at once would all find that there is no wait yet. */
    private final Lock[] lines =
            Stream.generate(ReentrantLock::new).limit(LINES).toArray(Lock[]::new);

    private final SignIns signIns;
    private final SignInThrottle throttle;
    private final Passwords passwords;

    AccountAuthentication(SignIns signIns, SignInThrottle throttle, Passwords passwords) {
        this.signIns = signIns;
        this.throttle = throttle;
        this.passwords = passwords;
    }

    @Override
    public Authentication authenticate(Authentication request) {
        String username = Usernames.typed(request.getName());
        String password = String.valueOf(request.getCredentials());
        Lock line = lines[Math.floorMod(username.hashCode(), lines.length)];
        line.lock();
        try {
            return authenticate(request, username, password);
        } finally {
            line.unlock();
        }
    }

    private Authentication authenticate(Authentication request, String username, String password) {
        Duration wait = throttle.wait(username);
        if (wait.isPositive()) {
            throw new LockedException(String.valueOf(wait.toSeconds() + 1));
        }
        Optional<Account> account = signIns.find(username);
        if (!isPassword(account, password)) {
            throttle.failed(username);
            signIns.failed(username);
            throw new BadCredentialsException("El usuario o la contraseña no coinciden.");
        }
        throttle.forget(username);
        SignedIn signedIn = signIns.succeeded(account.orElseThrow());
        UsernamePasswordAuthenticationToken result =
                UsernamePasswordAuthenticationToken.authenticated(signedIn, null, signedIn.getAuthorities());
        result.setDetails(request.getDetails());
        return result;
    }

    private boolean isPassword(Optional<Account> account, String password) {
        Optional<Account> enabled = account.filter(a -> a.enabled() && a.passwordHash() != null);
        if (enabled.isEmpty()) {
            passwords.matchNobody(password);
            return false;
        }
        return passwords.matches(password, requireNonNull(enabled.get().passwordHash()));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
