package mx.avance.logbook.ui;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import mx.avance.access.Role;
import mx.avance.base.ui.Formats;
import mx.avance.capture.AdjustmentState;
import mx.avance.capture.EntryState;
import mx.avance.capture.WindowState;
import mx.avance.figures.Accumulation;
import mx.avance.figures.Sense;
import mx.avance.logbook.LogLine;
import mx.avance.plan.Frequency;
import mx.avance.plan.Provenance;
import mx.avance.plan.Rollup;

/** What was before and after, in the words of the other screens where these have one; anything else as it is written. */
final class ValueTexts {

    private ValueTexts() {}

    static String of(LogLine line, String value) {
        String field = line.field() == null ? "" : line.field();
        return switch (field) {
            case "state" -> state(line.subject(), value);
            case "opens_on", "closes_on", "due_on" -> day(value);
            case "enabled", "done", "unit_inherited", "percent_figures" -> yesOrNo(value);
            case "frequency" ->
                Arrays.stream(Frequency.values())
                        .filter(frequency -> frequency.name().equals(value))
                        .map(Frequency::word)
                        .findFirst()
                        .orElse(value);
            case "accumulation" -> word(Accumulation.values(), "accumulation.", value);
            case "rollup" -> word(Rollup.values(), "rollup.", value);
            case "sense" -> word(Sense.values(), "sense.", value);
            case "accumulation_from", "rollup_from", "sense_from" -> word(Provenance.values(), "provenance.", value);
            case "account", "duties" -> roles(value);
            default -> value;
        };
    }

    /** An account is told in one line, its role between its name and its units. */
    private static String roles(String value) {
        return Arrays.stream(value.split(" · ", -1))
                .map(part -> word(Role.values(), "role.", part))
                .collect(Collectors.joining(" · "));
    }

    private static String state(String subject, String value) {
        return switch (subject) {
            case "entry" -> word(EntryState.values(), "entry.", value);
            case "window" -> word(WindowState.values(), "window.", value);
            case "adjustment" -> word(AdjustmentState.values(), "adjustment-state.", value);
            default -> value;
        };
    }

    private static String word(Enum<?>[] constants, String prefix, String value) {
        return Arrays.stream(constants).anyMatch(constant -> constant.name().equals(value))
                ? LogTexts.translated(prefix + value.toLowerCase(Locale.ROOT))
                : value;
    }

    private static String day(String value) {
        try {
            return Formats.date(LocalDate.parse(value));
        } catch (DateTimeParseException noDay) {
            return value;
        }
    }

    private static String yesOrNo(String value) {
        return switch (value) {
            case "true" -> LogTexts.translated("log.yes");
            case "false" -> LogTexts.translated("log.no");
            default -> value;
        };
    }
}
