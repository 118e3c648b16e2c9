package mx.avance.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Answers 429 to whoever asks too much without saying who one is. Whose address it is is what the server says: what a proxy writes in front counts only where
 * {@code server.forward-headers-strategy} says that it is to be believed.
 */
final class RequestLimit extends OncePerRequestFilter {

    private final Buckets buckets;
    private final HandlerExceptionResolver problems;

    RequestLimit(Buckets buckets, HandlerExceptionResolver problems) {
        this.buckets = buckets;
        this.problems = problems;
    }

    /** Whoever is signed in is known, and can be spoken to. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getUserPrincipal() != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long seconds = buckets.take(request.getRemoteAddr());
        if (seconds == 0) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        ApiProblemException refusal = new ApiProblemException(
                HttpStatus.TOO_MANY_REQUESTS,
                "Demasiadas peticiones",
                "Desde esta dirección se pidió demasiado sin identificarse. Espera " + seconds
                        + (seconds == 1 ? " segundo" : " segundos") + ", o usa una clave de acceso.");
        if (problems.resolveException(request, response, null, refusal) == null) {
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        }
    }
}
