package mx.avance.access.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import mx.avance.access.NotSignedInException;
import mx.avance.access.PermissionDeniedException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Refuses programs before anything of theirs is read: 401 with how to come in, or 403. The sentence is written where those of the addresses themselves
 * are, so that all are problems of one kind.
 */
final class ProgramRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    /** Where the reason of a refusal stands, when a permission says more than that there is none. */
    static final String REASON = "avance.refusal";

    private final HandlerExceptionResolver problems;

    ProgramRefusals(HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    /** Nobody, or nobody that is known. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Avance\", charset=\"UTF-8\"");
        response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Avance\"");
        if (failure instanceof LockedException wait) {
            response.setHeader(HttpHeaders.RETRY_AFTER, wait.getMessage());
        }
        answer(request, response, new NotSignedInException(sentence(request, failure)), 401);
    }

    /** Somebody, who may not do that. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (refusal instanceof CsrfException) {
            if (who == null) {
                commence(request, response, new UnknownException());
                return;
            }
            answer(
                    request,
                    response,
                    new PermissionDeniedException(
                            "Con la sesión de un navegador hace falta su token CSRF. Un programa usa la cabecera Authorization. No se cambió nada."),
                    403);
            return;
        }
        Object reason = request.getAttribute(REASON);
        if (reason instanceof NotSignedInException) {
            commence(request, response, new UnknownException());
            return;
        }
        answer(
                request,
                response,
                reason instanceof PermissionDeniedException said
                        ? said
                        : new PermissionDeniedException("Esta cuenta no puede hacer esto. No se cambió nada."),
                403);
    }

    private static String sentence(HttpServletRequest request, AuthenticationException failure) {
        if (failure instanceof LockedException wait) {
            return "Hubo varios intentos fallidos con ese usuario. Espera " + wait.getMessage()
                    + " segundos y vuelve a intentar.";
        }
        return request.getHeader(HttpHeaders.AUTHORIZATION) == null
                ? "Hace falta la cabecera Authorization: Basic con usuario y contraseña, o Bearer con una clave de acceso."
                : "El usuario y la contraseña, o la clave de acceso, no coinciden o ya no sirven.";
    }

    private void answer(
            HttpServletRequest request, HttpServletResponse response, PermissionDeniedException refused, int status)
            throws IOException {
        if (problems.resolveException(request, response, null, refused) == null) {
            response.sendError(status);
        }
    }

    private static final class UnknownException extends AuthenticationException {

        private static final long serialVersionUID = 1L;

        UnknownException() {
            super("Nobody is signed in");
        }
    }
}
