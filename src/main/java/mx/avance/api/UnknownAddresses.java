package mx.avance.api;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/**
 * Answers the addresses of programs that lead nowhere: otherwise the screens, which answer everything, would send them a page. The folders of
 * libraries are none of its addresses: the page that Swagger UI brings along asks a server of others.
 */
@Configuration(proxyBeanMethods = false)
class UnknownAddresses {

    /** After every controller, before the screens. */
    private static final int ORDER = 1_000;

    @Bean
    SimpleUrlHandlerMapping unknownAddressesOfPrograms() {
        Method refuse = ReflectionUtils.findMethod(UnknownAddresses.class, "refuse", HttpServletRequest.class);
        HandlerMethod handler = new HandlerMethod(this, Objects.requireNonNull(refuse));
        return new SimpleUrlHandlerMapping(
                Map.of("/api/**", handler, "/actuator/**", handler, "/webjars/**", handler), ORDER);
    }

    /** @throws ApiProblemException always */
    void refuse(HttpServletRequest request) {
        throw new ApiProblemException(
                HttpStatus.NOT_FOUND,
                "Dirección desconocida",
                "No hay nada en «" + Parameters.shortened(request.getRequestURI())
                        + "». Lo que hay se describe en /api.");
    }
}
