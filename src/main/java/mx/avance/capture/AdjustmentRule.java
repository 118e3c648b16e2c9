package mx.avance.capture;

import java.time.LocalDate;
import java.util.Optional;
import mx.avance.plan.QuarterTerm;

/**
 * Until when a target can be adjusted: only before its quarter ends (rule 9; article 11 of the evaluation guidelines of the State of Mexico and its
 * like), so that nobody fits the target to the result.
 */
final class AdjustmentRule {

    private static final String RULE = ": una meta se adecúa solo antes de que termine su trimestre.";

    private AdjustmentRule() {}

    /** Why a target of that quarter cannot be asked to be adjusted on that day; empty when it can. */
    static Optional<String> requestRefused(QuarterTerm term, LocalDate today) {
        return term.hasEnded(today) ? Optional.of(term.endedSentence() + RULE) : Optional.empty();
    }

    /**
     * Why an adjustment cannot be authorised on that day; empty when it can.
     *
     * @param graceDays how many days after the end of the quarter the authorisation may come
     */
    static Optional<String> authorisationRefused(QuarterTerm term, LocalDate today, int graceDays) {
        if (!term.hasEnded(today, graceDays)) {
            return Optional.empty();
        }
        String grace = graceDays == 0 ? "" : " Los " + graceDays + " días para autorizarla también pasaron.";
        return Optional.of(term.endedSentence() + RULE + grace);
    }
}
