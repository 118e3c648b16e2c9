package mx.avance.capture;

import java.util.Arrays;
import java.util.stream.Collectors;
import mx.avance.plan.Level;

/** SQL about sort keys: that of an objective begins with those of the objectives above it, so nobody has to walk up the tree. */
final class SortKeys {

    /** A table {@code n} of the lengths that a sort key can have. */
    static final String LETTERS = Arrays.stream(Level.values())
            .map(level -> "(" + level.sortKeyLength() + ")")
            .collect(Collectors.joining(", ", "(values ", ") n(letters)"));

    /** No sort key stands after it. */
    static final String LAST = "99999" + ".99999".repeat(Level.ACTIVIDAD.depth() - 1);

    private SortKeys() {}

    /** The key of the objective itself or of one above it, with {@link #LETTERS} joined. */
    static String ancestor(String sortKey) {
        return "substring(" + sortKey + ", 1, n.letters)";
    }

    /** The key of the Fin above. */
    static String fin(String sortKey) {
        return "substring(" + sortKey + ", 1, " + Level.FIN.sortKeyLength() + ")";
    }

    /** The last key that can stand below a Fin. */
    static String lastBelow(String finSortKey) {
        return finSortKey + LAST.substring(Level.FIN.sortKeyLength());
    }
}
