package mx.avance.base;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The municipality with which an empty database begins.
 *
 * @param name as the screens show it
 * @param timeZone an IANA zone
 */
@ConfigurationProperties("avance.municipality")
record MunicipalityProperties(String name, String timeZone) {}
