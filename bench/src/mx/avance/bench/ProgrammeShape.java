package mx.avance.bench;

import java.math.BigDecimal;
import java.util.Random;
import mx.avance.base.SearchText;
import mx.avance.plan.Clave;
import org.jspecify.annotations.Nullable;

/** The rows of programme number p (from 0) and of its objective number k (from 0: Fin, Propósito, then each Componente with its Actividades). */
final class ProgrammeShape {

    static final int SIZE = 37;
    private static final int AXES = 5;

    static final String INSERT_PROGRAMME = """
            insert into programme (id, version, fiscal_year_id, programme_key, name, axis_number, axis_name, unit_id)
            values (?, 1, ?, ?, ?, ?, ?, ?)
            """;
    static final String INSERT_OBJECTIVE = """
            insert into objective (id, version, fiscal_year_id, programme_id, parent_id, clave, sort_key, level, narrative, unit_id,
                unit_inherited, search_text)
            values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    static final String INSERT_INDICATOR = """
            insert into indicator (id, version, objective_id, position, siglas, name, unit_of_measure, variables_unit, frequency,
                percent_figures, decimals, annual_target, accumulation, accumulation_from, rollup, rollup_from, sense, sense_from)
            values (?, 1, ?, 1, ?, ?, 'Porcentaje', 'Acciones', 'TRIMESTRAL', false, 0, ?, ?, 'STATED', 'OWN', 'STATED', ?, 'STATED')
            """;

    private ProgrammeShape() {}

    /** What an objective and its indicator say. */
    record Words(String narrative, String siglas, String indicator) {}

    static String key(int p) {
        return "M-PPA " + axis(p) + "." + number(p);
    }

    static Object[] programme(int p, long year, long unit, SpanishText text) {
        return new Object[] {
            p + 1L, year, key(p), "Programa de " + text.words(6), axis(p), "Eje " + axis(p) + " " + text.words(3), unit
        };
    }

    static Object[] objective(int p, int k, long year, long unit, Words words) {
        Clave clave = clave(p, k);
        return new Object[] {
            id(p, k),
            year,
            p + 1L,
            parent(p, k),
            clave.toString(),
            clave.sortKey(),
            clave.level().name(),
            words.narrative(),
            unit,
            clave.level().depth() == 6,
            SearchText.normalise(clave + " " + words.narrative() + " " + words.siglas() + " " + words.indicator())
        };
    }

    static Object[] indicator(int p, int k, Words words, Random random) {
        return new Object[] {
            id(p, k),
            id(p, k),
            words.siglas(),
            words.indicator(),
            BigDecimal.valueOf(40 + random.nextInt(20_000)),
            k == 0 ? "CONSTANT" : "SUM",
            random.nextInt(20) == 0 ? "DESCENDING" : "ASCENDING"
        };
    }

    static Words words(int p, int k, SpanishText text) {
        String name = "Porcentaje de " + text.words(7);
        return new Words(
                "C." + (k + 1) + " " + text.sentence(22),
                "P" + (char) ('A' + p % 26) + (char) ('A' + k % 26) + (char) ('A' + (p / 26 + k) % 26),
                name);
    }

    static String level(int k) {
        return clave(0, k).level().name();
    }

    private static long id(int p, int k) {
        return (long) p * SIZE + k + 1;
    }

    private static @Nullable Long parent(int p, int k) {
        return switch (k) {
            case 0 -> null;
            case 1 -> id(p, 0);
            default -> isComponent(k) ? id(p, 1) : id(p, k - (k - 2) % 6);
        };
    }

    /** Five Componentes with five Actividades each, and a sixth with four. */
    private static boolean isComponent(int k) {
        return k >= 2 && (k - 2) % 6 == 0;
    }

    private static Clave clave(int p, int k) {
        String fin = axis(p) + "." + number(p) + ".1";
        if (k < 2) {
            return Clave.of(k == 0 ? fin : fin + ".1");
        }
        String component = fin + ".1." + ((k - 2) / 6 + 1);
        return Clave.of(isComponent(k) ? component : component + "." + (k - 2) % 6);
    }

    private static int axis(int p) {
        return 1 + p % AXES;
    }

    private static int number(int p) {
        return 1 + p / AXES;
    }
}
