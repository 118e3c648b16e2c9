package mx.avance.access.ui;

import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import mx.avance.access.ProviderUsers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

/**
 * What reaches the product from outside. Programs: the open data and the answer to whether the system lives, without session. Screens: the sign-in page;
 * anything else only for whoever is signed in, and each view says for which roles. What is done is decided again in the services. The accounts reach
 * both chains as the one {@code AuthenticationProvider} there is; named here once more, each try would count twice.
 */
@ConditionalOnWebApplication
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** Where the sign-in page is. */
    static final String LOGIN = "/entrar";

    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http) throws Exception {
        return http.securityMatcher("/api/**", "/api", "/actuator/**", "/webjars/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // No session, so no cookie with which another site could act.
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }

    /** What programs and the screens read: whoever is signed in is known by the session that there is, and none is begun. */
    @Bean
    @Order(0)
    SecurityFilterChain signedInPrograms(HttpSecurity http) throws Exception {
        return http.securityMatcher("/api/v1/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                // It only reads.
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }

    /** What browsers may keep: no session, and none of the headers that forbid it. */
    @Bean
    @Order(2)
    SecurityFilterChain files(HttpSecurity http) throws Exception {
        return http.securityMatcher(
                        BuiltFiles.PATHS, "/VAADIN/static/**", "/aura/**", "/icons/**", "/assets/**", "/styles.css")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable))
                .addFilterBefore(new BuiltFiles(), HeaderWriterFilter.class)
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain screens(
            HttpSecurity http,
            LiveSessions liveSessions,
            RequestUtil vaadinRequests,
            ProviderUsers providerUsers,
            ObjectProvider<ClientRegistrationRepository> identityProviders)
            throws Exception {
        boolean providers = identityProviders.getIfAvailable() != null;
        headers(http);
        // Before somebody without session is made an anonymous one, so that whoever loses the session here becomes
        // that.
        http.addFilterBefore(liveSessions, AnonymousAuthenticationFilter.class);
        http.with(VaadinSecurityConfigurer.vaadin(), vaadin -> {
            vaadin.loginView(LOGIN, LOGIN);
            if (providers) {
                vaadin.oauth2LoginPage(LOGIN, "{baseUrl}" + LOGIN);
            }
            // Vaadin lets the sign-in itself pass without token, and answers with nothing when one is missing.
            vaadin.enableCsrfConfiguration(false).enableExceptionHandlingConfiguration(false);
            // An address that leads nowhere is told so by the screens.
            vaadin.anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated);
        });
        http.csrf(csrf -> csrf.ignoringRequestMatchers(vaadinRequests::isFrameworkInternalRequest));
        http.exceptionHandling(refusals -> refusals.accessDeniedHandler(SecurityConfiguration::refused)
                .defaultAuthenticationEntryPointFor(
                        new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), vaadinRequests::isFrameworkInternalRequest)
                .defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint(LOGIN), AnyRequestMatcher.INSTANCE));
        http.formLogin(form -> form.failureHandler(SecurityConfiguration::signInFailed));
        if (providers) {
            http.oauth2Login(login -> login.failureUrl(LOGIN + "?proveedor")
                    .userInfoEndpoint(user ->
                            user.oidcUserService(providerUsers).userService(ProviderUsers::refuseWithoutIdentity)));
        }
        return http.build();
    }

    /** Eagerly: the page of the screens is sent before Spring Security would add them. */
    private static void headers(HttpSecurity http) {
        http.headers(headers -> headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .contentSecurityPolicy(policy -> policy.policyDirectives("frame-ancestors 'none'"))
                .withObjectPostProcessor(new ObjectPostProcessor<HeaderWriterFilter>() {
                    @Override
                    public <O extends HeaderWriterFilter> O postProcess(O filter) {
                        filter.setShouldWriteHeadersEagerly(true);
                        return filter;
                    }
                }));
    }

    /** After signing in one goes to where one wanted to go, without a mark in the address. */
    // The setter takes null for "no mark", without saying so.
    @SuppressWarnings("NullAway")
    @Bean
    static BeanPostProcessor plainAddresses() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof VaadinDefaultRequestCache cache) {
                    HttpSessionRequestCache delegate = new HttpSessionRequestCache();
                    delegate.setMatchingRequestParameterName(null);
                    cache.setDelegateRequestCache(delegate);
                }
                return bean;
            }
        };
    }

    /** A sign-in page that stayed open longer than its session is shown again with a sentence; everything else is refused plainly. */
    private static void refused(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        boolean signIn = request.getServletPath().equals(LOGIN);
        if (refusal instanceof CsrfException && signIn) {
            response.sendRedirect(request.getContextPath() + LOGIN + "?caduca");
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static void signInFailed(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        String what = failure instanceof LockedException ? "?espera=" + failure.getMessage() : "?error";
        response.sendRedirect(request.getContextPath() + LOGIN + what);
    }
}
