package mx.avance.publication;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import mx.avance.figures.Quarter;
import org.jspecify.annotations.Nullable;

/**
 * A quarter as it was published (corte).
 *
 * @param year the calendar year
 * @param number from 1 in each quarter
 * @param publishedBy the user name
 * @param reason why, although something was pending
 * @param quarters the numbers of the quarters whose results are told, with commas: {@code 1,2}
 * @param rules the rules in force, canonical JSON
 * @param rows how many indicators
 * @param sha256 of its content ({@link Fingerprint})
 */
public record Cut(
        long id,
        long fiscalYearId,
        int year,
        Quarter quarter,
        int number,
        Instant publishedAt,
        String publishedBy,
        @Nullable String reason,
        String quarters,
        String rules,
        int rows,
        String sha256) {

    /** The first line of its content. */
    public String header() {
        return header(year, quarter, number, quarters, rules);
    }

    /** The name of the semáforo that was in force. */
    public String bandsName() {
        return CutRules.bandsName(rules);
    }

    /** The quarters whose results are told. */
    Set<Quarter> told() {
        Set<Quarter> told = EnumSet.noneOf(Quarter.class);
        quarters.chars().filter(Character::isDigit).forEach(c -> told.add(Quarter.of(c - '0')));
        return told;
    }

    static String header(int year, Quarter quarter, int number, String quarters, String rules) {
        return "{\"ejercicio\":" + year + ",\"trimestre\":" + quarter.number() + ",\"corte\":" + number
                + ",\"trimestres\":" + CanonicalJson.text(quarters) + ",\"reglas\":" + rules + "}";
    }
}
