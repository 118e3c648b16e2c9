package mx.avance.exchange.official;

import mx.avance.figures.NoTargetPolicy;
import mx.avance.figures.Progress;

/** How a percentage is printed in an official document. */
public final class PrintedProgress {

    /** What is printed where something was realised and nothing was programmed: the policy must not cover it up. */
    public static final String WITHOUT_TARGET = "Avance sin meta";

    /** What is printed where programmed / realised has no limit: nothing was realised and less is better. */
    public static final String NO_LIMIT = "Sin límite";

    private PrintedProgress() {}

    /** {@code 113.47%}, or what is printed instead; empty where a figure has not been captured. */
    public static String text(Progress progress, NoTargetPolicy policy) {
        return switch (progress) {
            case Progress.Known known -> known.percentage().rounded().toPlainString() + "%";
            case Progress.Unknown unknown ->
                switch (unknown.absence()) {
                    case NOT_CAPTURED -> "";
                    case PROGRESS_WITHOUT_TARGET -> WITHOUT_TARGET;
                    case NO_LIMIT -> NO_LIMIT;
                    case NO_TARGET, TARGET_BLANK -> policyText(policy);
                };
        };
    }

    /** What the policy prints where nothing was programmed, as the documents write it. */
    public static String policyText(NoTargetPolicy policy) {
        return switch (policy) {
            case HUNDRED -> "100.00%";
            case NOT_APPLICABLE -> "N/A";
            case BLANK -> "";
        };
    }
}
