package mx.avance.logbook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import mx.avance.access.People;
import mx.avance.access.People.NewAccount;
import mx.avance.access.Role;
import mx.avance.capture.Capture;
import mx.avance.capture.EvidenceFiles;
import mx.avance.capture.QuarterWindow;
import mx.avance.capture.Windows;
import mx.avance.capture.Workflow;
import mx.avance.figures.Amount;
import mx.avance.figures.Quarter;
import mx.avance.plan.PlanCopy;
import mx.avance.plan.PlanEditor;
import mx.avance.publication.Publishing;
import mx.avance.screen.ScreenTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** What a quarter and the office leave in the record is read there in words. */
@Transactional
class LogLinesTests extends ScreenTest {

    @Autowired
    Capture capture;

    @Autowired
    Workflow workflow;

    @Autowired
    Windows windows;

    @Autowired
    EvidenceFiles evidence;

    @Autowired
    People people;

    @Autowired
    PlanEditor plan;

    @Autowired
    PlanCopy copy;

    @Autowired
    Publishing publishing;

    @Test
    void aQuarterFromItsCaptureToItsCutIsReadInWords() throws Exception {
        long year = number("select id from fiscal_year where year_number = 2024");
        long entry = number(
                "select e.id from entry e join progress p on p.indicator_id = e.indicator_id and p.quarter = e.quarter"
                        + " where e.quarter = 2 and p.due = true order by e.id fetch first 1 rows only");
        capture.write(entry, version(entry), Amount.of(7), "Se hizo lo que se pudo.");
        evidence.attach(
                entry, "acta.txt", new ByteArrayInputStream("acta".getBytes(StandardCharsets.UTF_8)), "El acta");
        workflow.send(entry, version(entry));
        workflow.giveBack(entry, version(entry), "Falta el padrón");
        workflow.send(entry, version(entry));
        workflow.validate(entry, version(entry));
        QuarterWindow window = windows.of(year, Quarter.T2).orElseThrow();
        windows.close(Objects.requireNonNull(window.id()), window.version());
        publishing.publish(year, Quarter.T2, "Lo pidió la contraloría");
        plan.addObjective(
                number("select min(id) from programme"),
                number("select id from objective where clave = '1.4.1.1.2'"),
                null,
                "Acción de prueba",
                null);
        copy.copy(2024, 2031, false);
        people.create(new NewAccount("prueba", "Prueba", null, Role.CONTRALORIA, java.util.Set.of()));

        List<String> raw = jdbc.sql("select distinct action, subject, field from history where action <> 'REFUSED'")
                .query((rs, n) -> {
                    String field = rs.getString(3);
                    boolean words = !LogTexts.action(rs.getString(1)).equals(rs.getString(1))
                            && !LogTexts.subject(rs.getString(2)).equals(rs.getString(2))
                            && (field == null
                                    || rs.getString(2).equals("technical_sheet")
                                    || LogTexts.FIELDS.contains(LogTexts.word(field)));
                    return words ? "" : rs.getString(1) + " " + rs.getString(2) + " " + field;
                })
                .list();

        assertThat(raw).hasSizeGreaterThan(12).containsOnly("");
    }

    private int version(long entry) {
        return (int) number("select version from entry where id = " + entry);
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
