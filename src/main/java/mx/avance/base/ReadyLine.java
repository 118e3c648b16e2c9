package mx.avance.base;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says, when everything has started, where the screens are and where the data is. */
@Component
class ReadyLine implements ApplicationListener<ApplicationReadyEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(ReadyLine.class);

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext context
                && context.getWebServer() != null) {
            LOG.info(
                    "{}",
                    sentence(context.getEnvironment(), context.getWebServer().getPort()));
        }
    }

    /** The sentence for somebody who started the product on a port. */
    static String sentence(Environment environment, int port) {
        boolean secure = environment.getProperty("server.ssl.enabled", Boolean.class, true)
                && (environment.containsProperty("server.ssl.key-store")
                        || environment.containsProperty("server.ssl.certificate")
                        || environment.containsProperty("server.ssl.bundle"));
        String path = environment.getProperty("server.servlet.context-path", "");
        return "Avance está listo en " + (secure ? "https" : "http") + "://"
                + host(environment.getProperty("server.address", "")) + ":" + port + path + " (base de datos: "
                + DatabasePlace.of(environment) + ")";
    }

    /** What to write in a browser of this machine: its own addresses are one name. */
    private static String host(String address) {
        if (address.isBlank()) {
            return "localhost";
        }
        try {
            InetAddress found = InetAddress.getByName(address);
            if (found.isLoopbackAddress() || found.isAnyLocalAddress()) {
                return "localhost";
            }
        } catch (UnknownHostException e) {
            // Then it is shown as it was written.
            return address;
        }
        return address.contains(":") ? "[" + address + "]" : address;
    }
}
