package mx.avance.dashboard;

import java.util.Map;
import mx.avance.dashboard.Dashboard.Scope;
import mx.avance.plan.Level;

/** The conditions of what is looked at, for any table that knows year, quarter, programme, unit and level. What is asked for travels as parameters. */
public final class ScopeSql {

    private ScopeSql() {}

    /** The conditions on a table, those of the quarter among them. @param params gets their values */
    public static String of(String alias, Scope scope, Map<String, Object> params) {
        params.put("quarter", scope.quarter().number());
        return ofTheYear(alias, scope, params) + " and " + alias + ".quarter = :quarter";
    }

    /** The same in all quarters. */
    static String ofTheYear(String alias, Scope scope, Map<String, Object> params) {
        params.put("year", scope.fiscalYearId());
        StringBuilder sql = new StringBuilder(alias).append(".fiscal_year_id = :year");
        Long programme = scope.programmeId();
        if (programme != null) {
            params.put("programme", programme);
            sql.append(" and ").append(alias).append(".programme_id = :programme");
        } else if (!scope.readable().isEmpty()) {
            params.put("readable", scope.readable());
            sql.append(" and ").append(alias).append(".programme_id in (:readable)");
        }
        if (!scope.units().isEmpty()) {
            params.put("units", scope.units());
            sql.append(" and ").append(alias).append(".unit_id in (:units)");
        }
        Level level = scope.level();
        if (level != null) {
            params.put("level", level.name());
            sql.append(" and ").append(alias).append(".level = :level");
        }
        return sql.toString();
    }

    /** Whether it is the whole year, or all of it at a level: no programme and no unit has been chosen. */
    public static boolean isWholeYear(Scope scope) {
        return scope.programmeId() == null
                && scope.readable().isEmpty()
                && scope.units().isEmpty();
    }
}
