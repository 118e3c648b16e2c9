package mx.avance.access;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What whoever acts last looked at in the Tablero, so that the next visit begins there. It is a convenience and no record: the history does not keep it. */
@Service
public class LastLook {

    /** What the column takes; a longer address is not remembered. */
    private static final int LONGEST = 500;

    private final JdbcClient jdbc;
    private final Acting acting;
    private final Permissions permissions;

    LastLook(JdbcClient jdbc, Acting acting, Permissions permissions) {
        this.jdbc = jdbc;
        this.acting = acting;
        this.permissions = permissions;
    }

    /** What follows the question mark in the address; empty for what is usual. */
    @Transactional(readOnly = true)
    public Optional<String> query() {
        return acting.person()
                .flatMap(person -> jdbc.sql(
                                "select last_look from account where username = :who and last_look is not null")
                        .param("who", person.username())
                        .query(String.class)
                        .optional())
                .filter(query -> !query.isBlank());
    }

    /**
     * Remembers it instead of the one before.
     *
     * @param query what follows the question mark; blank for what is usual
     */
    @Requires(Action.READ)
    @Transactional
    public void remember(String query) {
        Person person = permissions.require(Action.READ);
        if (query.length() <= LONGEST) {
            // Without the version: this is none of what two people could overwrite of each other.
            jdbc.sql(
                            "update account set last_look = :query where username = :who and coalesce(last_look, '') <> :query")
                    .param("query", query)
                    .param("who", person.username())
                    .update();
        }
    }
}
