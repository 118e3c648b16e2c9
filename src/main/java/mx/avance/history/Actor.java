package mx.avance.history;

import org.jspecify.annotations.Nullable;

/**
 * Who does something, for the record.
 *
 * @param name the user name; {@code sistema} for the system itself
 * @param origin the address from which the person acts; {@code null} where there is none
 */
public record Actor(String name, @Nullable String origin) {

    /** What the system does by itself. */
    public static final Actor SYSTEM = new Actor("sistema", null);
}
