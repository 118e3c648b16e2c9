package mx.avance.api;

import jakarta.servlet.MultipartConfigElement;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import mx.avance.exchange.ImportProperties;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How much the server takes of what is sent: as much as {@code avance.import.max-bytes} says, on the disk and not in memory. */
@ConditionalOnWebApplication
@Configuration(proxyBeanMethods = false)
class UploadLimits {

    /** What stands around the file: the lines between the parts, and the name of the file. */
    private static final long AROUND = 64 * 1024;

    /** What is longer goes to the disk as it comes in. */
    private static final int IN_MEMORY = 64 * 1024;

    private static final long MEBIBYTE = 1024 * 1024;

    /** Computed of the one limit that there is, which two of Boot's could contradict. */
    @Bean
    MultipartConfigElement uploads(ImportProperties properties) {
        long maxBytes = properties.limits().maxBytes();
        return new MultipartConfigElement("", maxBytes, maxBytes + AROUND, IN_MEMORY);
    }

    /** A size as people say it: {@code 40 MB}, or {@code 200,000 bytes} where it is not so round. */
    static String words(long bytes) {
        return bytes % MEBIBYTE == 0
                ? bytes / MEBIBYTE + " MB"
                : new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(bytes) + " bytes";
    }
}
