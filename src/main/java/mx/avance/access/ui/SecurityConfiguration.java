package mx.avance.access.ui;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * What reaches the product from outside. Programs: the open data and the answer to whether the system lives, without session. Screens: the sign-in page;
 * anything else only for whoever is signed in, and each view says for which roles. What is done is decided again in the services.
 */
@ConditionalOnWebApplication
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** Where the sign-in page is. */
    static final String LOGIN = "/entrar";

    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http) throws Exception {
        return http.securityMatcher("/api/**", "/api", "/actuator/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // No session, so no cookie with which another site could act.
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain screens(
            HttpSecurity http,
            AuthenticationProvider accounts,
            LiveSessions liveSessions,
            ObjectProvider<ClientRegistrationRepository> identityProviders)
            throws Exception {
        http.authenticationProvider(accounts);
        http.authorizeHttpRequests(requests -> requests.requestMatchers("/icons/**", "/assets/**", "/styles.css")
                .permitAll());
        http.headers(headers -> headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)));
        http.addFilterBefore(liveSessions, AuthorizationFilter.class);
        http.with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView(LOGIN, LOGIN));
        http.formLogin(form -> form.failureHandler(SecurityConfiguration::signInFailed));
        if (identityProviders.getIfAvailable() != null) {
            http.oauth2Login(login -> login.loginPage(LOGIN).failureUrl(LOGIN + "?proveedor"));
        }
        return http.build();
    }

    private static void signInFailed(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        String what = failure instanceof LockedException ? "?espera=" + failure.getMessage() : "?error";
        response.sendRedirect(request.getContextPath() + LOGIN + what);
    }
}
