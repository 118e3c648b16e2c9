package mx.avance.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.Principal;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.ModelAndView;

/** How much is answered to one address without signing in. */
class BucketsTests {

    private static final long SECOND = 1_000_000_000L;

    private final AtomicLong now = new AtomicLong();

    private Buckets buckets(int perMinute, int burst, int addresses) {
        return new Buckets(new LimitProperties(perMinute, burst, addresses), now::get);
    }

    @Test
    void soManyAtOnceAndThenAsTimeFillsItAgain() {
        Buckets buckets = buckets(60, 3, 10);

        assertThat(buckets.take("10.0.0.1")).isZero();
        assertThat(buckets.take("10.0.0.1")).isZero();
        assertThat(buckets.take("10.0.0.1")).isZero();
        assertThat(buckets.take("10.0.0.1")).isEqualTo(1);
        assertThat(buckets.take("10.0.0.2")).as("another address").isZero();
        now.addAndGet(SECOND);
        assertThat(buckets.take("10.0.0.1")).isZero();
        assertThat(buckets.take("10.0.0.1")).isEqualTo(1);
        now.addAndGet(3_600 * SECOND);
        for (int i = 0; i < 3; i++) {
            assertThat(buckets.take("10.0.0.1")).isZero();
        }
        assertThat(buckets.take("10.0.0.1")).as("no more than the bucket holds").isPositive();
    }

    @Test
    void theWaitIsAsLongAsItTakes() {
        Buckets buckets = buckets(2, 1, 10);

        assertThat(buckets.take("10.0.0.1")).isZero();
        assertThat(buckets.take("10.0.0.1")).isEqualTo(30);
    }

    @Test
    void memoryIsBounded() {
        Buckets buckets = buckets(1, 1, 100);
        for (int i = 0; i < 10_000; i++) {
            buckets.take("10.0." + i / 256 + "." + i % 256);
        }

        assertThat(buckets.remembered()).isEqualTo(100);
    }

    @Test
    void aNetworkOfIpv6IsOne() {
        Buckets buckets = buckets(1, 1, 10);

        assertThat(buckets.take("2001:db8:1:2::1")).isZero();
        assertThat(buckets.take("2001:db8:1:2:ffff::9")).isPositive();
        assertThat(buckets.take("2001:db8:1:3::1")).isZero();
    }

    @Test
    void whoeverIsSignedInIsNotCounted() throws Exception {
        Buckets buckets = buckets(1, 1, 10);
        RequestLimit limit = new RequestLimit(buckets, (request, response, handler, failure) -> {
            response.setStatus(((ApiProblemException) failure).getStatusCode().value());
            return new ModelAndView();
        });
        Principal somebody = () -> "enlace";

        assertThat(status(limit, null)).isEqualTo(HttpStatus.OK.value());
        assertThat(status(limit, null)).isEqualTo(HttpStatus.TOO_MANY_REQUESTS.value());
        assertThat(status(limit, somebody)).isEqualTo(HttpStatus.OK.value());
        // What a client writes about itself does not count.
        assertThat(status(limit, null)).isEqualTo(HttpStatus.TOO_MANY_REQUESTS.value());
    }

    private static int status(RequestLimit limit, @Nullable Principal who) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/v1/avances");
        request.addHeader("X-Forwarded-For", "203.0.113." + System.nanoTime() % 250);
        request.setUserPrincipal(who);
        MockHttpServletResponse response = new MockHttpServletResponse();
        limit.doFilter(request, response, new MockFilterChain());
        if (response.getStatus() != HttpStatus.OK.value()) {
            assertThat(response.getHeader("Retry-After")).isNotNull();
        }
        return response.getStatus();
    }
}
