package mx.avance.persistence;

import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient.MappedQuerySpec;

/** Reads the rows of a query whose mapper never gives {@code null}, which the type of {@code JdbcClient} cannot say. */
public final class Rows {

    private Rows() {}

    public static <T> List<T> list(MappedQuerySpec<T> query) {
        return query.list().stream().map(Objects::requireNonNull).toList();
    }
}
