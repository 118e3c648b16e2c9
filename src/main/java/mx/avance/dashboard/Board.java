package mx.avance.dashboard;

import java.util.Map;
import mx.avance.dashboard.Dashboard.Scope;
import mx.avance.plan.PlanCatalogue;
import org.springframework.stereotype.Component;

/** The conditions on {@code programme_board}, in a form that both databases answer from one of its indexes. */
@Component
class Board {

    private final PlanCatalogue plan;

    Board(PlanCatalogue plan) {
        this.plan = plan;
    }

    /** The conditions on the table {@code b}, those of the quarter among them. */
    String of(Scope scope, Map<String, Object> params) {
        return units(scope, params) + ScopeSql.of("b", scope, params);
    }

    /** The same in all quarters. */
    String ofTheYear(Scope scope, Map<String, Object> params) {
        return units(scope, params) + ScopeSql.ofTheYear("b", scope, params);
    }

    /** All units are named where none is asked for: the index that holds all columns begins with them. */
    private String units(Scope scope, Map<String, Object> params) {
        if (!ScopeSql.isWholeYear(scope)) {
            return "";
        }
        UnitTree all = new UnitTree(plan.units());
        if (all.ids().isEmpty()) {
            return "";
        }
        params.put("units", all.ids());
        return "b.unit_id in (:units) and ";
    }
}
