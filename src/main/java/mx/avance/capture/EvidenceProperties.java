package mx.avance.capture;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * How evidence is kept.
 *
 * @param storage where the content of a new file goes
 * @param folder for {@link Place#FOLDER}
 * @param maxSize of one file
 * @param maxFiles of one indicator in one quarter
 */
@ConfigurationProperties("avance.evidence")
record EvidenceProperties(Place storage, Path folder, DataSize maxSize, int maxFiles) {

    /** Where the content of a file is. */
    enum Place {
        DATABASE,
        FOLDER
    }
}
