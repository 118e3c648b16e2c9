package mx.avance.meeting.ui;

import com.vaadin.flow.component.html.Paragraph;
import mx.avance.capture.Places.Place;
import mx.avance.live.Change;
import mx.avance.meeting.Decks;
import mx.avance.meeting.Decks.Deck;
import mx.avance.meeting.MeetingChoice;
import mx.avance.meeting.SlideOrder;
import mx.avance.plan.Level;
import mx.avance.plan.PlanCatalogue.ProgrammeName;
import mx.avance.plan.PlanCatalogue.UnitName;

/** The first slide: what the meeting is about, and how it stands as a whole. */
final class TitleSlide extends Slide {

    private final Place place;
    private final MeetingChoice choice;
    private final Decks decks;
    private final SignalTiles tiles = new SignalTiles();

    TitleSlide(Place place, MeetingChoice choice, Deck deck, String municipality, Decks decks) {
        super("title");
        this.place = place;
        this.choice = choice;
        this.decks = decks;
        Paragraph town = new Paragraph(municipality);
        town.addClassName("meeting-muted");
        Paragraph quarter =
                new Paragraph(getTranslation("meeting.quarter", place.quarter().name(), String.valueOf(place.year())));
        quarter.addClassName("meeting-quarter");
        Paragraph order = new Paragraph(deck.ids().isEmpty() ? getTranslation("meeting.none") : order(deck));
        add(town, heading("", what()), quarter, tiles, order);
        refresh();
    }

    private String what() {
        UnitName unit = place.unit();
        ProgrammeName programme = place.programme();
        if (unit != null && programme != null) {
            return programme.programmeKey() + " · " + unit.name();
        }
        if (unit != null) {
            return unit.name();
        }
        return programme == null ? getTranslation("meeting.all") : programme.programmeKey() + " " + programme.name();
    }

    private String order(Deck deck) {
        String slides = switch (choice.by()) {
            case UNIT ->
                counted("meeting.units", "meeting.units.one", deck.ids().size());
            case COMPONENT ->
                counted(
                        "meeting.components",
                        "meeting.components.one",
                        deck.ids().size());
            case INDICATOR, TITLE ->
                counted(
                        "meeting.indicators",
                        "meeting.indicators.one",
                        deck.ids().size());
        };
        Level level = choice.level();
        if (level != null) {
            slides += " · " + level.word();
        }
        String order =
                getTranslation(choice.order() == SlideOrder.WORST ? "meeting.order.worst" : "meeting.order.clave");
        return slides + " · " + order + (deck.more() ? " · " + getTranslation("meeting.first", Decks.MOST) : "");
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
        tiles.show(decks.counts(place, choice));
    }

    private String counted(String many, String one, int count) {
        return count == 1 ? getTranslation(one) : getTranslation(many, count);
    }
}
