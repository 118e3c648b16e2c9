package mx.avance.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import mx.avance.database.OnH2;
import org.apache.tomcat.util.threads.VirtualThreadExecutor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** Decision 023: out of the packaged product, requests on virtual threads can stop each other for good. */
@OnH2
class RequestThreadsTests {

    @Autowired
    ServletWebServerApplicationContext context;

    @Test
    void requestsAreAnsweredOnThreadsOfTheOperatingSystem() {
        TomcatWebServer server = (TomcatWebServer) Objects.requireNonNull(context.getWebServer());

        assertThat(server.getTomcat().getConnector().getProtocolHandler().getExecutor())
                .isNotNull()
                .isNotInstanceOf(VirtualThreadExecutor.class);
    }
}
