package mx.avance.figures;

import java.util.Optional;

/**
 * What the official documents of a municipality print where there was no target in the period and nothing was realised. Practice is divided: the
 * published document of Benito Juárez prints 100 %, other systems N/A or nothing. It is only ink: the percentage still does not exist, and no
 * count, band or average takes it for 100.
 */
public enum NoTargetPolicy {
    /** Prints {@code 100 %}. */
    HUNDRED("100 %"),
    /** Prints {@code N/A}. */
    NOT_APPLICABLE("N/A"),
    /** Prints an empty cell. */
    BLANK("");

    private final String text;

    NoTargetPolicy(String text) {
        this.text = text;
    }

    /**
     * What is printed for an absent percentage: the text of the policy, which may be empty, for {@link Absence#NO_TARGET} and
     * {@link Absence#TARGET_BLANK}. Nothing is said about the other absences: the policy must never cover up a missing figure or a progress without
     * target.
     */
    public Optional<String> printed(Absence absence) {
        return switch (absence) {
            case NO_TARGET, TARGET_BLANK -> Optional.of(text);
            case NOT_CAPTURED, PROGRESS_WITHOUT_TARGET, NO_LIMIT -> Optional.empty();
        };
    }
}
