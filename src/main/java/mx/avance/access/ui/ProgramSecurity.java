package mx.avance.access.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import mx.avance.access.Action;
import mx.avance.access.PermissionDeniedException;
import mx.avance.access.Permissions;
import mx.avance.access.Tokens;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Programs that say for whom they act: with user name and password, or with a personal token. Nothing of them is remembered. What is loaded is asked
 * for permission before its first byte is read.
 */
@ConditionalOnWebApplication
@Configuration(proxyBeanMethods = false)
class ProgramSecurity {

    private static final RequestMatcher PROGRAMS =
            PathPatternRequestMatcher.withDefaults().matcher("/api/v1/**");
    private static final RequestMatcher IMPORTS =
            PathPatternRequestMatcher.withDefaults().matcher("/api/v1/importaciones");

    /** Whoever sends the header acts with it alone: no cookie counts beside it, so that no other site can make a browser send the request. */
    private static final RequestMatcher WITH_CREDENTIALS =
            new AndRequestMatcher(PROGRAMS, request -> request.getHeader(HttpHeaders.AUTHORIZATION) != null);

    private static final RequestMatcher WITH_SESSION = new AndRequestMatcher(
            IMPORTS, new NegatedRequestMatcher(WITH_CREDENTIALS), request -> request.getSession(false) != null);

    private final ProgramRefusals refusals;
    private final Permissions permissions;

    ProgramSecurity(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems, Permissions permissions) {
        this.refusals = new ProgramRefusals(problems);
        this.permissions = permissions;
    }

    /** Stateless, so without the token that keeps other sites from using a session. */
    @Bean
    @Order(-2)
    SecurityFilterChain programsWithCredentials(HttpSecurity http, Tokens tokens) throws Exception {
        return common(
                        http,
                        new OrRequestMatcher(
                                WITH_CREDENTIALS,
                                new AndRequestMatcher(IMPORTS, new NegatedRequestMatcher(WITH_SESSION))))
                .httpBasic(basic -> basic.authenticationEntryPoint(refusals))
                .addFilterBefore(new TokenFilter(tokens, permissions, refusals), BasicAuthenticationFilter.class)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    /** What the browser of somebody who is signed in loads: only with the token that the pages of Avance have. */
    @Bean
    @Order(-1)
    SecurityFilterChain importsOfSessions(HttpSecurity http) throws Exception {
        return common(http, WITH_SESSION)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .csrf(csrf -> csrf.csrfTokenRequestHandler(new CsrfInHeader()))
                .build();
    }

    private HttpSecurity common(HttpSecurity http, RequestMatcher matcher) throws Exception {
        return http.securityMatcher(matcher)
                .authorizeHttpRequests(requests -> requests.requestMatchers(IMPORTS)
                        .access(this::mayImport)
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .requestCache(AbstractHttpConfigurer::disable);
    }

    /** Keeps the refusal in the history, as every permission does; whoever is not known is asked to come in. */
    private AuthorizationDecision mayImport(
            Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext context) {
        Authentication authentication = who.get();
        if (authentication == null || authentication instanceof AnonymousAuthenticationToken) {
            return new AuthorizationDecision(false);
        }
        HttpServletRequest request = context.getRequest();
        try {
            permissions.require(Action.IMPORT);
            return new AuthorizationDecision(true);
        } catch (PermissionDeniedException refused) {
            request.setAttribute(ProgramRefusals.REASON, refused);
            return new AuthorizationDecision(false);
        }
    }
}
