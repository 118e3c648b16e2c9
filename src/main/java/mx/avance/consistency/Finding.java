package mx.avance.consistency;

import java.util.List;
import java.util.Optional;
import mx.avance.consistency.text.Span;
import mx.avance.figures.Quarter;
import org.jspecify.annotations.Nullable;

/**
 * A contradiction, with its evidence.
 *
 * @param indicatorId where it stands
 * @param quarter {@code null} for one of the year
 * @param found what is there, as a person would quote it
 * @param expected what should be there; empty where nothing can be said
 * @param message a Spanish sentence that says what, where and what to do
 * @param marks the pieces of the justification that are at fault
 * @param corrections what would mend them; empty when only a person can
 * @param others the other indicators that are part of it
 * @param recolours whether the semáforo that was published or is shown would be another
 * @param basis the figures it rests on: a finding that was dismissed comes back when they change
 */
public record Finding(
        RuleCode rule,
        long indicatorId,
        @Nullable Quarter quarter,
        Field field,
        String found,
        String expected,
        String message,
        List<Span> marks,
        List<Correction> corrections,
        List<Long> others,
        String basis,
        boolean recolours) {

    public Finding {
        marks = List.copyOf(marks);
        corrections = List.copyOf(corrections);
        others = List.copyOf(others);
    }

    /** One without places in a text. */
    public static Finding of(
            RuleCode rule,
            long indicatorId,
            @Nullable Quarter quarter,
            Field field,
            String found,
            String expected,
            String message) {
        return new Finding(
                rule,
                indicatorId,
                quarter,
                field,
                found,
                expected,
                message,
                List.of(),
                List.of(),
                List.of(),
                "",
                false);
    }

    public Finding with(List<Span> pieces, List<Correction> mending) {
        return changed(pieces, mending, others, basis, recolours);
    }

    public Finding among(List<Long> indicators) {
        return changed(marks, corrections, indicators, basis, recolours);
    }

    public Finding on(String figures) {
        return changed(marks, corrections, others, figures, recolours);
    }

    /** The same, and whether it changes a colour. */
    public Finding recolouring(boolean colour) {
        return changed(marks, corrections, others, basis, colour);
    }

    private Finding changed(
            List<Span> pieces, List<Correction> mending, List<Long> indicators, String figures, boolean colour) {
        return new Finding(
                rule,
                indicatorId,
                quarter,
                field,
                found,
                expected,
                message,
                pieces,
                mending,
                indicators,
                figures,
                colour);
    }

    /** What tells it from every other, in 32 letters: its rule, its place in the row, its evidence and the figures it rests on. */
    public String print() {
        return Prints.of(rule.name(), field.name(), found, expected, basis);
    }

    /** The text with the correction made; empty when there is none. */
    public Optional<String> corrected(String text) {
        return corrections.isEmpty() ? Optional.empty() : Optional.of(Correction.apply(text, corrections));
    }
}
