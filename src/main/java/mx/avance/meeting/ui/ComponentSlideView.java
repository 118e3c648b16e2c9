package mx.avance.meeting.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import mx.avance.figures.Quarter;
import mx.avance.live.Change;
import mx.avance.meeting.Slides;
import mx.avance.meeting.Slides.ComponentSlide;

/** A component: its own indicators, and its activities as a list of bands. */
final class ComponentSlideView extends Slide {

    private static final int OWN = 2;
    private static final int ACTIVITIES = 9;

    private final long objectiveId;
    private final long programmeId;
    private final Quarter quarter;
    private final Slides slides;
    private final SlideLines own = new SlideLines(OWN);
    private final SlideLines activities = new SlideLines(ACTIVITIES);
    private final H2 title = new H2();

    private ComponentSlideView(ComponentSlide component, long objectiveId, Quarter quarter, Slides slides) {
        super("component");
        this.objectiveId = objectiveId;
        this.programmeId = component.programmeId();
        this.quarter = quarter;
        this.slides = slides;
        own.addClassName("meeting-lines-own");
        Paragraph unit = new Paragraph(component.unit());
        unit.addClassName("meeting-muted");
        add(heading(component.clave(), component.narrative()), unit, own, title, activities);
        show(component);
    }

    static Optional<Slide> of(long objectiveId, Quarter quarter, Slides slides) {
        return slides.component(objectiveId, quarter)
                .map(component -> new ComponentSlideView(component, objectiveId, quarter, slides));
    }

    private void show(ComponentSlide component) {
        own.show(component.own());
        activities.show(component.activities());
        title.setText(getTranslation(
                component.activities().isEmpty() ? "meeting.component.none" : "meeting.component.activities"));
    }

    @Override
    boolean isTouchedBy(Change change) {
        return change.touches(programmeId);
    }

    @Override
    void refresh() {
        slides.component(objectiveId, quarter).ifPresent(this::show);
    }
}
