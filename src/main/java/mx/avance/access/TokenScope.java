package mx.avance.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What a token (clave de acceso) is good for. It never does more than its account may. */
public enum TokenScope {
    /** Read: the requests that change nothing. */
    LEER,
    /** Send documents, to be reviewed or applied. */
    IMPORTAR;

    /** The one that a request needs. @param method that of HTTP, in capitals */
    public static TokenScope neededFor(String method) {
        return method.equals("GET") || method.equals("HEAD") || method.equals("OPTIONS") ? LEER : IMPORTAR;
    }

    /** As they are stored. */
    static String text(Set<TokenScope> scopes) {
        return scopes.stream().sorted().map(TokenScope::name).collect(Collectors.joining(","));
    }

    /** What was stored. */
    static Set<TokenScope> read(String text) {
        EnumSet<TokenScope> scopes = EnumSet.noneOf(TokenScope.class);
        Arrays.stream(text.split(",", -1))
                .filter(part -> !part.isEmpty())
                .map(TokenScope::valueOf)
                .forEach(scopes::add);
        return scopes;
    }
}
