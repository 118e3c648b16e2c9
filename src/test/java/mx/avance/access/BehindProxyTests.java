package mx.avance.access;

import static org.assertj.core.api.Assertions.assertThat;

import mx.avance.database.OnH2;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.context.TestPropertySource;

/** Behind a proxy that ends TLS, once the configuration says that there is one (docs/sign-in.md). */
@OnH2
@TestPropertySource(properties = "server.forward-headers-strategy=native")
class BehindProxyTests {

    @Value("${local.server.port}")
    int port;

    @Test
    void sendsTheSessionOverTlsOnly() throws Exception {
        assertThat(new Visitor(port)
                        .get("/entrar", "X-Forwarded-Proto", "https")
                        .headers()
                        .firstValue("Set-Cookie")
                        .orElseThrow())
                .contains("Secure", "HttpOnly", "SameSite=Lax");
    }

    @Test
    void redirectsToTheAddressThatTheBrowserKnows() throws Exception {
        assertThat(new Visitor(port)
                        .get("/objetivos", "X-Forwarded-Proto", "https")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .startsWith("https://");
    }
}
