package mx.avance.capture.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import mx.avance.base.Settings;
import mx.avance.base.ui.IndicatorSection;
import mx.avance.capture.Adjustments;
import mx.avance.capture.TargetSheets;
import mx.avance.figures.Quarter;
import org.springframework.core.annotation.Order;

/** Metas y adecuaciones: the targets of an indicator as planned and as adjusted, with who asked for what and what was decided. */
@Order(20)
@org.springframework.stereotype.Component
class AdjustmentSection implements IndicatorSection {

    private final TargetSheets sheets;
    private final Adjustments adjustments;
    private final Settings settings;

    AdjustmentSection(TargetSheets sheets, Adjustments adjustments, Settings settings) {
        this.sheets = sheets;
        this.adjustments = adjustments;
        this.settings = settings;
    }

    @Override
    public Optional<Component> of(long indicatorId, Quarter quarter) {
        return sheets.of(indicatorId)
                .map(sheet -> new TargetsPanel(sheet, settings.rules().zone(), adjustments));
    }
}
