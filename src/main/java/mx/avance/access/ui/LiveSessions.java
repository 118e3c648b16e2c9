package mx.avance.access.ui;

import com.vaadin.flow.shared.ApplicationConstants;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import mx.avance.access.Acting;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session whose account was disabled or given another role or password, and one that is older than a working day, although a tab stays open
 * and keeps asking.
 */
@Component
class LiveSessions extends OncePerRequestFilter {

    static final String BEGAN = "avance.session.began";

    private final Acting acting;
    private final Clock clock;
    private final Duration longest;

    LiveSessions(Acting acting, Clock clock, @Value("${avance.session.longest:12h}") Duration longest) {
        this.acting = acting;
        this.clock = clock;
        this.longest = longest;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && (acting.person().isEmpty() || isOld(request))) {
            new SecurityContextLogoutHandler().logout(request, response, authentication);
            if (request.getParameter(ApplicationConstants.REQUEST_TYPE_PARAMETER) == null) {
                response.sendRedirect(request.getContextPath() + SecurityConfiguration.LOGIN);
            } else {
                // What an open tab asks by itself: it is told that the session ended.
                response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            }
            return;
        }
        chain.doFilter(request, response);
    }

    /** Counted from the first request after the sign-in: the session itself may be older, of the time when only the sign-in page was open. */
    private boolean isOld(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return false;
        }
        if (!(session.getAttribute(BEGAN) instanceof Long began)) {
            session.setAttribute(BEGAN, clock.millis());
            return false;
        }
        return clock.millis() - began > longest.toMillis();
    }

    @Configuration(proxyBeanMethods = false)
    static class OnlyInItsChain {
        /** Boot would also put it before every request, of programs too. */
        @Bean
        FilterRegistrationBean<LiveSessions> liveSessionsRegistration(LiveSessions filter) {
            FilterRegistrationBean<LiveSessions> registration = new FilterRegistrationBean<>(filter);
            registration.setEnabled(false);
            return registration;
        }
    }
}
