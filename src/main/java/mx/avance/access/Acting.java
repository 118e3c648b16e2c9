package mx.avance.access;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import mx.avance.history.Actor;
import mx.avance.history.Actors;
import mx.avance.persistence.RecordMapper;
import mx.avance.persistence.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Service;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Who acts in this thread. The account is asked each time, so that whoever was disabled, or lost a unit, stops at once and not when the session ends.
 */
@Service
public class Acting implements Actors {

    // Not in Spring's context: in the thread of a screen that is the session's, whatever is set.
    static final ThreadLocal<@Nullable Boolean> SYSTEM = new ThreadLocal<>();

    private static final ThreadLocal<@Nullable String> ORIGIN = new ThreadLocal<>();

    private final JdbcClient jdbc;

    Acting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever acts; empty when nobody is signed in, or the account no longer stands behind the session. */
    public Optional<Person> person() {
        if (SYSTEM.get() != null) {
            return Optional.of(Person.SYSTEM);
        }
        return signedIn(SecurityContextHolder.getContext().getAuthentication()).flatMap(this::person);
    }

    /**
     * Whoever acts.
     *
     * @throws NotSignedInException when nobody does
     */
    public Person require() {
        return person().orElseThrow(() -> new NotSignedInException(
                "La sesión terminó o la cuenta cambió. Entra de nuevo; lo guardado sigue ahí."));
    }

    /** Does something as the system itself, which may do everything, and gives the thread back to whoever it was of. */
    public <T> T asSystem(Supplier<T> work) {
        Boolean before = SYSTEM.get();
        SYSTEM.set(Boolean.TRUE);
        try {
            return work.get();
        } finally {
            if (before == null) {
                SYSTEM.remove();
            }
        }
    }

    /** The same, where the history says from where somebody had the system do it, such as the command line. */
    public <T> T asSystem(String origin, Supplier<T> work) {
        ORIGIN.set(origin);
        try {
            return asSystem(work);
        } finally {
            ORIGIN.remove();
        }
    }

    /** Does something as the system itself. */
    public void asSystem(Runnable work) {
        asSystem(() -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    @Override
    public Actor current() {
        if (SYSTEM.get() != null) {
            String origin = ORIGIN.get();
            return origin == null ? Actor.SYSTEM : new Actor(Actor.SYSTEM.name(), origin);
        }
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        String name = signedIn(authentication).map(SignedIn::getUsername).orElse("anónimo");
        return new Actor(name, origin(authentication));
    }

    /** The session's part of whoever is signed in, if somebody is. */
    static Optional<SignedIn> signedIn(@Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
                ? Optional.of(signedIn)
                : Optional.empty();
    }

    private static @Nullable String origin(@Nullable Authentication authentication) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request) {
            return request.getRequest().getRemoteAddr();
        }
        return authentication != null && authentication.getDetails() instanceof WebAuthenticationDetails details
                ? details.getRemoteAddress()
                : null;
    }

    private Optional<Person> person(SignedIn signedIn) {
        return jdbc.sql("select username, display_name, role, must_change_password from account"
                        + " where id = :id and enabled = true and stamp = :stamp")
                .param("id", signedIn.accountId())
                .param("stamp", signedIn.stamp())
                .query(RecordMapper.of(Row.class))
                .optional()
                .map(row -> new Person(
                        signedIn.accountId(),
                        row.username(),
                        row.displayName(),
                        row.role(),
                        row.role().actsForUnits() ? units(signedIn.accountId()) : Set.of(),
                        row.mustChangePassword() && signedIn.byPassword(),
                        false));
    }

    private Set<Long> units(long accountId) {
        return Rows.list(jdbc.sql("""
                with recursive held (id) as (
                    select unit_id from account_unit where account_id = :id
                    union
                    select u.id from unit u join held h on u.parent_id = h.id
                )
                select id from held
                """).param("id", accountId).query((row, number) -> row.getLong(1))).stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    private record Row(String username, String displayName, Role role, boolean mustChangePassword) {}
}
