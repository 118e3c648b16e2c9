package mx.avance.meeting.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import mx.avance.capture.Places.Place;
import mx.avance.live.Change;
import mx.avance.meeting.Slides;
import mx.avance.meeting.Slides.UnitSlide;

/** A unit: how many of its indicators have each semáforo, and which are the furthest from their band. */
final class UnitSlideView extends Slide {

    private static final int WORST = 6;

    private final Place place;
    private final long unitId;
    private final Slides slides;
    private final SignalTiles tiles = new SignalTiles();
    private final SlideLines lines = new SlideLines(WORST);

    UnitSlideView(UnitSlide unit, Place place, long unitId, Slides slides) {
        super("unit");
        this.place = place;
        this.unitId = unitId;
        this.slides = slides;
        Paragraph quarter =
                new Paragraph(getTranslation("meeting.quarter", place.quarter().name(), String.valueOf(place.year())));
        quarter.addClassName("meeting-muted");
        H2 worst = new H2(getTranslation("meeting.unit.worst"));
        add(heading("", unit.name()), quarter, tiles, worst, lines);
        show(unit);
    }

    static java.util.Optional<Slide> of(Place place, long unitId, Slides slides) {
        return slides.unit(place, unitId, WORST).map(unit -> new UnitSlideView(unit, place, unitId, slides));
    }

    private void show(UnitSlide unit) {
        tiles.show(unit.counts());
        lines.show(unit.worst());
    }

    @Override
    boolean isTouchedBy(Change change) {
        Long programme = place.programmeId();
        if (programme != null) {
            return change.touches(programme);
        }
        return place.readable().isEmpty() || change.touchesAny(place.readable());
    }

    @Override
    void refresh() {
        slides.unit(place, unitId, WORST).ifPresent(this::show);
    }
}
