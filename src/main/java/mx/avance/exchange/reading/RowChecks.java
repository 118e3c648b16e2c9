package mx.avance.exchange.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import mx.avance.figures.Quarter;
import mx.avance.plan.Clave;
import mx.avance.plan.Level;

/** Checks the rows of a document against each other and against the heading. */
final class RowChecks {

    private final List<ReadRow> rows;
    private final ProblemLog log;
    private final Map<Clave, ReadRow> first = new HashMap<>();
    private final Map<String, ReadRow> indicators = new HashMap<>();

    RowChecks(List<ReadRow> rows, ProblemLog log) {
        this.rows = rows;
        this.log = log;
        for (ReadRow row : rows) {
            first.putIfAbsent(row.clave(), row);
            indicators.putIfAbsent(row.clave() + " " + row.siglas().toLowerCase(Locale.ROOT), row);
        }
    }

    /** The last quarter in which any row has a realised figure; empty when none has, and the log says so. */
    Optional<Quarter> quarter() {
        for (Quarter quarter : Quarter.T4.upTo().reversed()) {
            if (rows.stream().anyMatch(row -> row.realised(quarter) != null)) {
                return Optional.of(quarter);
            }
        }
        log.error(
                ProblemCodes.NO_REALISED,
                rows.getFirst().line(),
                0,
                "",
                "ningún renglón tiene meta realizada y no se sabe de qué trimestre es el documento. Agrega las metas"
                        + " realizadas y vuelve a cargarlo.");
        return Optional.empty();
    }

    /** An objective may have several indicators, each in a row that says the same of the objective; a slip in a clave says something else. */
    private boolean isAnotherIndicator(ReadRow row, ReadRow same) {
        return row.narrative().equals(same.narrative())
                && indicators.get(row.clave() + " " + row.siglas().toLowerCase(Locale.ROOT)) == row;
    }

    /** No clave twice but for another indicator, one Fin, and every other objective under one of the document. */
    void checkTree() {
        Optional<ReadRow> fin =
                rows.stream().filter(row -> row.level() == Level.FIN).findFirst();
        for (ReadRow row : rows) {
            ReadRow same = first.get(row.clave());
            if (same != null && same != row && !isAnotherIndicator(row, same)) {
                error(
                        ProblemCodes.CLAVE_REPEATED,
                        row,
                        "la clave " + row.clave() + " ya está en el renglón " + same.line()
                                + ". Otro indicador del mismo objetivo lleva otras siglas y el mismo resumen narrativo");
            } else if (row.level() == Level.FIN
                    && fin.isPresent()
                    && fin.get() != row
                    && !fin.get().clave().equals(row.clave())) {
                error(
                        ProblemCodes.SECOND_FIN,
                        row,
                        "un programa tiene un solo Fin, que ya está en el renglón "
                                + fin.get().line());
            }
            row.clave()
                    .parent()
                    .filter(parent -> !first.containsKey(parent))
                    .ifPresent(parent -> error(
                            ProblemCodes.CLAVE_ORPHAN,
                            row,
                            "el objetivo " + row.clave() + " depende de " + parent + ", que no está en el documento"));
        }
    }

    /** A clave begins with the axis and the programme of the heading; another is read as printed, with a warning. */
    void checkProgramme(Heading heading) {
        List<Integer> key = heading.programmeNumbers();
        for (ReadRow row : rows) {
            List<Integer> segments = row.clave().segments();
            List<Integer> start = segments.subList(0, Math.min(key.size(), segments.size()));
            if (!start.equals(key) || segments.getFirst() != heading.axisNumber()) {
                log.warning(
                        ProblemCodes.CLAVE_OTHER_PROGRAMME,
                        row.line(),
                        row.columns().of(RowCell.CLAVE, null),
                        row.printedClave(),
                        "la clave no empieza con los números del eje " + heading.axisNumber() + " y del programa "
                                + heading.programmeKey() + ". Revisa si el objetivo es de este programa.");
            }
        }
    }

    /** Says which unit stands for a row that names none or spells it in another way. */
    void noteUnits() {
        ResponsibleUnits units = ResponsibleUnits.of(rows);
        for (ReadRow row : rows) {
            String printed = row.unit();
            Optional<String> unit = units.of(row.clave());
            if (unit.isEmpty()) {
                log.warning(
                        ProblemCodes.UNIT_MISSING,
                        row.line(),
                        row.columns().of(RowCell.LEVEL, null),
                        row.level().word(),
                        "ni este objetivo ni los de arriba nombran una unidad administrativa. Asígnala después de cargar.");
            } else if (printed == null) {
                noteUnit(
                        ProblemCodes.UNIT_INHERITED,
                        row,
                        "no nombra unidad; se tomó la del objetivo superior, «" + Texts.visible(unit.get()) + "».");
            } else if (!printed.equals(unit.get())) {
                noteUnit(
                        ProblemCodes.UNIT_SPELLING,
                        row,
                        "«" + Texts.visible(printed) + "» se leyó como la unidad «" + Texts.visible(unit.get())
                                + "», escrita así antes.");
            }
        }
    }

    private void noteUnit(String code, ReadRow row, String sentence) {
        String printed = row.unit();
        log.note(code, row.line(), row.columns().of(RowCell.LEVEL, null), printed == null ? "" : printed, sentence);
    }

    private void error(String code, ReadRow row, String sentence) {
        log.error(
                code,
                row.line(),
                row.columns().of(RowCell.CLAVE, null),
                row.printedClave(),
                sentence + ". Corrige la clave y vuelve a cargar el documento.");
    }
}
