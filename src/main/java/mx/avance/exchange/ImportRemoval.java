package mx.avance.exchange;

import java.util.List;
import java.util.Set;
import mx.avance.capture.ImportedEntries;
import mx.avance.capture.Windows;
import mx.avance.persistence.Rows;
import mx.avance.plan.CapturedWork;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes out of the database what an import put there, while nothing else hangs from it. */
@Component
class ImportRemoval {

    private static final int CHUNK = 500;

    private final JdbcClient jdbc;
    private final CapturedWork work;
    private final Windows windows;
    private final ImportedEntries entries;

    ImportRemoval(JdbcClient jdbc, CapturedWork work, Windows windows, ImportedEntries entries) {
        this.jdbc = jdbc;
        this.work = work;
        this.windows = windows;
        this.entries = entries;
    }

    /**
     * Takes a programme out with everything below it.
     *
     * @throws ImportRefusedException when somebody attached, agreed or asked something in it
     */
    void programme(long programmeId) {
        List<Long> objectives = ids("select id from objective where programme_id = :id", programmeId);
        entries.lock(programmeId);
        below(objectives);
        run(
                "delete from load_note where document_load_id in (:ids)",
                ids("select id from document_load where programme_id = :id", programmeId));
        run("delete from document_load where programme_id = :id", programmeId);
        run("delete from programme_check where programme_id = :id", programmeId);
        run("delete from programme_finding where programme_id = :id", programmeId);
        run("delete from programme_signal where programme_id = :id", programmeId);
        run("delete from programme_capture where programme_id = :id", programmeId);
        run("delete from programme_board where programme_id = :id", programmeId);
        run("delete from programme where id = :id", programmeId);
        entries.announceGone(programmeId);
    }

    /** Takes objectives out that were added to a programme that was there. */
    void objectives(long programmeId, List<Long> objectives) {
        if (!objectives.isEmpty()) {
            below(objectives);
            work.changed(List.of(), Set.of(programmeId));
        }
    }

    /** Takes a year out that has no programme left, with its windows. */
    void yearIfEmpty(long fiscalYearId) {
        if (count("select count(*) from programme where fiscal_year_id = :id", fiscalYearId) == 0
                && count("select count(*) from cut where fiscal_year_id = :id", fiscalYearId) == 0) {
            windows.forget(fiscalYearId);
            run("delete from fiscal_year where id = :id", fiscalYearId);
        }
    }

    /** With the ids at hand instead of nested questions: H2 would go through whole tables for these. */
    private void below(List<Long> objectives) {
        Rows.inChunks(objectives, CHUNK, part -> {
            List<Long> indicators = ids("select id from indicator where objective_id in (:ids)", part);
            List<Long> entriesBelow = ids("select id from entry where indicator_id in (:ids)", indicators);
            requireAlone(indicators, entriesBelow);
            run("delete from load_note where objective_id in (:ids)", part);
            run("delete from progress where indicator_id in (:ids)", indicators);
            run("delete from entry where indicator_id in (:ids)", indicators);
            run("delete from technical_sheet where indicator_id in (:ids)", indicators);
            run("delete from indicator where id in (:ids)", indicators);
            run("update objective set parent_id = null where id in (:ids)", part);
        });
        Rows.inChunks(objectives, CHUNK, part -> run("delete from objective where id in (:ids)", part));
    }

    private void requireAlone(List<Long> indicators, List<Long> entriesBelow) {
        refuseIf("select indicator_id from evidence where indicator_id in (:ids)", indicators, "tiene evidencias");
        refuseIf("select indicator_id from agreement where indicator_id in (:ids)", indicators, "tiene acuerdos");
        refuseIf("select entry_id from adjustment where entry_id in (:ids)", entriesBelow, "tiene adecuaciones");
        refuseIf(
                "select indicator_id from technical_sheet where previous_indicator_id in (:ids)",
                indicators,
                "se copió a otro ejercicio");
    }

    private void refuseIf(String sql, List<Long> ids, String what) {
        if (!ids(sql, ids).isEmpty()) {
            throw new ImportRefusedException(
                    "Algo de lo que se cargó ya " + what + ", y no se quita. No se deshizo nada.");
        }
    }

    private List<Long> ids(String sql, List<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : Rows.list(jdbc.sql(sql).param("ids", ids).query((rs, n) -> rs.getLong(1)));
    }

    private List<Long> ids(String sql, long id) {
        return Rows.list(jdbc.sql(sql).param("id", id).query((rs, n) -> rs.getLong(1)));
    }

    private int count(String sql, long id) {
        return jdbc.sql(sql).param("id", id).query(Integer.class).single();
    }

    private void run(String sql, long id) {
        jdbc.sql(sql).param("id", id).update();
    }

    private void run(String sql, List<Long> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql(sql).param("ids", ids).update();
        }
    }
}
