package mx.avance.plan;

import java.util.Optional;

/** How often an indicator is measured (frecuencia de medición; catalogue of the fichas técnicas of Colima and of the federal matrices). */
public enum Frequency {
    MENSUAL("Mensual"),
    BIMESTRAL("Bimestral"),
    TRIMESTRAL("Trimestral"),
    SEMESTRAL("Semestral"),
    ANUAL("Anual"),
    BIENAL("Bienal");

    private final String word;

    Frequency(String word) {
        this.word = word;
    }

    /** The word of the official documents. */
    public String word() {
        return word;
    }

    /** The frequency that a document names, whatever its capitals and spaces around it. */
    public static Optional<Frequency> ofWord(String word) {
        for (Frequency frequency : values()) {
            if (frequency.word.equalsIgnoreCase(word.strip())) {
                return Optional.of(frequency);
            }
        }
        return Optional.empty();
    }
}
