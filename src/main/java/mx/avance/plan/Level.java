package mx.avance.plan;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The level (nivel) of an objective in the matrix, given by the number of segments of its clave. */
public enum Level {
    FIN(3, "Fin"),
    PROPOSITO(4, "Propósito"),
    COMPONENTE(5, "Componente"),
    ACTIVIDAD(6, "Actividad");

    private final int depth;
    private final String word;

    Level(int depth, String word) {
        this.depth = depth;
        this.word = word;
    }

    /** How many numbers the clave of an objective of this level has: 3 to 6. */
    public int depth() {
        return depth;
    }

    /** How many letters the {@linkplain Clave#sortKey() sort key} of an objective of this level has: five a number and the points between. */
    public int sortKeyLength() {
        return 6 * depth - 1;
    }

    /** The word of the official documents: "Fin", "Propósito", "Componente", "Actividad". */
    public String word() {
        return word;
    }

    /** How it stands in addresses and keys of texts: {@code componente}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The level that stands so in an address; empty for any other word. */
    public static Optional<Level> ofCode(@Nullable String code) {
        return Stream.of(values()).filter(level -> level.code().equals(code)).findFirst();
    }

    /** The level of the claves with that many numbers, if there is one. */
    public static Optional<Level> ofDepth(int depth) {
        for (Level level : values()) {
            if (level.depth == depth) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }
}
