package mx.avance.access;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Signs people of the demonstration in, in the thread of a test. */
public final class TestPeople {

    /** The password of every account of the tests. */
    public static final String PASSWORD = "contrasena-de-prueba";

    private TestPeople() {}

    /** From here on this thread acts as that account. */
    public static void signIn(JdbcClient jdbc, String username) {
        SignedIn signedIn = jdbc.sql("select id, role, stamp from account where username = :name")
                .param("name", username)
                .query((rs, n) -> new SignedIn(
                        rs.getLong("id"), username, Role.valueOf(rs.getString("role")), rs.getInt("stamp")))
                .single();
        set(UsernamePasswordAuthenticationToken.authenticated(signedIn, null, signedIn.getAuthorities()));
    }

    /** Does something as that account, and then acts again as the system. */
    public static void as(JdbcClient jdbc, String username, Runnable work) {
        signIn(jdbc, username);
        try {
            work.run();
        } finally {
            system();
        }
    }

    /** From here on this thread acts as the system itself. */
    public static void system() {
        nobody();
        Acting.SYSTEM.set(Boolean.TRUE);
    }

    /** From here on nobody is signed in. */
    public static void nobody() {
        Acting.SYSTEM.remove();
        SecurityContextHolder.clearContext();
    }

    private static void set(Authentication authentication) {
        Acting.SYSTEM.remove();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
    }
}
