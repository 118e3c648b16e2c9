package mx.avance.access.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import mx.avance.access.Action;
import mx.avance.access.Permissions;
import mx.avance.access.TokenScope;
import mx.avance.access.TokenSignedIn;
import mx.avance.access.Tokens;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.WebAuthenticationDetailsSource;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a program act with a personal token: {@code Authorization: Bearer avance_…}. It is known for one request, and no session is begun. */
final class TokenFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final RequestAttributeSecurityContextRepository contexts = new RequestAttributeSecurityContextRepository();
    private final WebAuthenticationDetailsSource details = new WebAuthenticationDetailsSource();
    private final Tokens tokens;
    private final ProgramRefusals refusals;
    private final Permissions permissions;

    TokenFilter(Tokens tokens, Permissions permissions, ProgramRefusals refusals) {
        this.tokens = tokens;
        this.permissions = permissions;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            chain.doFilter(request, response);
            return;
        }
        Optional<TokenSignedIn> found =
                tokens.signIn(header.substring(SCHEME.length()).strip());
        if (found.isEmpty()) {
            SecurityContextHolder.clearContext();
            refusals.commence(request, response, new BadCredentialsException("unknown token"));
            return;
        }
        UsernamePasswordAuthenticationToken known = UsernamePasswordAuthenticationToken.authenticated(
                found.get(), null, found.get().getAuthorities());
        known.setDetails(details.buildDetails(request));
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(known);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        TokenScope needed = TokenScope.neededFor(request.getMethod());
        if (!found.get().has(needed)) {
            refuse(request, response, needed);
            return;
        }
        chain.doFilter(request, response);
    }

    /** Kept in the history as any refusal: whoever made the token sees there what a program tried with it. */
    private void refuse(HttpServletRequest request, HttpServletResponse response, TokenScope needed)
            throws IOException {
        Action action = needed == TokenScope.IMPORTAR ? Action.IMPORT : Action.READ;
        request.setAttribute(
                ProgramRefusals.REASON,
                permissions.refused(
                        action,
                        null,
                        "Esta clave de acceso no tiene el permiso " + needed
                                + ". En Mi cuenta se crea otra que lo tenga. No se cambió nada."));
        refusals.handle(request, response, new AccessDeniedException("The token lacks " + needed));
    }
}
