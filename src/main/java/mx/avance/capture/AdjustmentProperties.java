package mx.avance.capture;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the municipality authorises adjustments.
 *
 * @param authorisationDays how many days after its quarter ended what was asked for in time may still be authorised: 0 unless a norm gives more (five
 *     in the methodology of the municipal evaluation system of the State of Mexico, SEGEMUN)
 */
@ConfigurationProperties("avance.adjustments")
record AdjustmentProperties(@DefaultValue("0") int authorisationDays) {}
