package mx.avance.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.avance.exchange.reading.ColumnRole;
import mx.avance.exchange.reading.TableMapping;
import mx.avance.exchange.reading.TableMapping.Column;
import mx.avance.exchange.reading.TableMapping.Constant;

/** Says what a mapping has to tell before a table can be read by it. */
public final class MappingNeeds {

    private static final Map<Constant, ColumnRole> COLUMNS = new EnumMap<>(Map.of(
            Constant.YEAR, ColumnRole.YEAR,
            Constant.QUARTER, ColumnRole.QUARTER,
            Constant.PROGRAMME_KEY, ColumnRole.PROGRAMME_KEY,
            Constant.PROGRAMME_NAME, ColumnRole.PROGRAMME_NAME,
            Constant.AXIS_NUMBER, ColumnRole.AXIS_NUMBER,
            Constant.AXIS_NAME, ColumnRole.AXIS_NAME,
            Constant.DEPENDENCIA, ColumnRole.DEPENDENCIA));

    private final TableMapping mapping;
    private final List<String> missing = new ArrayList<>();

    private MappingNeeds(TableMapping mapping) {
        this.mapping = mapping;
    }

    /** The column that says row by row what a constant says of all of them. */
    public static ColumnRole column(Constant constant) {
        return Optional.ofNullable(COLUMNS.get(constant)).orElseThrow();
    }

    /**
     * What is still missing, each a sentence that says what to do; empty when the table can be read.
     *
     * @param headers of the columns, in order
     */
    public static List<String> missing(TableMapping mapping, List<String> headers) {
        MappingNeeds needs = new MappingNeeds(mapping);
        needs.checkRepeated(headers);
        needs.checkObjective();
        needs.checkFigures();
        needs.checkHeading();
        return List.copyOf(needs.missing);
    }

    private void checkRepeated(List<String> headers) {
        Map<Column, Integer> first = new HashMap<>();
        for (int i = 0; i < mapping.columns().size(); i++) {
            Column column = mapping.columns().get(i);
            Integer before = column.role() == ColumnRole.IGNORED ? null : first.putIfAbsent(column, i);
            if (before != null) {
                missing.add("Las columnas " + named(before, headers) + " y " + named(i, headers)
                        + " dicen lo mismo: deja solo una.");
            }
        }
    }

    private static String named(int index, List<String> headers) {
        String header = index < headers.size() ? headers.get(index) : "";
        return header.isBlank() ? String.valueOf(index + 1) : "«" + header.strip() + "»";
    }

    private void checkObjective() {
        if (!has(ColumnRole.CLAVE) && !has(ColumnRole.NARRATIVE)) {
            missing.add("Indica qué columna trae la clave del objetivo.");
        }
        if (!has(ColumnRole.NARRATIVE) && !has(ColumnRole.INDICATOR)) {
            missing.add("Indica qué columna trae el resumen narrativo o el nombre del indicador.");
        }
    }

    private void checkFigures() {
        boolean wide = has(ColumnRole.PROGRAMMED) || has(ColumnRole.REALISED);
        boolean ofRow = has(ColumnRole.ROW_PROGRAMMED) || has(ColumnRole.ROW_REALISED);
        if (!wide && !ofRow) {
            missing.add("Indica qué columnas traen lo programado y lo realizado.");
        }
        if (ofRow && !has(ColumnRole.QUARTER) && !isSaid(Constant.QUARTER)) {
            missing.add("Falta el trimestre: una columna que lo diga en cada renglón, o el de todo el archivo.");
        }
        if (wide && !has(ColumnRole.REALISED) && !isSaid(Constant.QUARTER)) {
            missing.add("Falta el trimestre del documento: ninguna columna trae lo realizado.");
        }
    }

    private void checkHeading() {
        if (!has(ColumnRole.YEAR)) {
            String year = mapping.constants().getOrDefault(Constant.YEAR, "").strip();
            if (year.isEmpty()) {
                missing.add("Falta el ejercicio.");
            } else if (!year.matches("20[0-9]{2}")) {
                missing.add("El ejercicio es un año de cuatro cifras, como 2024.");
            }
        }
        if (!has(ColumnRole.PROGRAMME_KEY) && !isSaid(Constant.PROGRAMME_KEY)) {
            missing.add("Falta la clave del programa, como «M-PPA 1.4».");
        }
    }

    private boolean has(ColumnRole role) {
        return mapping.columns().stream().anyMatch(column -> column.role() == role);
    }

    private boolean isSaid(Constant constant) {
        return !mapping.constants().getOrDefault(constant, "").isBlank();
    }
}
