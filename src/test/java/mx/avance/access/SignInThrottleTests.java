package mx.avance.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import mx.avance.database.OnH2;
import mx.avance.database.OnPostgreSql;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@Transactional
abstract class SignInThrottleTests {

    private static final Instant NOON = Instant.parse("2024-05-02T17:00:00Z");

    @Autowired
    JdbcClient jdbc;

    @OnH2
    static class H2Tests extends SignInThrottleTests {}

    @OnPostgreSql
    static class PostgresTests extends SignInThrottleTests {}

    private SignInThrottle at(Instant now) {
        return new SignInThrottle(jdbc, Clock.fixed(now, ZoneOffset.UTC));
    }

    private void fail(String username, int times) {
        for (int i = 0; i < times; i++) {
            at(NOON).failed(username);
        }
    }

    @Test
    void waitsLongerWithEachFailureAndEachNameForItself() {
        fail("uno", 3);
        fail("dos", 5);
        fail("tres", 2);

        assertThat(at(NOON).wait("uno")).isEqualTo(Duration.ofSeconds(2));
        assertThat(at(NOON).wait("dos")).isEqualTo(Duration.ofSeconds(8));
        assertThat(at(NOON).wait("tres")).isZero();
        assertThat(at(NOON).wait("cuatro")).isZero();
    }

    @Test
    void endsToTheSecond() {
        fail("uno", 4);

        assertThat(at(NOON.plusMillis(3_999)).wait("uno")).isEqualTo(Duration.ofMillis(1));
        assertThat(at(NOON.plusSeconds(4)).wait("uno")).isZero();
    }

    @Test
    void forgetsAfterSignInAndAfterDay() {
        fail("uno", 6);
        fail("dos", 6);

        at(NOON).forget("uno");
        at(NOON.plus(SignInDelay.FORGOTTEN_AFTER).plusSeconds(1)).failed("otro");

        assertThat(at(NOON).wait("uno")).isZero();
        assertThat(jdbc.sql("select count(*) from sign_in_throttle where username in ('uno', 'dos')")
                        .query(Integer.class)
                        .single())
                .as("invented names do not fill the table")
                .isZero();
    }
}
