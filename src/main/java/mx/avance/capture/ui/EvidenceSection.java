package mx.avance.capture.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import mx.avance.base.Settings;
import mx.avance.base.ui.IndicatorSection;
import mx.avance.capture.EvidenceFiles;
import mx.avance.figures.Quarter;
import org.springframework.core.annotation.Order;

/** Medios de verificación of the quarter looked at, on the page of an indicator. */
@org.springframework.stereotype.Component
@Order(50)
class EvidenceSection implements IndicatorSection {

    private final EvidenceFiles files;
    private final Settings settings;

    EvidenceSection(EvidenceFiles files, Settings settings) {
        this.files = files;
        this.settings = settings;
    }

    @Override
    public Optional<Component> of(long indicatorId, Quarter quarter) {
        return Optional.of(
                new EvidenceList(files, indicatorId, quarter, settings.rules().zone()));
    }
}
