package mx.avance.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an account has to say of a person. */
final class Duties {

    private static final int MAX_NAME = 200;
    private static final int MAX_EMAIL = 300;

    private Duties() {}

    static String name(String text) {
        String name = text.strip();
        if (name.isEmpty() || name.length() > MAX_NAME) {
            throw new IllegalArgumentException("Falta el nombre de la persona (a lo más " + MAX_NAME + " caracteres).");
        }
        return name;
    }

    static @Nullable String email(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String email = text.strip();
        if (email.length() > MAX_EMAIL || !email.matches("[^@\\s]+@[^@\\s]+")) {
            throw new IllegalArgumentException("El correo no tiene la forma nombre@dominio.");
        }
        return email;
    }

    /** The units of a role that acts for units, at least one; those of any other role are none. */
    static Set<Long> units(Role role, Set<Long> units) {
        if (!role.actsForUnits()) {
            return Set.of();
        }
        if (units.isEmpty()) {
            throw new IllegalArgumentException("Un " + role + " necesita al menos una unidad administrativa.");
        }
        return Set.copyOf(units);
    }
}
