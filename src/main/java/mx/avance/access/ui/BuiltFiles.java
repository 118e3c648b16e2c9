package mx.avance.access.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets browsers keep the files of the build without asking again: their names change with their content. Vaadin allows an hour, after which a start on a
 * slow line asks for thirty files one after the other only to hear that none has changed.
 */
final class BuiltFiles extends OncePerRequestFilter {

    /** Where they are. */
    static final String PATHS = "/VAADIN/build/**";

    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(request.getContextPath() + "/VAADIN/build/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new HttpServletResponseWrapper(response) {
            @Override
            public void setHeader(String name, String value) {
                boolean caching = HttpHeaders.CACHE_CONTROL.equalsIgnoreCase(name);
                super.setHeader(name, caching && isFound() ? FOR_EVER : value);
            }

            private boolean isFound() {
                return getStatus() < HttpServletResponse.SC_BAD_REQUEST;
            }
        });
    }
}
