package mx.avance.exchange.reading;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import mx.avance.base.SearchText;
import org.jspecify.annotations.Nullable;

/** Gathers the lines of the heading as they come and reads them once all have come. */
final class HeadingReader {

    private record Printed(int line, String text) {}

    private record Numbered(int number, String name) {}

    private final Map<HeadingLine, Printed> printed = new EnumMap<>(HeadingLine.class);
    private final ProblemLog log;

    HeadingReader(ProblemLog log) {
        this.log = log;
    }

    /** Takes the line when it belongs to the heading, or repeats it on another page. */
    boolean take(int line, String text) {
        Optional<HeadingLine> kind = HeadingLine.of(text);
        if (kind.isEmpty()) {
            return isDependencia(line, text);
        }
        Printed first = printed.putIfAbsent(kind.get(), new Printed(line, text));
        if (first == null) {
            return true;
        }
        if (SearchText.normalise(first.text).equals(SearchText.normalise(text))) {
            repeated(line, text);
        } else {
            log.error(
                    ProblemCodes.HEADING_CONTRADICTED,
                    line,
                    0,
                    text,
                    "dice otra cosa que el renglón " + first.line + ", «" + Texts.visible(first.text)
                            + "». Carga cada programa en su documento.");
        }
        return true;
    }

    /** The heading; empty when a line is missing or cannot be read, and the log says which. */
    Optional<Heading> heading() {
        for (HeadingLine line : HeadingLine.values()) {
            if (!printed.containsKey(line)) {
                log.error(
                        ProblemCodes.HEADING_MISSING,
                        1,
                        0,
                        "",
                        "falta en el encabezado el renglón «" + line.example()
                                + "». Agrégalo antes de la tabla y vuelve a cargar el documento.");
            }
        }
        Integer year = year();
        Numbered axis = axis();
        ProgrammeKey programme = programme();
        String dependencia = dependencia();
        if (year == null || axis == null || programme == null || dependencia == null) {
            return Optional.empty();
        }
        return Optional.of(new Heading(
                year, axis.number, axis.name, programme.text(), programme.numbers(), programme.name(), dependencia));
    }

    /** Pages repeat the name of the dependencia alone in its line. */
    private boolean isDependencia(int line, String text) {
        Printed dependencia = printed.get(HeadingLine.DEPENDENCIA);
        if (dependencia == null
                || !SearchText.normalise(afterColon(dependencia.text)).equals(SearchText.normalise(text))) {
            return false;
        }
        repeated(line, text);
        return true;
    }

    private void repeated(int line, String text) {
        log.note(
                ProblemCodes.HEADING_REPEATED,
                line,
                0,
                text,
                "se omitió «" + Texts.visible(text) + "», que repite el encabezado.");
    }

    private @Nullable Integer year() {
        Printed title = printed.get(HeadingLine.TITLE);
        if (title == null) {
            return null;
        }
        String year = HeadingLine.TITLE.rest(title.text);
        if (year.length() == 4 && year.startsWith("20") && Texts.onlyDigits(year)) {
            return Integer.valueOf(year);
        }
        unreadable(HeadingLine.TITLE, title);
        return null;
    }

    private @Nullable Numbered axis() {
        Printed axis = printed.get(HeadingLine.AXIS);
        if (axis == null) {
            return null;
        }
        String name = afterColon(axis.text);
        Integer number = name.isEmpty() ? null : ProgrammeKey.number(beforeColon(HeadingLine.AXIS.rest(axis.text)));
        if (number == null) {
            unreadable(HeadingLine.AXIS, axis);
            return null;
        }
        return new Numbered(number, name);
    }

    private @Nullable ProgrammeKey programme() {
        Printed programme = printed.get(HeadingLine.PROGRAMME);
        if (programme == null) {
            return null;
        }
        ProgrammeKey key = ProgrammeKey.before(afterColon(programme.text));
        if (key == null || key.name().isEmpty()) {
            unreadable(HeadingLine.PROGRAMME, programme);
            return null;
        }
        return key;
    }

    private @Nullable String dependencia() {
        Printed dependencia = printed.get(HeadingLine.DEPENDENCIA);
        if (dependencia == null) {
            return null;
        }
        String name = afterColon(dependencia.text);
        if (name.isEmpty()) {
            unreadable(HeadingLine.DEPENDENCIA, dependencia);
            return null;
        }
        return name;
    }

    private void unreadable(HeadingLine kind, Printed found) {
        log.unexpected(
                ProblemCodes.HEADING_UNREADABLE, found.line, 1, "un renglón como «" + kind.example() + "»", found.text);
    }

    private static String beforeColon(String text) {
        int colon = text.indexOf(':');
        return Texts.trim(colon < 0 ? text : text.substring(0, colon));
    }

    private static String afterColon(String text) {
        int colon = text.indexOf(':');
        return colon < 0 ? "" : Texts.trim(text.substring(colon + 1));
    }
}
