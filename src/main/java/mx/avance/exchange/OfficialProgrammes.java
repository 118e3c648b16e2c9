package mx.avance.exchange;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mx.avance.base.Settings;
import mx.avance.base.Today;
import mx.avance.capture.QuarterWindow;
import mx.avance.capture.Windows;
import mx.avance.exchange.KnownProgramme.KnownEntry;
import mx.avance.exchange.KnownProgramme.KnownIndicator;
import mx.avance.exchange.KnownProgramme.KnownObjective;
import mx.avance.exchange.official.OfficialHeading;
import mx.avance.exchange.official.OfficialProgramme;
import mx.avance.exchange.official.OfficialRow;
import mx.avance.figures.IndicatorFigures;
import mx.avance.figures.Quarter;
import mx.avance.figures.QuarterFigures;
import mx.avance.persistence.RecordMapper;
import mx.avance.persistence.Rows;
import mx.avance.plan.Clave;
import mx.avance.plan.PlanCatalogue;
import mx.avance.plan.ReadableProgrammes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The official documents of a scope, one programme at a time, so that memory does not grow with the year. */
@Component
public class OfficialProgrammes {

    private final KnownProgrammes known;
    private final ReadableProgrammes readable;
    private final PlanCatalogue plan;
    private final Windows windows;
    private final Settings settings;
    private final Today today;
    private final JdbcClient jdbc;

    OfficialProgrammes(
            KnownProgrammes known,
            ReadableProgrammes readable,
            PlanCatalogue plan,
            Windows windows,
            Settings settings,
            Today today,
            JdbcClient jdbc) {
        this.known = known;
        this.readable = readable;
        this.plan = plan;
        this.windows = windows;
        this.settings = settings;
        this.today = today;
        this.jdbc = jdbc;
    }

    /**
     * A scope whose documents are read one after the other.
     *
     * @param programmes their ids, in the order of their keys
     * @param indicators how many they have altogether: how far a writer has come is told in them
     * @param calendar the windows of the year
     * @param units those whose objectives are wanted; empty for all
     */
    public record Opened(
            ExportScope scope, List<Long> programmes, long indicators, List<QuarterWindow> calendar, Set<Long> units) {
        public Opened {
            programmes = List.copyOf(programmes);
            calendar = List.copyOf(calendar);
            units = Set.copyOf(units);
        }
    }

    /** Reads what all documents of a scope have in common, once. */
    @Transactional(readOnly = true)
    public Opened open(ExportScope scope) {
        Set<Long> units = units(scope);
        List<Long> ids = ids(scope, units);
        return new Opened(scope, ids, indicators(ids), windows.of(scope.fiscalYearId()), units);
    }

    /** The programmes of a scope that may be read, in the order of their keys. */
    @Transactional(readOnly = true)
    public List<Long> ids(ExportScope scope) {
        return ids(scope, units(scope));
    }

    private List<Long> ids(ExportScope scope, Set<Long> units) {
        Set<Long> may = readable.of(scope.fiscalYearId());
        Map<String, Object> params = new HashMap<>();
        params.put("year", scope.fiscalYearId());
        StringBuilder sql = new StringBuilder("select p.id from programme p where p.fiscal_year_id = :year");
        if (scope.programmeId() != null) {
            sql.append(" and p.id = :programme");
            params.put("programme", scope.programmeId());
        }
        if (scope.unitId() != null) {
            sql.append(" and p.id in (select o.programme_id from objective o where o.fiscal_year_id = :year")
                    .append(" and o.unit_id in (:units))");
            params.put("units", units);
        }
        sql.append(" order by p.axis_number, p.programme_key");
        return Rows.list(jdbc.sql(sql.toString()).params(params).query((row, number) -> row.getLong(1))).stream()
                .filter(id -> may.isEmpty() || may.contains(id))
                .toList();
    }

    /** How many indicators those programmes have. */
    private long indicators(List<Long> programmes) {
        long[] count = {0};
        Rows.inChunks(
                programmes,
                1_000,
                ids -> count[0] += requireNonNull(
                        jdbc.sql("""
                                select count(*) from objective o join indicator i on i.objective_id = o.id where o.programme_id in (:ids)
                                """).param("ids", ids).query(Long.class).single()));
        return count[0];
    }

    /** The official document of one programme of the scope. */
    @Transactional(readOnly = true)
    public OfficialProgramme read(long programmeId, Opened opened) {
        Quarter quarter = opened.scope().quarter();
        Head head = jdbc.sql("""
                select y.year_number, p.axis_number, p.axis_name, p.programme_key, p.name, u.name as unit
                from programme p join fiscal_year y on y.id = p.fiscal_year_id join unit u on u.id = p.unit_id where p.id = :id
                """)
                .param("id", programmeId)
                .query(RecordMapper.of(Head.class))
                .single();
        KnownProgramme programme = known.get(programmeId);
        CellLocks locks = new CellLocks(head.yearNumber(), QuarterLocks.of(opened.calendar(), quarter), today.date());
        Set<Clave> wanted = wanted(programme, opened.units());
        Reading reading = new Reading(quarter, locks);
        List<OfficialRow> rows = programme.objectives().values().stream()
                .filter(objective -> wanted.contains(objective.clave()))
                .flatMap(objective ->
                        objective.indicators().stream().map(indicator -> reading.row(objective, indicator)))
                .toList();
        return new OfficialProgramme(
                new OfficialHeading(
                        settings.rules().municipality(),
                        head.yearNumber(),
                        quarter,
                        head.axisNumber(),
                        head.axisName(),
                        head.programmeKey(),
                        head.name(),
                        head.unit()),
                rows);
    }

    /** The objectives of a unit and those above them: a matrix does not explain itself in pieces, and a piece could not be read again. */
    private static Set<Clave> wanted(KnownProgramme programme, Set<Long> units) {
        if (units.isEmpty()) {
            return programme.objectives().keySet();
        }
        Set<Clave> wanted = new LinkedHashSet<>();
        for (KnownObjective objective : programme.objectives().values()) {
            if (units.contains(objective.unitId())) {
                @Nullable Clave clave = objective.clave();
                while (clave != null && wanted.add(clave)) {
                    clave = clave.parent().orElse(null);
                }
            }
        }
        return wanted;
    }

    /** The unit of a scope and those below it; empty for all. */
    public Set<Long> units(ExportScope scope) {
        return scope.unitId() == null ? Set.of() : plan.unitAndBelow(scope.unitId());
    }

    /** By what the rows of one document are made. */
    private record Reading(Quarter quarter, CellLocks locks) {

        OfficialRow row(KnownObjective objective, KnownIndicator indicator) {
            List<QuarterFigures> quarters = indicator.entries().stream()
                    .map(entry -> new QuarterFigures(entry.programmed(), isTold(entry) ? entry.realised() : null))
                    .toList();
            return new OfficialRow(
                    indicator.id(),
                    objective.clave(),
                    objective.unitInherited() ? null : objective.unit(),
                    objective.narrative(),
                    indicator.siglas(),
                    indicator.name(),
                    indicator.frequency(),
                    indicator.unitOfMeasure(),
                    indicator.variablesUnit(),
                    indicator.decimals(),
                    indicator.percentFigures(),
                    new IndicatorFigures(
                            indicator.accumulation(), indicator.sense(), indicator.annualInForce(), quarters),
                    indicator.entries().stream()
                            .<@Nullable String>map(e -> isTold(e) ? e.publishedPercentage() : null)
                            .toList(),
                    indicator.entries().stream()
                            .<@Nullable String>map(e -> isTold(e) ? e.publishedCumulative() : null)
                            .toList(),
                    indicator.entry(quarter).justification(),
                    locks.of(indicator));
        }

        private boolean isTold(KnownEntry entry) {
            return entry.quarter().compareTo(quarter) <= 0;
        }
    }

    private record Head(
            int yearNumber, int axisNumber, String axisName, String programmeKey, String name, String unit) {}
}
