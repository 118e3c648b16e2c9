package mx.avance.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.concurrent.atomic.AtomicInteger;
import mx.avance.access.PermissionDeniedException;
import mx.avance.access.TestPeople;
import mx.avance.database.OnH2;
import mx.avance.database.OnPostgreSql;
import mx.avance.live.LiveTopics;
import mx.avance.live.Subscription;
import mx.avance.meeting.Meetings.Step;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever follows a meeting is told where its presenter is, and nothing else. */
abstract class MeetingsTests {

    private static final Step FIRST = new Step("s1", "t0", 0, 12);
    private static final Step SECOND = new Step("s1", "i7", 1, 12);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Meetings meetings;

    @Autowired
    LiveTopics topics;

    @OnH2
    static class H2Tests extends MeetingsTests {}

    @OnPostgreSql
    static class PostgresTests extends MeetingsTests {}

    @AfterEach
    void end() {
        TestPeople.system();
        jdbc.sql("delete from meeting").update();
    }

    @Test
    void whoeverFollowsHearsOfEachStepAndOfTheEnd() {
        TestPeople.signIn(jdbc, "titular");
        String code = meetings.start("trimestre=1", FIRST);
        AtomicInteger heard = new AtomicInteger();
        Subscription subscription = topics.subscribe(Meetings.topic(code), heard::incrementAndGet);

        assertThat(meetings.move(code, SECOND)).isTrue();
        int steps = heard.get();
        // Not exactly once: whoever listens is also told when the node begins to hear the others, which is some moment
        // after its start.
        assertThat(steps).isPositive();
        TestPeople.signIn(jdbc, "contraloria");
        Meetings.Meeting found =
                meetings.find(code.toLowerCase(java.util.Locale.ROOT)).orElseThrow();
        assertThat(found.slide()).isEqualTo("i7");
        assertThat(found.slidePosition()).isEqualTo(1);
        assertThat(found.selection()).isEqualTo("trimestre=1");
        assertThat(found.present()).isTrue();

        meetings.leave(code, "s1");
        assertThat(heard.get()).isGreaterThan(steps);
        meetings.leave(code, "s1");
        assertThat(meetings.find(code).orElseThrow().present()).isFalse();
        subscription.end();
    }

    @Test
    void onlyThePresenterLeadsAndAScreenThatWasTakenOverEndsNothing() {
        TestPeople.signIn(jdbc, "titular");
        String code = meetings.start("", FIRST);
        TestPeople.signIn(jdbc, "planeacion");
        assertThat(meetings.move(code, SECOND)).isFalse();
        assertThat(meetings.isPresentedBy(code, "planeacion")).isFalse();

        TestPeople.signIn(jdbc, "titular");
        meetings.move(code, new Step("s2", "i8", 2, 12));
        meetings.leave(code, "s1");
        assertThat(meetings.find(code).orElseThrow().present()).isTrue();
        assertThat(meetings.isPresentedBy(code, "titular")).isTrue();
        assertThat(meetings.move("NADIE", SECOND)).isFalse();
    }

    @Test
    void whoeverReadsNoFiguresNeitherLeadsNorFollows() {
        TestPeople.signIn(jdbc, "consulta");
        assertThatExceptionOfType(PermissionDeniedException.class).isThrownBy(() -> meetings.start("", FIRST));
        assertThatExceptionOfType(PermissionDeniedException.class).isThrownBy(() -> meetings.find("K7M2P"));
    }

    @Test
    void whatIsOverForDaysIsForgotten() {
        String old = meetings.start("", FIRST);
        jdbc.sql("update meeting set updated_at = timestamp with time zone '2020-01-01 00:00:00+00'")
                .update();
        String now = meetings.start("", FIRST);

        assertThat(meetings.find(old)).isEmpty();
        assertThat(meetings.find(now)).isPresent();
        assertThat(now).matches("[2-9A-HJ-NP-Z]{5}").isNotEqualTo(old);
    }

    @Test
    void aCodeThatIsNoneFindsNothing() {
        assertThat(meetings.find("")).isEmpty();
        assertThat(meetings.find("' or 1=1 --")).isEmpty();
        assertThat(meetings.find("x".repeat(100_000))).isEmpty();
    }
}
