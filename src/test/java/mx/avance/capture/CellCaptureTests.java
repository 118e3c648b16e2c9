package mx.avance.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import mx.avance.access.NotSignedInException;
import mx.avance.access.PermissionDeniedException;
import mx.avance.access.TestPeople;
import mx.avance.capture.CellCapture.Conflict;
import mx.avance.capture.CellCapture.Saved;
import mx.avance.capture.CellTyping.Ask;
import mx.avance.capture.CellTyping.Done;
import mx.avance.capture.CellTyping.Doubt;
import mx.avance.database.OnH2;
import mx.avance.database.OnPostgreSql;
import mx.avance.figures.Amount;
import mx.avance.figures.Quarter;
import mx.avance.persistence.Rows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One cell is saved: others' cells are kept, others' values in the same cell are told, and parents add up. */
abstract class CellCaptureTests extends CaptureTest {

    @Autowired
    CellCapture cells;

    @Autowired
    CellTyping typing;

    @Autowired
    Capture capture;

    private Stored before;

    @OnH2
    static class H2Tests extends CellCaptureTests {}

    @OnPostgreSql
    static class PostgresTests extends CellCaptureTests {}

    @BeforeEach
    void anEntryOfDtic() {
        before = entry(mine(), Quarter.T2);
        TestPeople.signIn(jdbc, "enlace");
    }

    private String mine() {
        return jdbc.sql("""
                select o.clave from objective o join indicator i on i.objective_id = o.id
                join progress p on p.indicator_id = i.id and p.quarter = 2
                where p.due = true and o.unit_id = :unit and i.rollup = 'OWN' order by o.sort_key desc fetch first 1 rows only
                """).param("unit", unit("DTIC")).query(String.class).single();
    }

    private Stored now() {
        return jdbc.sql("""
                select o.clave from entry e join indicator i on i.id = e.indicator_id join objective o on o.id = i.objective_id
                where e.id = :id""")
                .param("id", before.id())
                .query((rs, n) -> entry(rs.getString(1), Quarter.T2))
                .single();
    }

    @Test
    void aFigureIsSavedAtTheVersionThatWasSeen() {
        assertThat(cells.realise(before.id(), before.version(), null, Amount.of(7)))
                .isEqualTo(new Saved(before.version() + 1, false));

        assertThat(now().realised()).isEqualTo("7");
    }

    @Test
    void anotherCellThatSomebodyElseChangedIsKept() {
        TestPeople.signIn(jdbc, "planeacion");
        cells.justify(before.id(), before.version(), null, "De la oficina");
        TestPeople.signIn(jdbc, "enlace");

        assertThat(cells.realise(before.id(), before.version(), null, Amount.of(7)))
                .isEqualTo(new Saved(before.version() + 2, true));

        assertThat(now().justification()).isEqualTo("De la oficina");
        assertThat(now().realised()).isEqualTo("7");
    }

    @Test
    void theSameCellIsNotOverwrittenAndTellsWhoWroteWhat() {
        TestPeople.signIn(jdbc, "planeacion");
        cells.realise(before.id(), before.version(), null, Amount.of(151));
        TestPeople.signIn(jdbc, "enlace");

        assertThat(cells.realise(before.id(), before.version(), null, Amount.of(140)))
                .isInstanceOfSatisfying(Conflict.class, conflict -> {
                    assertThat(conflict.theirs()).isEqualTo("151");
                    assertThat(conflict.version()).isEqualTo(before.version() + 1);
                    assertThat(conflict.who()).isNotBlank().isNotEqualTo("planeacion");
                    assertThat(conflict.at()).isNotNull();
                });
        assertThat(now().realised()).isEqualTo("151");
    }

    @Test
    void whoeverChoosesHisOwnAfterSeeingTheOthersWritesIt() {
        cells.realise(before.id(), before.version(), null, Amount.of(151));
        Conflict conflict = (Conflict) cells.realise(before.id(), before.version(), null, Amount.of(140));

        assertThat(cells.realise(before.id(), conflict.version(), Amount.of(151), Amount.of(140)))
                .isInstanceOf(Saved.class);

        assertThat(now().realised()).isEqualTo("140");
    }

    @Test
    void theSameValueWrittenByBothIsNoConflict() {
        cells.realise(before.id(), before.version(), null, Amount.of(151));

        assertThat(cells.realise(before.id(), before.version(), null, Amount.of(151)))
                .isInstanceOf(Saved.class);
    }

    @Test
    void whoeverMayNotWriteIsNotToldWhatOthersWrote() {
        cells.realise(before.id(), before.version(), null, Amount.of(151));
        TestPeople.signIn(jdbc, "titular");

        assertThatExceptionOfType(PermissionDeniedException.class)
                .isThrownBy(() -> cells.realise(before.id(), before.version(), null, Amount.of(140)));
    }

    @Test
    void whatIsDoubtfulIsAskedAndChangesNothing() {
        assertThat(typing.figure(before.id(), before.version(), null, "1.234", false))
                .isInstanceOf(Ask.class);
        assertThat(typing.figure(before.id(), before.version(), null, "999999999", false))
                .isInstanceOf(Doubt.class);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> typing.figure(before.id(), before.version(), null, "abc", false));

        assertThat(now()).isEqualTo(before);
        assertThat(changes()).isEmpty();
    }

    @Test
    void whoeverIsCertainIsBelievedAndAnEmptyCellIsNotCaptured() {
        assertThat(typing.figure(before.id(), before.version(), null, "999999999", true))
                .isInstanceOf(Done.class);
        assertThat(now().realised()).isEqualTo("999999999");

        typing.figure(before.id(), before.version() + 1, Amount.of(999_999_999), " ", false);
        assertThat(now().realised()).isNull();
    }

    @Test
    void aQuarterThatClosesWhileSomebodyTypesRefusesTheCellWithItsReason() {
        TestPeople.signIn(jdbc, "planeacion");
        windows.close(id(window(Quarter.T2)), window(Quarter.T2).version());
        TestPeople.signIn(jdbc, "enlace");

        assertThatExceptionOfType(CaptureRefusedException.class)
                .isThrownBy(() -> typing.figure(before.id(), before.version(), null, "7", false))
                .withMessageContaining("T2")
                .withMessageContaining("No se cambió nada.");
        assertThat(now()).isEqualTo(before);
    }

    @Test
    void anAccountThatIsDisabledInTheMiddleWritesNothingMore() {
        jdbc.sql("update account set enabled = false, stamp = stamp + 1 where username = 'enlace'")
                .update();

        assertThatThrownBy(() -> cells.realise(before.id(), before.version(), null, Amount.of(7)))
                .isInstanceOf(NotSignedInException.class);
        TestPeople.system();
        assertThat(now()).isEqualTo(before);
    }

    @Test
    void aParentThatIsASumFollowsItsChildrenAndIsNotTyped() {
        TestPeople.system();
        long parent = parentAsSum();
        String clave = jdbc.sql(
                        "select o.clave from objective o join indicator i on i.objective_id = o.id where i.id = :id")
                .param("id", parent)
                .query(String.class)
                .single();
        long children = 0;
        for (Stored child : children(parent)) {
            assertThat(entry(clave, Quarter.T2).realised()).isNull();
            capture.realise(child.id(), child.version(), Amount.of(10));
            children++;
        }

        Stored sum = entry(clave, Quarter.T2);
        assertThat(sum.realised()).isEqualTo(String.valueOf(10 * children));
        assertThat(jdbc.sql("select captured from progress where indicator_id = :id and quarter = 2")
                        .param("id", parent)
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(changes()).anySatisfy(change -> assertThat(change.action()).isEqualTo("ADD_UP"));
        assertThatExceptionOfType(CaptureRefusedException.class)
                .isThrownBy(() -> capture.realise(sum.id(), sum.version(), Amount.of(1)))
                .withMessageContaining("es la suma");
    }

    /** A component whose activities all have a target in T2, made the sum of them. */
    private long parentAsSum() {
        long parent = number("""
                select p.id from indicator p join objective o on o.id = p.objective_id
                where o.level = 'COMPONENTE' and (select count(*) from objective c where c.parent_id = o.id) > 1
                  and not exists (select 1 from objective c join indicator k on k.objective_id = c.id
                    join entry e on e.indicator_id = k.id and e.quarter = 2
                    where c.parent_id = o.id and (coalesce(e.programmed_original, 0) = 0 or k.rollup <> 'OWN'))
                order by o.sort_key fetch first 1 rows only""");
        jdbc.sql("update indicator set rollup = 'SUM_OF_CHILDREN' where id = :id")
                .param("id", parent)
                .update();
        return parent;
    }

    private List<Stored> children(long parent) {
        return Rows.list(jdbc.sql("""
                        select c.clave from objective c join indicator p on p.objective_id = c.parent_id where p.id = :id order by c.sort_key""").param("id", parent).query(String.class)).stream()
                .map(clave -> entry(clave, Quarter.T2))
                .toList();
    }
}
