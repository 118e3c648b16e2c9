package mx.avance.api;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How much programs may ask without signing in.
 *
 * @param requestsPerMinute of one address, in the long run; 0 for no limit
 * @param burst how many at once, after having asked nothing for a while
 * @param addresses how many addresses are remembered
 */
@ConfigurationProperties("avance.api")
record LimitProperties(int requestsPerMinute, int burst, int addresses) {

    LimitProperties {
        if (requestsPerMinute < 0 || burst < 1 || addresses < 1) {
            throw new IllegalArgumentException(
                    "avance.api.requests-per-minute debe ser 0 o más; avance.api.burst y avance.api.addresses, 1 o más.");
        }
    }
}
