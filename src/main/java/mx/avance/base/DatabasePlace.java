package mx.avance.base;

import java.nio.file.Path;
import org.springframework.core.env.Environment;

/** Where the database is, as a person is told: never with what follows the name, where a password could stand. */
final class DatabasePlace {

    private static final String H2_FILE = "jdbc:h2:file:";

    private DatabasePlace() {}

    static String of(Environment environment) {
        String url = environment.getProperty("spring.datasource.url", "");
        if (url.startsWith(H2_FILE)) {
            return folder(environment);
        }
        if (url.startsWith("jdbc:h2:mem:")) {
            return "H2 en memoria";
        }
        return url.startsWith("jdbc:postgresql:") ? "PostgreSQL, " + server(environment) : withoutSettings(url);
    }

    /** The folder of the embedded database. */
    static String folder(Environment environment) {
        String url = withoutSettings(environment.getProperty("spring.datasource.url", ""));
        String file = url.startsWith(H2_FILE) ? url.substring(H2_FILE.length()) : url;
        if (file.startsWith("~")) {
            return file;
        }
        Path folder = Path.of(file).toAbsolutePath().normalize().getParent();
        return folder == null ? file : folder.toString();
    }

    /** The server and the name of a database of PostgreSQL: {@code localhost:5432/avance}. */
    static String server(Environment environment) {
        String url = withoutSettings(environment.getProperty("spring.datasource.url", ""));
        String place = url.replaceFirst("^jdbc:postgresql:(//)?", "");
        // jdbc:postgresql://user:password@host is not of PostgreSQL's driver, but somebody may write it.
        return place.substring(place.indexOf('@') + 1);
    }

    private static String withoutSettings(String url) {
        return url.split("[;?]", 2)[0];
    }
}
