package mx.avance.logbook.ui;

import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import mx.avance.access.Action;
import mx.avance.base.ui.Formats;
import mx.avance.logbook.LogLine;
import mx.avance.plan.SheetField;
import org.jspecify.annotations.Nullable;

/** A line of the record in words. What the record writes that has no word here is shown as it is written: it is a record. */
final class LogTexts {

    static final String REFUSED = "REFUSED";
    static final String SIGN_IN_FAILED = "SIGN_IN_FAILED";

    /** What the record calls the acts, in the order in which they are offered. */
    static final List<String> ACTIONS = List.of(
            "capture",
            "add-up",
            "send",
            "validate",
            "give-back",
            "dismiss",
            "restore",
            "attach",
            "remove",
            "open",
            "close",
            "reopen",
            "set-dates",
            "publish",
            "set-bands",
            "request-adjustment",
            "authorise-adjustment",
            "reject-adjustment",
            "adjust",
            "fulfil",
            "change",
            "move",
            "delete",
            "copy",
            "load",
            "import",
            "undo",
            "create",
            "enable",
            "disable",
            "reset-password",
            "change-password",
            "revoke",
            "sign-in",
            "sign-in-failed",
            "refused");

    /** What the record calls what was changed of a thing; the fields of a ficha técnica have the words of their form. */
    static final List<String> FIELDS = List.of(
            "realised",
            "justification",
            "state",
            "observation",
            "programmed-original",
            "published-percentage",
            "published-cumulative",
            "mapping",
            "programmed-adjusted",
            "requested-value",
            "annual-target",
            "annual-adjusted",
            "evidence",
            "agreement",
            "rule",
            "responsible",
            "due-on",
            "done",
            "opens-on",
            "closes-on",
            "sha256",
            "document",
            "account",
            "username",
            "duties",
            "enabled",
            "password",
            "token",
            "programme",
            "name",
            "axis-number",
            "axis-name",
            "unit-id",
            "objective",
            "narrative",
            "clave",
            "sort-key",
            "parent-id",
            "unit-inherited",
            "indicator",
            "siglas",
            "unit-of-measure",
            "variables-unit",
            "frequency",
            "measured-quarters",
            "percent-figures",
            "decimals",
            "accumulation",
            "accumulation-from",
            "rollup",
            "rollup-from",
            "sense",
            "sense-from",
            "bands");

    /** What the record calls the things that it tells of. */
    static final List<String> SUBJECTS = List.of(
            "entry",
            "adjustment",
            "evidence",
            "agreement",
            "account",
            "access-token",
            "window",
            "cut",
            "unit",
            "programme",
            "objective",
            "indicator",
            "permission",
            "screen",
            "document-load",
            "document-import",
            "table-mapping",
            "technical-sheet",
            "municipality",
            "band-preset",
            "finding",
            "rule-setting");

    private LogTexts() {}

    static String action(String code) {
        return known("log.action.", ACTIONS, code);
    }

    static String subject(String code) {
        return known("log.subject.", SUBJECTS, code);
    }

    /** The field of a line; of a refusal it is what was tried. */
    static String field(LogLine line) {
        String code = line.field();
        if (code == null) {
            return "";
        }
        boolean act = line.action().equals(REFUSED)
                && Arrays.stream(Action.values()).anyMatch(a -> a.name().equals(code));
        if (act) {
            return translated("log.permission." + word(code));
        }
        boolean ofSheet = line.subject().equals("technical_sheet")
                && Arrays.stream(SheetField.values()).anyMatch(f -> f.name().equalsIgnoreCase(code));
        return ofSheet ? translated("sheet-field." + code.toLowerCase(Locale.ROOT)) : known("log.field.", FIELDS, code);
    }

    /** How an act stands in the address: {@code give-back}. */
    static String word(String code) {
        return code.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The act of an address as the record writes it; {@code null} when there is none. */
    static @Nullable String code(@Nullable String word) {
        return word == null || !ACTIONS.contains(word)
                ? null
                : word.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /** Whether a line is of something that was not let happen. */
    static boolean stopped(LogLine line) {
        return line.action().equals(REFUSED) || line.action().equals(SIGN_IN_FAILED);
    }

    /** Day and second by the municipality's clock. */
    static String moment(Instant at, ZoneId zone) {
        return Formats.dateTimeToTheSecond(at, zone);
    }

    static String who(LogLine line) {
        return line.person() == null ? line.actor() : line.person() + " (" + line.actor() + ")";
    }

    static String translated(String key, Object... parameters) {
        return UI.getCurrent().getTranslation(key, parameters);
    }

    private static String known(String prefix, List<String> words, String code) {
        String word = word(code);
        return words.contains(word) ? translated(prefix + word) : code;
    }
}
