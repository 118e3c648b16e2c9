package mx.avance.exchange.transparency;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Which format of transparency is written: {@code avance.transparency.*}.
 *
 * @param template the id of the format
 * @param folder with formats of the municipality's own, besides those of the product; one with the id of another stands in its place
 * @param reason why a ficha técnica may be incomplete, as the note says it; blank for that of the template
 */
@ConfigurationProperties("avance.transparency")
public record TransparencyProperties(
        String template, @Nullable Path folder, @Nullable String reason) {}
