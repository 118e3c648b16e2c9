package mx.avance.meeting;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import mx.avance.access.Action;
import mx.avance.access.Permissions;
import mx.avance.access.Person;
import mx.avance.access.Requires;
import mx.avance.access.SystemOnly;
import mx.avance.live.LiveTopics;
import mx.avance.persistence.RecordMapper;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where the presenter of a meeting is, for the devices that follow it. Only the place is shared, never what is seen there: each device reads its slide with
 * the permissions of whoever is signed in on it.
 */
@Service
public class Meetings {

    /** Without 0, O, 1, I and L, which are mistaken for each other when a code is read from the wall. */
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final int CODE_LENGTH = 5;
    private static final int MAX_SELECTION = 2_000;
    private static final Duration KEPT = Duration.ofDays(2);

    private final JdbcClient jdbc;
    private final Permissions permissions;
    private final LiveTopics topics;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Meetings(JdbcClient jdbc, Permissions permissions, LiveTopics topics, Clock clock) {
        this.jdbc = jdbc;
        this.permissions = permissions;
        this.topics = topics;
        this.clock = clock;
    }

    /**
     * Where a meeting is.
     *
     * @param presenter the user name of whoever presents
     * @param name the name of whoever presents
     * @param selection that of the slides, as a query string
     * @param slide what is shown ({@link SlideKey#text})
     * @param slidePosition which slide it is, 0 for the title
     * @param slideTotal how many there are after the title
     * @param present whether the presenter is still there
     */
    public record Meeting(
            String code,
            String presenter,
            String name,
            String selection,
            String slide,
            int slidePosition,
            int slideTotal,
            boolean present) {}

    /** The place of a presenter. @param screen which of its screens it is */
    public record Step(String screen, String slide, int position, int total) {}

    /** The topic of the bus on which a meeting says that it went on. */
    public static String topic(String code) {
        return "meeting:" + code;
    }

    /**
     * Begins a meeting that others can follow.
     *
     * @return the short code by which they find it
     */
    @Requires(Action.PRESENT)
    @Transactional
    public String start(String selection, Step step) {
        Person person = permissions.require(Action.PRESENT);
        if (selection.length() > MAX_SELECTION) {
            throw new AgreementRefusedException("La dirección de esta reunión es demasiado larga para compartirla.");
        }
        jdbc.sql("delete from meeting where updated_at < :before")
                .param("before", now().minus(KEPT))
                .update();
        String code = newCode();
        jdbc.sql("""
                insert into meeting (code, presenter, screen, selection, slide, slide_position, slide_total, updated_at)
                values (:code, :presenter, :screen, :selection, :slide, :position, :total, :now)
                """)
                .param("code", code)
                .param("presenter", person.username())
                .param("screen", step.screen())
                .param("selection", selection)
                .param("slide", step.slide())
                .param("position", step.position())
                .param("total", step.total())
                .param("now", now())
                .update();
        return code;
    }

    /**
     * Takes whoever follows along to another slide.
     *
     * @return whether there is such a meeting of this presenter
     */
    @Requires(Action.PRESENT)
    @Transactional
    public boolean move(String code, Step step) {
        Person person = permissions.require(Action.PRESENT);
        int moved = jdbc.sql("""
                update meeting set screen = :screen, slide = :slide, slide_position = :position, slide_total = :total, updated_at = :now, left_at = null
                where code = :code and presenter = :presenter
                """)
                .param("code", code)
                .param("presenter", person.username())
                .param("screen", step.screen())
                .param("slide", step.slide())
                .param("position", step.position())
                .param("total", step.total())
                .param("now", now())
                .update();
        if (moved > 0) {
            topics.announce(topic(code));
        }
        return moved > 0;
    }

    /** Tells whoever follows that the presenter has left; not when another of its screens has taken over meanwhile. */
    @SystemOnly("a presenter's screen that closes, perhaps because its session ended and nobody is signed in any more")
    @Transactional
    public void leave(String code, String screen) {
        int left = jdbc.sql(
                        "update meeting set left_at = :now where code = :code and screen = :screen and left_at is null")
                .param("now", now())
                .param("code", code)
                .param("screen", screen)
                .update();
        if (left > 0) {
            topics.announce(topic(code));
        }
    }

    /** Where a meeting is, for whoever may read figures at all; capital letters or small ones. */
    @Transactional(readOnly = true)
    public Optional<Meeting> find(String code) {
        permissions.require(Action.READ);
        return jdbc.sql("""
                select m.code, m.presenter, coalesce(a.display_name, m.presenter) as name, m.selection, m.slide, m.slide_position, m.slide_total,
                       case when m.left_at is null then true else false end as present
                from meeting m left join account a on a.username = m.presenter where m.code = :code
                """)
                .param("code", normalised(code))
                .query(RecordMapper.of(Meeting.class))
                .optional();
    }

    /** The user name of whoever acts, when it is the one that presents a meeting. */
    @Transactional(readOnly = true)
    public boolean isPresentedBy(@Nullable String code, String username) {
        return code != null
                && find(code).map(found -> found.presenter().equals(username)).orElse(false);
    }

    private static String normalised(String code) {
        String letters = code.strip().toUpperCase(java.util.Locale.ROOT);
        return letters.length() > CODE_LENGTH ? "" : letters;
    }

    private String newCode() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < CODE_LENGTH; i++) {
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
