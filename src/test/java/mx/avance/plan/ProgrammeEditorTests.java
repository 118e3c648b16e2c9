package mx.avance.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import mx.avance.access.PermissionDeniedException;
import mx.avance.access.TestPeople;
import mx.avance.database.OnH2;
import mx.avance.database.OnPostgreSql;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** A programme is added by hand and edited, on the record; what it lacks is a sentence. */
@Transactional
abstract class ProgrammeEditorTests {

    @Autowired
    ProgrammeEditor programmes;

    @Autowired
    PlanEditor objectives;

    @Autowired
    PlanTree tree;

    @Autowired
    JdbcClient jdbc;

    @OnH2
    static class H2Tests extends ProgrammeEditorTests {}

    @OnPostgreSql
    static class PostgresTests extends ProgrammeEditorTests {}

    @AfterEach
    void actAsTheSystem() {
        TestPeople.system();
    }

    @Test
    void aProgrammeBeginsWithoutObjectivesAndItsFinComesFirst() {
        long id = programmes.add(2024, " M-PPA 1.9 ", draft(" Servicios ", 1, "Buen gobierno", unit()));

        assertThat(tree.programme(id).orElseThrow())
                .isEqualTo(
                        new PlanTree.ProgrammeCard(id, 1, 2024, "M-PPA 1.9", "Servicios", 1, "Buen gobierno", unit()));
        assertThat(tree.objectives(id)).isEmpty();
        assertThat(recorded(id))
                .containsExactly("CREATE programme null→M-PPA 1.9 de 2024 · Servicios · eje 1 Buen gobierno · "
                        + jdbc.sql("select name from unit where id = " + unit())
                                .query(String.class)
                                .single());
        refused(() -> objectives.addObjective(id, null, null, "Contribuir", unit()), "Escribe la clave del Fin");
        objectives.addObjective(id, null, Clave.of("1.9.1"), "Contribuir", unit());
        assertThat(tree.objectives(id))
                .singleElement()
                .satisfies(fin -> assertThat(fin.level()).isEqualTo(Level.FIN));
    }

    @Test
    void aYearThatIsNotThereBeginsWithItsFirstProgrammeAndItsFourQuarters() {
        programmes.add(2031, "M-PPA 1.4", draft("Primero", 1, "Eje", unit()));
        programmes.add(2031, "M-PPA 1.5", draft("Segundo", 1, "Eje", unit()));

        assertThat(number("select count(*) from fiscal_year where year_number = 2031"))
                .isEqualTo(1);
        assertThat(number("""
                select count(*) from quarter_window w join fiscal_year y on y.id = w.fiscal_year_id
                where y.year_number = 2031 and w.state = 'PROGRAMADA'""")).isEqualTo(4);
    }

    @Test
    void whatAProgrammeLacksIsASentenceAndNothingIsAdded() {
        long before = number("select count(*) from programme");

        refused(() -> programmes.add(null, "K", draft("n", 1, "e", unit())), "falta.");
        refused(() -> programmes.add(24, "K", draft("n", 1, "e", unit())), "se encontró 24");
        refused(() -> programmes.add(10_000, "K", draft("n", 1, "e", unit())), "cuatro cifras");
        refused(() -> programmes.add(2024, " ", draft("n", 1, "e", unit())), "Falta la clave del programa");
        refused(() -> programmes.add(2024, "K".repeat(61), draft("n", 1, "e", unit())), "caben 60");
        refused(() -> programmes.add(2024, "m-ppa 1.4", draft("n", 1, "e", unit())), "ya tiene el programa");
        refused(() -> programmes.add(2024, "K", draft(" ", 1, "e", unit())), "Falta el nombre del programa");
        refused(() -> programmes.add(2024, "K", draft("n", null, "e", unit())), "Falta el número del eje");
        refused(() -> programmes.add(2024, "K", draft("n", -1, "e", unit())), "va de 0 a 99999");
        refused(() -> programmes.add(2024, "K", draft("n", 1, "", unit())), "Falta el nombre del eje");
        refused(() -> programmes.add(2024, "K", draft("n", 1, "e", null)), "Falta la dependencia");
        refused(() -> programmes.add(2024, "K", draft("n", 1, "e", 999_999L)), "ya no existe");
        assertThat(number("select count(*) from programme")).isEqualTo(before);
    }

    @Test
    void aProgrammeIsRenamedOnTheRecord() {
        long id = number("select min(id) from programme");
        int version = (int) number("select version from programme where id = " + id);

        programmes.edit(id, version, draft("Otro nombre", 1, "Otro eje", other()));

        assertThat(tree.programme(id).orElseThrow().name()).isEqualTo("Otro nombre");
        assertThat(recorded(id)).hasSize(3);
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> programmes.edit(id, 99, draft("Más", 1, "Eje", other())));
        refused(() -> programmes.edit(id, version + 1, draft("", 1, "Eje", other())), "Falta el nombre");
    }

    @Test
    void onlyThePlanningOfficeAddsAndEdits() {
        ProgrammeDraft draft = draft("n", 1, "e", unit());
        for (String who : List.of("titular", "enlace", "contraloria", "consulta")) {
            TestPeople.as(jdbc, who, () -> {
                denied(() -> programmes.add(2024, "K", draft));
                denied(() -> programmes.edit(1, 0, draft));
                denied(() -> tree.programme(1));
            });
        }
    }

    private static ProgrammeDraft draft(
            String name, @Nullable Integer axisNumber, String axisName, @Nullable Long unitId) {
        return new ProgrammeDraft(name, axisNumber, axisName, unitId);
    }

    private long unit() {
        return number("select unit_id from programme order by id fetch first 1 rows only");
    }

    private long other() {
        return number("select unit_id from objective where clave = '1.4.1.1.2'");
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private List<String> recorded(long id) {
        return jdbc.sql("select * from history where subject = 'programme' and subject_id = :id order by id")
                .param("id", id)
                .query((rs, n) -> rs.getString("action") + " " + rs.getString("field") + " "
                        + rs.getString("before_value") + "→" + rs.getString("after_value"))
                .list();
    }

    private static void refused(Runnable work, String part) {
        assertThatExceptionOfType(PlanRejectedException.class)
                .isThrownBy(work::run)
                .withMessageContaining(part);
    }

    private static void denied(Runnable work) {
        assertThatExceptionOfType(PermissionDeniedException.class).isThrownBy(work::run);
    }
}
