package mx.avance.exchange;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where ordered documents wait to be downloaded, and for how long.
 *
 * @param folder in which each process has one of its own
 * @param keep after so long a document that is ready is deleted
 * @param perPerson how many somebody may have at a time
 */
@ConfigurationProperties("avance.export")
record ExportProperties(
        Path folder,
        @DefaultValue("1h") Duration keep,
        @DefaultValue("5") int perPerson) {}
