package mx.avance.capture.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import mx.avance.base.ui.IndicatorSection;
import mx.avance.capture.Capture;
import mx.avance.capture.EntryStandings;
import mx.avance.capture.TextAdvice;
import mx.avance.capture.Workflow;
import mx.avance.figures.Quarter;
import org.springframework.core.annotation.Order;

/** The capture of an indicator in the quarter that is looked at, on its page. */
@org.springframework.stereotype.Component
@Order(10)
class CaptureSection implements IndicatorSection {

    private final EntryStandings standings;
    private final Capture capture;
    private final Workflow workflow;
    private final TextAdvice advice;

    CaptureSection(EntryStandings standings, Capture capture, Workflow workflow, TextAdvice advice) {
        this.standings = standings;
        this.capture = capture;
        this.workflow = workflow;
        this.advice = advice;
    }

    @Override
    public Optional<Component> of(long indicatorId, Quarter quarter) {
        return standings
                .find(indicatorId, quarter)
                .map(entry -> new CaptureForm(
                        entry, () -> standings.find(indicatorId, quarter), capture, workflow, advice));
    }
}
