package mx.avance.exchange;

/**
 * A file that somebody wants to import.
 *
 * @param name as it was called where it comes from; says nothing about what is in it
 */
public record Upload(String name, byte[] content) {

    /** The longest name that is kept. */
    private static final int MAX_NAME = 300;

    public Upload {
        String bare = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .strip();
        name = bare.isEmpty() ? "documento" : bare.substring(0, Math.min(bare.length(), MAX_NAME));
    }
}
