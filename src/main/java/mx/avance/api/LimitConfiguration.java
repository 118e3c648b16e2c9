package mx.avance.api;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Puts the limit of requests before everything below {@code /api/v1}, after it is known who asks. */
@ConditionalOnWebApplication
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LimitProperties.class)
class LimitConfiguration {

    /** After the filters of Spring Security, which say who asks. */
    private static final int ORDER = 0;

    @Bean
    FilterRegistrationBean<RequestLimit> requestLimit(
            LimitProperties limits, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        FilterRegistrationBean<RequestLimit> registration =
                new FilterRegistrationBean<>(new RequestLimit(new Buckets(limits, System::nanoTime), problems));
        registration.addUrlPatterns("/api/v1/*");
        registration.setOrder(ORDER);
        registration.setEnabled(limits.requestsPerMinute() > 0);
        return registration;
    }
}
