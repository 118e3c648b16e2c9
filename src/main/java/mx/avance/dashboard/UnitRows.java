package mx.avance.dashboard;

import java.util.Map;
import mx.avance.dashboard.Dashboard.Scope;

/**
 * Where a table that counts by unit is read: {@code b}, in the index that begins with unit, year and quarter. Unless programmes are named, the units come first
 * and each is looked up by all three: of a list of units H2 would read all years and quarters.
 */
final class UnitRows {

    private UnitRows() {}

    /** What follows "from": the table and its conditions, those of the quarter among them. @param params gets their values */
    static String of(String table, Scope scope, Map<String, Object> params) {
        return table(table, scope, params) + ScopeSql.of("b", rest(scope), params);
    }

    /** The same in all quarters. */
    static String ofTheYear(String table, Scope scope, Map<String, Object> params) {
        return table(table, scope, params) + ScopeSql.ofTheYear("b", rest(scope), params);
    }

    private static boolean byUnit(Scope scope) {
        return scope.programmeId() == null && scope.readable().isEmpty();
    }

    /** What is left to ask for where the units have been. */
    private static Scope rest(Scope scope) {
        return byUnit(scope) ? scope.ofAllUnits() : scope;
    }

    private static String table(String table, Scope scope, Map<String, Object> params) {
        if (!byUnit(scope)) {
            return table + " b where ";
        }
        String from = "unit u join " + table + " b on b.unit_id = u.id where ";
        if (scope.units().isEmpty()) {
            return from;
        }
        params.put("units", scope.units());
        return from + "u.id in (:units) and ";
    }
}
