package mx.avance.access;

import java.util.Set;

/** A program that acts for an account with one of its tokens, for one request. */
public final class TokenSignedIn extends SignedIn {

    private static final long serialVersionUID = 1L;

    private final boolean reads;
    private final boolean imports;

    TokenSignedIn(long accountId, String username, Role role, int stamp, Set<TokenScope> scopes) {
        super(accountId, username, role, stamp);
        this.reads = scopes.contains(TokenScope.LEER);
        this.imports = scopes.contains(TokenScope.IMPORTAR);
    }

    /** Whether the token is good for that. */
    public boolean has(TokenScope scope) {
        return switch (scope) {
            case LEER -> reads;
            case IMPORTAR -> imports;
        };
    }
}
