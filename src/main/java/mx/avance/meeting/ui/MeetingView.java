package mx.avance.meeting.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mx.avance.access.Action;
import mx.avance.base.ui.Live;
import mx.avance.base.ui.Selection;
import mx.avance.capture.Places.Place;
import mx.avance.live.Change;
import mx.avance.meeting.Decks.Deck;
import mx.avance.meeting.MeetingChoice;
import mx.avance.meeting.Meetings;
import mx.avance.meeting.Meetings.Meeting;
import mx.avance.meeting.Meetings.Step;
import mx.avance.meeting.SlideKey;
import org.jspecify.annotations.Nullable;

/** Reunión: one slide after the other on the wall, led by the keys, live while somebody corrects a figure; or what another device leads. */
@Route(value = MeetingView.PATH, autoLayout = false)
@Menu(title = "nav.meeting", order = 3, icon = "vaadin:presentation")
@RolesAllowed({"PLANEACION", "TITULAR", "ENLACE", "CONTRALORIA"})
class MeetingView extends Main implements BeforeEnterObserver, HasDynamicTitle, MeetingStage.Screen {

    static final String PATH = "reunion";

    private final MeetingServices services;
    private final MeetingStage stage = new MeetingStage(this);
    private final String screen = UUID.randomUUID().toString();
    private final SharePanel share = new SharePanel();
    private final MeetingPanel why = new MeetingPanel("why", getTranslation("meeting.why"));
    private final Span whole = new Span();
    private final MeetingWriting writing;
    private Selection selection = new Selection(Map.of());
    private MeetingChoice choice = MeetingChoice.of(Map.of());
    private @Nullable Place place;
    private Deck deck = new Deck(List.of(), false);
    private MeetingBar bar = new MeetingBar(false, false);
    private Slide slide = new NoSlide("");
    private int position;
    private @Nullable String presents;

    MeetingView(MeetingServices services) {
        this.services = services;
        writing = new MeetingWriting(services);
        why.content.add(whole);
        addClassName("meeting");
        getElement().setAttribute("tabindex", "-1");
        Live.keep(this, services.changes(), this::refresh);
        addDetachListener(event -> leaveFollowers());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        selection = Selection.of(event.getLocation().getQueryParameters());
        choice = MeetingChoice.of(selection.parameters());
        setClassName("meeting-light", choice.light());
        leaveFollowers();
        bar = new MeetingBar(
                choice.follows() != null, services.acting().require().may(Action.RECORD_AGREEMENT));
        removeAll();
        add(stage, slide, writing, bar, new HelpPanel(), share, why);
        String followed = choice.follows();
        if (followed == null) {
            begin();
        } else {
            add(follower(followed));
            follow(followed);
            stage.begin(0, 0, 0, true);
        }
    }

    private void begin() {
        place = find(selection);
        Place where = place;
        deck = where == null ? new Deck(List.of(), false) : services.decks().deck(where, choice);
        String me = services.acting().require().username();
        presents = services.meetings().isPresentedBy(choice.presents(), me) ? choice.presents() : null;
        show(first());
        stage.begin(position, deck.ids().size(), choice.autoSeconds(), false);
    }

    private @Nullable Place find(Selection wanted) {
        return services.places()
                .find(wanted.year(), wanted.quarter(), wanted.programme(), wanted.unit())
                .orElse(null);
    }

    /** The indicator of the address goes before its number: the order may be another one today. */
    private int first() {
        Long indicator = choice.indicatorId();
        int found = indicator == null || choice.by() != SlideKey.Kind.INDICATOR
                ? -1
                : deck.ids().indexOf(indicator);
        return found < 0 ? choice.number() : found + 1;
    }

    @Override
    public int show(int wanted) {
        position = Math.clamp(wanted, 0, deck.ids().size());
        Place where = place;
        SlideKey key = position == 0
                ? SlideKey.TITLE
                : new SlideKey(choice.by(), deck.ids().get(position - 1));
        put(where == null ? new NoSlide(getTranslation("empty.no-year")) : slide(key, where));
        bar.show(position, deck.ids().size());
        String code = presents;
        if (code != null) {
            services.meetings()
                    .move(
                            code,
                            new Step(screen, key.text(), position, deck.ids().size()));
            bar.say(getTranslation("meeting.presents", code));
        }
        address(key);
        return position;
    }

    private Slide slide(SlideKey key, Place where) {
        Optional<Slide> found = switch (key.kind()) {
            case TITLE ->
                Optional.of(new TitleSlide(
                        where, choice, deck, services.settings().rules().municipality(), services.decks()));
            case INDICATOR -> IndicatorSlide.of(key.id(), where.quarter(), services);
            case COMPONENT -> ComponentSlideView.of(key.id(), where.quarter(), services.slides());
            case UNIT -> UnitSlideView.of(where, key.id(), services.slides());
        };
        return found.orElseGet(() -> new NoSlide(getTranslation("meeting.not-yours")));
    }

    private void put(Slide next) {
        write(false);
        replace(slide, next);
        slide = next;
    }

    /** The address of the slide is that of the browser, to be shared; the slides replace each other in its history. */
    private void address(SlideKey key) {
        Selection here = selection
                .with(MeetingChoice.NUMBER, position == 0 ? null : String.valueOf(position))
                .with(MeetingChoice.INDICATOR, key.kind() == SlideKey.Kind.INDICATOR ? String.valueOf(key.id()) : null)
                .with(MeetingChoice.PRESENTS, presents);
        UI.getCurrent().getPage().getHistory().replaceState(null, new Location(PATH, here.query()));
    }

    private Span follower(String code) {
        Span follower = new Span();
        follower.addClassName("visually-hidden");
        Live.follow(follower, services.topics(), Meetings.topic(code), () -> {
            follow(code);
            stage.arrived(0, 0);
        });
        return follower;
    }

    /** Shows what the presenter shows, with what whoever follows may read. */
    private void follow(String code) {
        Optional<Meeting> found = services.meetings().find(code);
        if (found.isEmpty()) {
            put(new NoSlide(getTranslation("meeting.no-code", code)));
            return;
        }
        Meeting meeting = found.get();
        Selection theirs = Selection.of(QueryParameters.fromString(meeting.selection()));
        choice = MeetingChoice.of(theirs.parameters());
        place = find(theirs);
        Place where = place;
        if (where != null && deck.ids().isEmpty()) {
            deck = services.decks().deck(where, choice);
        }
        SlideKey key = SlideKey.of(meeting.slide()).orElse(SlideKey.TITLE);
        put(where == null ? new NoSlide(getTranslation("empty.no-year")) : slide(key, where));
        bar.show(meeting.slidePosition(), meeting.slideTotal());
        bar.say(getTranslation(meeting.present() ? "meeting.follows" : "meeting.left", meeting.name()));
    }

    private void refresh(Change change) {
        if (slide.isTouchedBy(change)) {
            slide.refresh();
        }
    }

    @Override
    public boolean prepare(String panel) {
        return switch (panel) {
            case "help" -> true;
            case "share" -> prepareShare();
            case "why" -> {
                whole.setText(slide.wholeText());
                yield !slide.wholeText().isEmpty();
            }
            default -> false;
        };
    }

    private boolean prepareShare() {
        String code = presents;
        if (code == null) {
            SlideKey key = position == 0
                    ? SlideKey.TITLE
                    : new SlideKey(choice.by(), deck.ids().get(position - 1));
            String shared = selection
                    .with(MeetingChoice.THEME, null)
                    .with(MeetingChoice.AUTO, null)
                    .with(MeetingChoice.PRESENTS, null)
                    .query()
                    .getQueryString();
            code = services.meetings()
                    .start(
                            shared,
                            new Step(screen, key.text(), position, deck.ids().size()));
            presents = code;
            bar.say(getTranslation("meeting.presents", code));
            address(key);
        }
        share.show(code);
        return true;
    }

    @Override
    public void write(boolean open) {
        if (!open) {
            boolean was = writing.isOpen();
            writing.close();
            setClassName("meeting-typing", false);
            if (was) {
                stage.writing(false);
            }
            return;
        }
        Place where = place;
        if (where == null || writing.isOpen() || slide.indicatorId().isEmpty()) {
            return;
        }
        if (writing.open(slide.indicatorId().getAsLong(), where.quarter(), () -> write(false))) {
            setClassName("meeting-typing", true);
            stage.writing(true);
        } else {
            bar.say(getTranslation("meeting.not-write"));
        }
    }

    @Override
    public boolean save() {
        boolean saved = writing.save();
        if (saved) {
            slide.refresh();
        }
        return saved;
    }

    @Override
    public void back() {
        Selection tablero = selection.shared().with(MeetingChoice.LEVEL, selection.get(MeetingChoice.LEVEL));
        UI.getCurrent().navigate("", tablero.query());
    }

    private void leaveFollowers() {
        String code = presents;
        if (code != null) {
            presents = null;
            services.meetings().leave(code, screen);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("meeting.title") + " · Avance";
    }
}
