package mx.avance.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import mx.avance.access.PermissionDeniedException;
import mx.avance.access.TestPeople;
import mx.avance.capture.QuarterBoard.Scope;
import mx.avance.capture.QuarterBoard.UnitProgress;
import mx.avance.capture.Workflow.Sending;
import mx.avance.database.OnH2;
import mx.avance.database.OnPostgreSql;
import mx.avance.figures.Amount;
import mx.avance.figures.Quarter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;

/** From the figure that the unit types to the one that is validated: who may, when, and what is on record. */
abstract class WorkflowTests extends CaptureTest {

    @Autowired
    Capture capture;

    @Autowired
    Workflow workflow;

    @Autowired
    EntryStandings standings;

    @Autowired
    QuarterBoard board;

    private String mine;
    private String other;
    private long dtic;

    @OnH2
    static class H2Tests extends WorkflowTests {}

    @OnPostgreSql
    static class PostgresTests extends WorkflowTests {}

    @BeforeEach
    void claves() {
        dtic = unit("DTIC");
        mine = clave("o.unit_id = " + dtic);
        other = clave("o.unit_id <> " + dtic);
    }

    private String clave(String of) {
        return jdbc.sql("""
                select o.clave from objective o join indicator i on i.objective_id = o.id
                join progress p on p.indicator_id = i.id and p.quarter = 2
                where p.due = true and i.rollup = 'OWN' and %s order by o.sort_key fetch first 1 rows only
                """.formatted(of)).query(String.class).single();
    }

    @Test
    void figureAndJustificationAreWrittenWithTheirAuthorAndNothingElseIsOnRecord() {
        TestPeople.signIn(jdbc, "enlace");
        Stored before = entry(mine, Quarter.T2);

        int version = capture.realise(before.id(), before.version(), Amount.of("12.5"));
        version = capture.justify(before.id(), version, "Se hizo <b>todo</b>");
        int same = capture.write(before.id(), version, Amount.of("12.50"), "Se hizo <b>todo</b>");

        Stored after = entry(mine, Quarter.T2);
        assertThat(same).isEqualTo(version).isEqualTo(after.version()).isEqualTo(before.version() + 2);
        assertThat(after.realised()).isEqualTo("12.5");
        assertThat(after.capturedBy()).isEqualTo("enlace");
        assertThat(changes())
                .containsExactly(
                        new Change("enlace", "CAPTURE", "entry", "realised", null, "12.5", null),
                        new Change("enlace", "CAPTURE", "entry", "justification", null, "Se hizo <b>todo</b>", null));
        assertThat(jdbc.sql("select captured from progress p join entry e on e.indicator_id = p.indicator_id"
                                + " and e.quarter = p.quarter where e.id = :id")
                        .param("id", before.id())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void aBlankJustificationIsNoneAndATooLongOneIsRefused() {
        Stored before = entry(mine, Quarter.T2);

        assertThat(capture.justify(before.id(), before.version(), "  ")).isEqualTo(before.version());
        assertThat(capture.justify(before.id(), before.version(), "x".repeat(20_000)))
                .isEqualTo(before.version() + 1);
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> capture.justify(before.id(), before.version() + 1, "x".repeat(20_001)))
                .withMessageContaining("20001 caracteres");
    }

    @Test
    void anotherUnitIsRefusedChangesNothingAndIsOnRecord() {
        Stored before = entry(other, Quarter.T2);
        TestPeople.signIn(jdbc, "enlace");

        assertThatExceptionOfType(PermissionDeniedException.class)
                .isThrownBy(() -> capture.realise(before.id(), before.version(), Amount.of(1)));

        assertThat(entry(other, Quarter.T2)).isEqualTo(before);
        assertThat(changes())
                .singleElement()
                .satisfies(
                        change -> assertThat(change.action() + change.field()).isEqualTo("REFUSEDCAPTURE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"titular", "contraloria", "consulta"})
    void whoeverDoesNotCaptureIsRefused(String username) {
        Stored before = entry(mine, Quarter.T2);
        TestPeople.signIn(jdbc, username);

        assertThatExceptionOfType(PermissionDeniedException.class)
                .isThrownBy(() -> capture.write(before.id(), before.version(), Amount.of(1), "texto"));

        assertThat(entry(mine, Quarter.T2)).isEqualTo(before);
    }

    @Test
    void outsideItsWindowNothingIsWrittenSentOrValidated() {
        Stored before = entry(mine, Quarter.T1);
        jdbc.sql(
                        "update quarter_window set opens_on = date '2999-10-01', closes_on = date '2999-10-30' where quarter = 3")
                .update();

        assertThatExceptionOfType(CaptureRefusedException.class)
                .isThrownBy(() -> capture.realise(before.id(), before.version(), Amount.of(1)))
                .withMessageStartingWith("T1 ya se publicó.");
        assertThatExceptionOfType(CaptureRefusedException.class)
                .isThrownBy(() -> workflow.send(year, Quarter.T3, null, dtic))
                .withMessageStartingWith("T3 abre el ");
        assertThatExceptionOfType(CaptureRefusedException.class)
                .isThrownBy(() -> workflow.validate(year, Quarter.T3, null, dtic));
        assertThatExceptionOfType(CaptureRefusedException.class)
                .isThrownBy(() -> workflow.giveBack(before.id(), before.version(), "porque"));

        assertThat(entry(mine, Quarter.T1)).isEqualTo(before);
        assertThat(changes()).isEmpty();
    }

    @Test
    void aStaleVersionOverwritesNothing() {
        Stored before = entry(mine, Quarter.T2);
        capture.realise(before.id(), before.version(), Amount.of(151));
        Stored saved = entry(mine, Quarter.T2);

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> capture.realise(before.id(), before.version(), Amount.of(7)));

        assertThat(entry(mine, Quarter.T2)).isEqualTo(saved);
    }

    @Test
    void anEntryGoesToTheTitularAndBackAndItsAuthorStays() {
        TestPeople.signIn(jdbc, "enlace");
        Stored e = entry(mine, Quarter.T2);
        capture.write(e.id(), e.version(), Amount.of(0), "No se hizo nada");
        workflow.send(e.id(), entry(mine, Quarter.T2).version());
        assertThatExceptionOfType(CaptureRefusedException.class)
                .isThrownBy(
                        () -> capture.realise(e.id(), entry(mine, Quarter.T2).version(), Amount.of(1)))
                .withMessageStartingWith("La captura se envió");
        assertThatExceptionOfType(PermissionDeniedException.class)
                .isThrownBy(
                        () -> workflow.validate(e.id(), entry(mine, Quarter.T2).version()));

        TestPeople.signIn(jdbc, "titular");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(
                        () -> workflow.giveBack(e.id(), entry(mine, Quarter.T2).version(), " "));
        workflow.giveBack(e.id(), entry(mine, Quarter.T2).version(), "Falta decir por qué");
        assertThat(entry(mine, Quarter.T2).observation()).isEqualTo("Falta decir por qué");
        TestPeople.signIn(jdbc, "enlace");
        workflow.send(e.id(), entry(mine, Quarter.T2).version());
        TestPeople.signIn(jdbc, "titular");
        workflow.validate(e.id(), entry(mine, Quarter.T2).version());

        Stored after = entry(mine, Quarter.T2);
        assertThat(List.of(after.state(), "" + after.capturedBy(), "" + after.sentBy(), "" + after.validatedBy()))
                .containsExactly("VALIDADA", "enlace", "enlace", "titular");
        assertThat(changes().stream()
                        .filter(c ->
                                !c.action().equals("CAPTURE") && !c.action().equals("REFUSED")))
                .containsExactly(
                        state("enlace", "BORRADOR", "ENVIADA", null),
                        state("titular", "ENVIADA", "DEVUELTA", "Falta decir por qué"),
                        new Change("titular", "GIVE_BACK", "entry", "observation", null, "Falta decir por qué", null),
                        state("enlace", "DEVUELTA", "ENVIADA", null),
                        state("titular", "ENVIADA", "VALIDADA", null));
    }

    @Test
    void aUnitIsSentAtOnceAndWhatIsMissingStaysAndIsTold() {
        TestPeople.signIn(jdbc, "enlace");
        UnitProgress start = progress();
        Stored e = entry(mine, Quarter.T2);
        capture.realise(e.id(), e.version(), Amount.of(0));

        Sending unjustified = workflow.preview(year, Quarter.T2, null, dtic);
        assertThat(unjustified.goes()).isZero();
        assertThat(unjustified.unjustified())
                .singleElement()
                .satisfies(left -> assertThat(left.clave()).isEqualTo(mine));
        assertThat(unjustified.missing()).hasSize(start.due() - 1);

        capture.justify(e.id(), entry(mine, Quarter.T2).version(), "No hubo solicitudes");
        Sending sent = workflow.send(year, Quarter.T2, null, dtic);
        assertThat(sent.goes()).isEqualTo(1);
        assertThat(sent.missing()).hasSize(start.due() - 1);
        assertThat(entry(mine, Quarter.T2).state()).isEqualTo("ENVIADA");
        assertThat(progress()).isEqualTo(new UnitProgress(dtic, "DTIC", start.due(), 1, 1, 0, 0, 0, 1));

        TestPeople.signIn(jdbc, "titular");
        assertThat(workflow.validate(year, Quarter.T2, null, dtic)).isEqualTo(1);
        assertThat(progress()).isEqualTo(new UnitProgress(dtic, "DTIC", start.due(), 1, 1, 1, 0, 0, 0));
    }

    @Test
    void whoeverLooksReadsWhatMayBeDoneNowAndWhyNot() {
        long indicator = number("select indicator_id from entry where id = "
                + entry(mine, Quarter.T2).id());
        TestPeople.signIn(jdbc, "enlace");
        EntryStanding own = standings.find(indicator, Quarter.T2).orElseThrow();
        assertThat(own.capture()).isEmpty();
        assertThat(own.send()).contains("Falta la cifra realizada.");
        assertThat(own.validate()).contains("Con el rol ENLACE esto solo se consulta.");
        assertThat(standings.find(indicator, Quarter.T1).orElseThrow().capture())
                .isPresent();
        assertThat(standings.find(-1, Quarter.T2)).isEmpty();

        TestPeople.signIn(jdbc, "consulta");
        assertThat(standings.find(indicator, Quarter.T2)).isEmpty();
    }

    @Test
    void eachSeesTheUnitsThatAreItsOwn() {
        Scope all = new Scope(year, Quarter.T2, null, Set.of());
        int everybody = board.units(all, 100).size();
        assertThat(everybody).isGreaterThan(3).isEqualTo(board.total(all).units());
        assertThat(board.missing(all, 1_000)).hasSize(board.total(all).missing());
        assertThat(board.people(Set.of(dtic)).values())
                .singleElement()
                .satisfies(people -> assertThat(people.capturers()).hasSize(1));

        TestPeople.signIn(jdbc, "enlace");
        assertThat(board.units(all, 100)).allSatisfy(u -> assertThat(u.unit()).isEqualTo("DTIC"));
        TestPeople.signIn(jdbc, "consulta");
        assertThat(board.units(all, 100)).isEmpty();
        assertThat(board.missing(all, 100)).isEmpty();
    }

    private UnitProgress progress() {
        return board.units(new Scope(year, Quarter.T2, null, Set.of(dtic)), 10).getFirst();
    }

    private static Change state(String actor, String before, String after, @Nullable String why) {
        String act = after.equals("ENVIADA") ? "SEND" : after.equals("VALIDADA") ? "VALIDATE" : "GIVE_BACK";
        return new Change(actor, act, "entry", "state", before, after, why);
    }
}
