package mx.avance.exchange.reading;

import java.util.List;
import java.util.Optional;
import mx.avance.plan.Level;

/** Makes the heading of a document in a table from what its rows say, completed where nothing says it. */
final class HeadingCompletion {

    private static final int NAME = 200;

    private final RowOwner owner;
    private final List<ReadRow> rows;
    private final int line;
    private final Completions completions;

    HeadingCompletion(RowOwner owner, List<ReadRow> rows, ProblemLog log) {
        this.owner = owner;
        this.rows = rows;
        this.line = rows.getFirst().line();
        this.completions = new Completions(log);
    }

    /** The heading; empty when nothing names the dependencia. */
    Optional<Heading> heading() {
        int axis = axis();
        String axisName = axisName(axis);
        String name = programmeName();
        return dependencia()
                .map(dependencia -> new Heading(
                        owner.year(),
                        axis,
                        axisName,
                        owner.key().text(),
                        owner.key().numbers(),
                        name,
                        dependencia));
    }

    private int axis() {
        for (String word : HeaderWords.words(owner.axisNumber())) {
            Integer number = ProgrammeKey.number(word);
            if (number != null) {
                return number;
            }
        }
        int first = rows.getFirst().clave().segments().getFirst();
        completions.note(line, "falta el número del eje; se tomó " + first + ", el primero de la clave.");
        return first;
    }

    /** The name may stand after the number, in the same cell. */
    private String axisName(int axis) {
        if (!owner.axisName().isEmpty()) {
            return owner.axisName();
        }
        String number = owner.axisNumber();
        int start = number.indexOf(String.valueOf(axis));
        String rest =
                start < 0 ? "" : number.substring(start + String.valueOf(axis).length());
        int letter = 0;
        while (letter < rest.length() && !Character.isLetter(rest.charAt(letter))) {
            letter++;
        }
        if (letter < rest.length()) {
            return Texts.trim(rest.substring(letter));
        }
        completions.note(line, "falta el nombre del eje; quedó como «Eje " + axis + "».");
        return "Eje " + axis;
    }

    private String programmeName() {
        if (!owner.key().name().isEmpty()) {
            return owner.key().name();
        }
        String narrative =
                of(Level.FIN).map(ReadRow::narrative).orElse(rows.getFirst().narrative());
        String name = narrative.length() > NAME ? Texts.trim(narrative.substring(0, NAME)) : narrative;
        completions.note(line, "falta el nombre del programa; se tomó el principio del resumen narrativo del Fin.");
        return name;
    }

    private Optional<String> dependencia() {
        if (!owner.dependencia().isEmpty()) {
            return Optional.of(owner.dependencia());
        }
        Optional<String> unit = of(Level.PROPOSITO)
                .flatMap(row -> Optional.ofNullable(row.unit()))
                .or(() -> of(Level.FIN).flatMap(row -> Optional.ofNullable(row.unit())));
        unit.ifPresent(name -> completions.note(
                line, "falta el nombre de la dependencia; se tomó la unidad «" + Texts.visible(name) + "»."));
        return unit;
    }

    private Optional<ReadRow> of(Level level) {
        return rows.stream().filter(row -> row.level() == level).findFirst();
    }
}
