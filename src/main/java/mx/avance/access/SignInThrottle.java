package mx.avance.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts failed tries by user name, whether there is such an account or not, and says how long the next one has to wait. */
@Component
class SignInThrottle {

    private final JdbcClient jdbc;
    private final Clock clock;

    SignInThrottle(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How long that user name has to wait from now; zero when it need not. */
    @Transactional(readOnly = true)
    public Duration wait(String username) {
        Instant now = clock.instant();
        return find(username)
                .map(Failures::lockedUntil)
                .filter(until -> until.isAfter(now))
                .map(until -> Duration.between(now, until))
                .orElse(Duration.ZERO);
    }

    /** Counts a failure, and takes away those that are forgotten, so that the table does not grow with invented names. */
    @Transactional
    public void failed(String username) {
        Instant now = clock.instant();
        jdbc.sql("delete from sign_in_throttle where last_failure_at < :forgotten")
                .param("forgotten", utc(now.minus(SignInDelay.FORGOTTEN_AFTER)))
                .update();
        int failures = find(username).map(Failures::failures).orElse(0) + 1;
        OffsetDateTime until = utc(now.plus(SignInDelay.after(failures)));
        int updated = jdbc.sql(
                        "update sign_in_throttle set failures = failures + 1, last_failure_at = :now, locked_until = :until where username = :name")
                .param("now", utc(now))
                .param("until", until)
                .param("name", username)
                .update();
        if (updated == 0) {
            insert(username, now, until);
        }
    }

    private void insert(String username, Instant now, OffsetDateTime until) {
        try {
            jdbc.sql(
                            "insert into sign_in_throttle (username, failures, last_failure_at, locked_until) values (:name, 1, :now, :until)")
                    .param("name", username)
                    .param("now", utc(now))
                    .param("until", until)
                    .update();
        } catch (DuplicateKeyException sameMoment) {
            // Two first failures at once: the other one counts.
        }
    }

    /** Forgets the failures of somebody who got in, or whose password was reset. */
    @Transactional
    public void forget(String username) {
        jdbc.sql("delete from sign_in_throttle where username = :name")
                .param("name", username)
                .update();
    }

    private Optional<Failures> find(String username) {
        return jdbc.sql("select failures, locked_until from sign_in_throttle where username = :name")
                .param("name", username)
                .query(SignInThrottle::failures)
                .optional();
    }

    private static Failures failures(ResultSet row, int number) throws SQLException {
        OffsetDateTime until = row.getObject("locked_until", OffsetDateTime.class);
        return new Failures(row.getInt("failures"), until == null ? null : until.toInstant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private record Failures(int failures, @Nullable Instant lockedUntil) {}
}
