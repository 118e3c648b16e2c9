package mx.avance.persistence;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient.MappedQuerySpec;

/** Reads the rows of a query whose mapper never gives {@code null}, which the type of {@code JdbcClient} cannot say. */
public final class Rows {

    private Rows() {}

    public static <T> List<T> list(MappedQuerySpec<T> query) {
        return query.list().stream().map(Objects::requireNonNull).toList();
    }

    /** Does something with a long list a part at a time, so that no statement names more than a database takes. */
    public static <T> void inChunks(List<T> all, int size, Consumer<List<T>> work) {
        for (int from = 0; from < all.size(); from += size) {
            work.accept(all.subList(from, Math.min(from + size, all.size())));
        }
    }
}
