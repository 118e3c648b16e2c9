package mx.avance.access.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import mx.avance.access.Acting;
import mx.avance.access.TestPeople;
import mx.avance.database.OnH2;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

@OnH2
class LiveSessionsTests {

    private static final Instant MORNING = Instant.parse("2024-05-02T13:00:00Z");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Acting acting;

    private void request(MockHttpSession session, Instant now) throws Exception {
        TestPeople.signIn(jdbc, "consulta");
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSession(session);
        new LiveSessions(acting, Clock.fixed(now, ZoneOffset.UTC), Duration.ofHours(12))
                .doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
    }

    @Test
    void endsTwelveHoursAfterTheSignInHoweverBusyTheTabIs() throws Exception {
        MockHttpSession session = new MockHttpSession();
        for (int hour = 0; hour <= 12; hour++) {
            request(session, MORNING.plus(Duration.ofHours(hour)));
            assertThat(session.isInvalid()).isFalse();
        }

        request(session, MORNING.plus(Duration.ofHours(12)).plusMillis(1));

        assertThat(session.isInvalid()).isTrue();
    }
}
