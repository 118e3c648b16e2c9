package mx.avance.capture.ui;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import mx.avance.access.PermissionDeniedException;
import mx.avance.base.ui.Formats;
import mx.avance.capture.CaptureRefusedException;
import mx.avance.capture.CellCapture.Conflict;
import mx.avance.capture.CellCapture.Outcome;
import mx.avance.capture.CellCapture.Saved;
import mx.avance.capture.CellTyping.Ask;
import mx.avance.capture.CellTyping.Done;
import mx.avance.capture.CellTyping.Doubt;
import mx.avance.capture.CellTyping.Reply;
import org.jspecify.annotations.Nullable;

/**
 * What the browser is told of a cell that it sent.
 *
 * @param status {@code saved}, {@code merged}, {@code ask}, {@code doubt}, {@code conflict} or {@code refused}
 * @param value what was saved, or, in a conflict, what somebody else wrote
 * @param message a sentence, where there is something to say
 * @param choices what may be meant, when it is asked
 */
public record CellAnswer(String status, int version, String value, String message, List<Choice> choices) {

    /** A figure to choose. */
    public record Choice(String label, String value) {}

    /** The sentences of a conflict, in the language of the screen. */
    interface Words {
        String get(String key, Object... parameters);
    }

    /** Runs an act on a cell; refusals become answers, what nobody expected goes on. */
    static CellAnswer of(Supplier<CellAnswer> act) {
        try {
            return act.get();
        } catch (PermissionDeniedException | CaptureRefusedException | IllegalArgumentException e) {
            return new CellAnswer("refused", 0, "", String.valueOf(e.getMessage()), List.of());
        }
    }

    static CellAnswer of(Reply reply, Instant now, Words words) {
        return switch (reply) {
            case Ask ask ->
                new CellAnswer(
                        "ask",
                        0,
                        "",
                        ask.question(),
                        ask.readings().stream()
                                .map(a -> new Choice(shown(a.value()), a.toString()))
                                .toList());
            case Doubt doubt ->
                new CellAnswer(
                        "doubt",
                        0,
                        "",
                        doubt.question(),
                        List.of(new Choice(
                                words.get("cell.certain", shown(doubt.value().value())),
                                doubt.value().toString())));
            case Done done ->
                of(done.outcome(), done.value() == null ? "" : done.value().toString(), now, words);
        };
    }

    static CellAnswer of(Outcome outcome, String value, Instant now, Words words) {
        return switch (outcome) {
            case Saved saved ->
                new CellAnswer(saved.merged() ? "merged" : "saved", saved.version(), value, "", List.of());
            case Conflict conflict -> conflict(conflict, now, words);
        };
    }

    private static CellAnswer conflict(Conflict conflict, Instant now, Words words) {
        String theirs = Objects.requireNonNullElse(conflict.theirs(), "");
        String who = conflict.who() == null ? words.get("capture.somebody") : conflict.who();
        return new CellAnswer(
                "conflict",
                conflict.version(),
                theirs,
                words.get("cell.conflict", who, ago(conflict.at(), now, words)),
                List.of());
    }

    private static String ago(@Nullable Instant at, Instant now, Words words) {
        if (at == null) {
            return words.get("cell.ago.unknown");
        }
        long seconds = Math.max(0, Duration.between(at, now).toSeconds());
        if (seconds < 60) {
            return words.get("cell.ago.seconds", seconds);
        }
        return seconds < 3_600
                ? words.get("cell.ago.minutes", seconds / 60)
                : words.get("cell.ago.hours", seconds / 3_600);
    }

    private static String shown(BigDecimal value) {
        return Formats.amount(value, Math.max(0, value.stripTrailingZeros().scale()));
    }
}
