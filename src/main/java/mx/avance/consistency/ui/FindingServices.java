package mx.avance.consistency.ui;

import mx.avance.access.Acting;
import mx.avance.base.Settings;
import mx.avance.capture.CaptureRights;
import mx.avance.capture.IndicatorCards;
import mx.avance.capture.Places;
import mx.avance.consistency.ConsistencyRules;
import mx.avance.consistency.Corrections;
import mx.avance.consistency.Dismissals;
import mx.avance.consistency.Findings;
import mx.avance.consistency.FindingsWorkbook;
import mx.avance.live.LiveChanges;
import mx.avance.plan.PlanCatalogue;
import org.springframework.stereotype.Component;

/** What the screens of the findings ask and tell. */
@Component
record FindingServices(
        Places places,
        Findings findings,
        Dismissals dismissals,
        Corrections corrections,
        ConsistencyRules rules,
        FindingsWorkbook workbook,
        IndicatorCards cards,
        CaptureRights captureRights,
        PlanCatalogue plan,
        Settings settings,
        Acting acting,
        LiveChanges changes) {

    /** What whoever looks may do with the findings of a year, at this moment. */
    FindingRights rights(long fiscalYearId) {
        return FindingRights.of(acting.require(), captureRights.now(fiscalYearId), plan.units());
    }
}
