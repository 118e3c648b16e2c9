package mx.avance.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the real document, read a second time by other code than the product's, so that what the product publishes is compared with the paper
 * and not with itself.
 */
final class PublishedRows {

    private static final Path DOCUMENT = Path.of("data/seguimiento-2024-t1-oficialia-mayor.txt");
    private static final Pattern LEVEL = Pattern.compile("(Fin|Propósito|Componente|Actividad)(?: \\((.+)\\))?");
    private static final Pattern NARRATIVE = Pattern.compile("([0-9]+(?:\\.[0-9]+)+)\\.? (.+)");
    private static final Pattern INDICATOR = Pattern.compile("([^=:]+)[=:](.+)");
    private static final Pattern MEASURE = Pattern.compile(
            "UNIDAD DE MEDIDA DEL INDICADOR: (.+?)(?: UNIDAD DE MEDIDA DE LAS VARIABLES: (.+))?",
            Pattern.CASE_INSENSITIVE);

    private PublishedRows() {}

    /** A row of the paper; blank figures are {@code null}. */
    record PublishedRow(
            String level,
            String unit,
            String clave,
            String narrative,
            String siglas,
            String indicator,
            String frequency,
            String measure,
            String variables,
            @Nullable BigDecimal annual,
            List<@Nullable BigDecimal> programmed,
            @Nullable BigDecimal realised,
            @Nullable BigDecimal printed,
            String justification) {

        /** What was realised in the quarter in percent of the target, where there is a target. */
        @Nullable
        BigDecimal computed() {
            return percent(realised, programmed.getFirst());
        }

        /** What was realised so far in percent of the annual target. */
        @Nullable
        BigDecimal ofTheYear() {
            return percent(realised, annual);
        }
    }

    static List<PublishedRow> read() {
        try {
            List<PublishedRow> rows = new ArrayList<>();
            Map<String, String> units = new HashMap<>();
            for (String line : Files.readAllLines(DOCUMENT)) {
                String[] cells = line.split("\t", -1);
                Matcher level = LEVEL.matcher(cells[0].strip());
                if (cells.length >= 13 && level.matches()) {
                    rows.add(row(cells, level, units));
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PublishedRow row(String[] cells, Matcher level, Map<String, String> units) {
        // Whole rows print the percentage one cell to the right of its header.
        boolean whole = cells.length == 23;
        Matcher narrative = match(NARRATIVE, cells[1]);
        Matcher indicator = match(INDICATOR, cells[2]);
        Matcher measure = match(MEASURE, cells[4]);
        String clave = narrative.group(1);
        String unit = level.group(2);
        if (unit == null) {
            unit = units.getOrDefault(clave.substring(0, clave.lastIndexOf('.')), "");
        }
        // One office spelt in two ways.
        unit = unit.equals("OFICIALÍA MAYOR") ? "Oficialía Mayor" : unit;
        units.put(clave, unit);
        List<@Nullable BigDecimal> programmed = new ArrayList<>();
        for (int i = 6; i < 10; i++) {
            programmed.add(figure(cells[i]));
        }
        return new PublishedRow(
                level.group(1),
                unit,
                clave,
                narrative.group(2).strip(),
                indicator.group(1).strip(),
                indicator.group(2).strip(),
                cells[3].strip(),
                measure.group(1).strip(),
                measure.group(2) == null ? "" : measure.group(2).strip(),
                figure(cells[5]),
                programmed,
                figure(cells[10]),
                figure(cells[whole ? 15 : 11]),
                cells[whole ? 22 : 12].strip());
    }

    private static Matcher match(Pattern pattern, String cell) {
        Matcher matcher = pattern.matcher(cell.strip());
        if (!matcher.matches()) {
            throw new IllegalStateException("Not as on the paper: " + cell);
        }
        return matcher;
    }

    private static @Nullable BigDecimal figure(String cell) {
        String digits = cell.replace(",", "").replace("%", "").strip();
        return digits.isEmpty() ? null : new BigDecimal(digits);
    }

    private static @Nullable BigDecimal percent(@Nullable BigDecimal part, @Nullable BigDecimal whole) {
        return part == null || whole == null || whole.signum() == 0
                ? null
                : part.multiply(BigDecimal.valueOf(100)).divide(whole, 2, RoundingMode.HALF_UP);
    }
}
