package mx.avance.plan.ui;

import mx.avance.plan.IndicatorEditor;
import mx.avance.plan.PlanCatalogue;
import mx.avance.plan.PlanCopy;
import mx.avance.plan.PlanEditor;
import mx.avance.plan.PlanTree;
import mx.avance.plan.ProgrammeEditor;
import mx.avance.plan.SheetEditor;
import org.springframework.stereotype.Component;

/** The services of the screen in one place. */
@Component
record PlanEditors(
        PlanCatalogue catalogue,
        PlanTree tree,
        ProgrammeEditor programmes,
        PlanEditor objectives,
        IndicatorEditor indicators,
        SheetEditor sheets,
        PlanCopy copy) {}
