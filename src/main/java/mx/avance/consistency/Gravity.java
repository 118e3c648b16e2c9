package mx.avance.consistency;

/** How much a finding matters. */
public enum Gravity {
    /** A figure or a text says something that is not so: it must be mended or dismissed before a quarter is sent. */
    SEVERE("GRAVE"),
    /** It may be right, and somebody should be able to say why. */
    WARNING("ADVERTENCIA"),
    /** A fault of form. */
    NOTICE("NOTA");

    private final String word;

    Gravity(String word) {
        this.word = word;
    }

    /** The Spanish word of open data and documents. */
    public String word() {
        return word;
    }

    /** How it stands in addresses, keys of texts and names of styles. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
