package mx.avance.base.ui;

import java.util.Optional;

/** Who looks at the screens; whoever knows the people answers. */
public interface Visitors {

    /** Whoever is signed in. */
    Optional<Visitor> current();

    /** Ends the session and goes to the sign-in page. */
    void signOut();

    /**
     * Somebody who is signed in.
     *
     * @param role in the reader's words
     */
    record Visitor(String name, String role) {}
}
