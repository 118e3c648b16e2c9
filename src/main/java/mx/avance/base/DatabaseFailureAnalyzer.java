package mx.avance.base;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** Turns a database that cannot be opened at the start into what happened, where, and what to do, instead of a stack trace. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class DatabaseFailureAnalyzer implements FailureAnalyzer {

    // Of org.h2.api.ErrorCode.
    private static final int H2_ALREADY_OPEN = 90_020;
    private static final int H2_FILE_CORRUPTED = 90_030;
    private static final int H2_UNSUPPORTED_VERSION = 90_048;
    private static final int H2_WRONG_USER = 28_000;

    private final Environment environment;

    DatabaseFailureAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                FailureAnalysis analysis = analysis(sql);
                if (analysis != null) {
                    return analysis;
                }
            }
        }
        return null;
    }

    private @Nullable FailureAnalysis analysis(SQLException failure) {
        String url = environment.getProperty("spring.datasource.url", "");
        if (url.startsWith("jdbc:h2:")) {
            return ofH2(failure);
        }
        return url.startsWith("jdbc:postgresql:") ? ofPostgreSql(failure) : null;
    }

    private @Nullable FailureAnalysis ofH2(SQLException failure) {
        String folder = DatabasePlace.folder(environment);
        return switch (failure.getErrorCode()) {
            case H2_ALREADY_OPEN ->
                new FailureAnalysis(
                        "La base de datos de la carpeta " + folder
                                + " ya está en uso: hay otro Avance abierto con ella.",
                        "Usa el que ya está abierto, o ciérralo y vuelve a iniciar. Para abrir otro al mismo tiempo, dale otra carpeta con"
                                + " --var y otro puerto con --port.",
                        failure);
            case H2_UNSUPPORTED_VERSION, H2_FILE_CORRUPTED ->
                new FailureAnalysis(
                        "No se puede leer la base de datos de la carpeta " + folder
                                + ": la escribió otra versión de Avance, o el archivo está dañado. No se cambió nada.",
                        "Ábrela con la versión que la escribió, o restaura una copia de respaldo de la carpeta. Para empezar con una base vacía, elige otra"
                                + " carpeta con --var.",
                        failure);
            case H2_WRONG_USER ->
                new FailureAnalysis(
                        "La base de datos de la carpeta " + folder + " no acepta el usuario o la contraseña.",
                        "Revisa spring.datasource.username y spring.datasource.password: deben ser los de la primera vez.",
                        failure);
            default -> null;
        };
    }

    /** By SQLSTATE, whose first two characters are the class: 08 is the connection, 28 the authentication. */
    private @Nullable FailureAnalysis ofPostgreSql(SQLException failure) {
        String state = failure.getSQLState();
        String server = DatabasePlace.server(environment);
        if (state == null) {
            return null;
        }
        if (state.startsWith("28") || state.equals("08004")) {
            return new FailureAnalysis(
                    "PostgreSQL (" + server + ") no acepta el usuario o la contraseña.",
                    "Revisa spring.datasource.username y spring.datasource.password, y que pg_hba.conf deje entrar a ese usuario desde este equipo.",
                    failure);
        }
        if (state.equals("3D000")) {
            return new FailureAnalysis(
                    "PostgreSQL no tiene la base de datos de la dirección " + server + ".",
                    "Créala (createdb) o corrige spring.datasource.url.",
                    failure);
        }
        if (state.startsWith("08") || state.equals("57P03")) {
            return new FailureAnalysis(
                    "PostgreSQL (" + server + ") no responde.",
                    "Revisa que esté iniciado, que spring.datasource.url diga bien el equipo y el puerto, y que la red permita llegar. Después, vuelve a iniciar"
                            + " Avance.",
                    failure);
        }
        return null;
    }
}
