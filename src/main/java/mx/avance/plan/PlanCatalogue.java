package mx.avance.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mx.avance.persistence.Rows;
import org.springframework.data.jdbc.core.mapping.AggregateReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What there is to choose from: fiscal years, programmes and units. */
@Service
@Transactional(readOnly = true)
public class PlanCatalogue {

    private final FiscalYears fiscalYears;
    private final Units units;
    private final TechnicalSheets sheets;
    private final JdbcClient jdbc;

    PlanCatalogue(FiscalYears fiscalYears, Units units, TechnicalSheets sheets, JdbcClient jdbc) {
        this.fiscalYears = fiscalYears;
        this.units = units;
        this.sheets = sheets;
        this.jdbc = jdbc;
    }

    /** The fiscal years, the newest first. */
    public List<FiscalYear> fiscalYears() {
        return fiscalYears.findAll().stream()
                .sorted(Comparator.comparing(FiscalYear::yearNumber).reversed())
                .toList();
    }

    /** The fiscal year of a calendar year. */
    public Optional<FiscalYear> fiscalYear(int yearNumber) {
        return fiscalYears.findByYearNumber(yearNumber);
    }

    /** The programmes of a year whose key or name contains the words, in the order of their keys. */
    public List<ProgrammeName> programmes(long fiscalYearId, String words, int offset, int limit) {
        return Rows.list(jdbc.sql("""
                select id, programme_key, name from programme
                where fiscal_year_id = :year and lower(programme_key || ' ' || name) like :words escape '!'
                order by axis_number, programme_key offset :offset rows fetch next :limit rows only
                """)
                .param("year", fiscalYearId)
                .param("words", SearchText.like(words.strip().toLowerCase(Locale.ROOT)))
                .param("offset", offset)
                .param("limit", limit)
                .query(ProgrammeName.class));
    }

    /** How many programmes of a year have those words in key or name. */
    public int countProgrammes(long fiscalYearId, String words) {
        return jdbc.sql("""
                select count(*) from programme
                where fiscal_year_id = :year and lower(programme_key || ' ' || name) like :words escape '!'
                """)
                .param("year", fiscalYearId)
                .param("words", SearchText.like(words.strip().toLowerCase(Locale.ROOT)))
                .query(Integer.class)
                .single();
    }

    /** The programme of a year with that key. */
    public Optional<ProgrammeName> programme(long fiscalYearId, String key) {
        return jdbc.sql(
                        "select id, programme_key, name from programme where fiscal_year_id = :year and programme_key = :key")
                .param("year", fiscalYearId)
                .param("key", key)
                .query(ProgrammeName.class)
                .optional();
    }

    /** Every unit with its depth below the municipality, each after the one it belongs to, in alphabetical order. */
    public List<UnitName> units() {
        List<Unit> all = units.findAll();
        List<UnitName> ordered = new ArrayList<>();
        all.stream().filter(u -> u.parentId() == null).sorted(byName()).forEach(root -> below(root, 0, all, ordered));
        return ordered;
    }

    /** The ids of a unit and of all below it. */
    public Set<Long> unitAndBelow(long unitId) {
        List<Unit> all = units.findAll();
        List<UnitName> ordered = new ArrayList<>();
        all.stream().filter(u -> Objects.equals(u.id(), unitId)).forEach(unit -> below(unit, 0, all, ordered));
        return ordered.stream().map(UnitName::id).collect(Collectors.toUnmodifiableSet());
    }

    /** The ficha técnica of an indicator, where anything of it has been written. */
    public Optional<TechnicalSheet> technicalSheet(long indicatorId) {
        return sheets.findById(indicatorId);
    }

    private static void below(Unit unit, int depth, List<Unit> all, List<UnitName> ordered) {
        long id = Objects.requireNonNull(unit.id());
        ordered.add(new UnitName(id, unit.name(), depth));
        all.stream()
                .filter(u -> isBelow(u, id))
                .sorted(byName())
                .forEach(child -> below(child, depth + 1, all, ordered));
    }

    private static boolean isBelow(Unit unit, long parent) {
        AggregateReference<Unit, Long> above = unit.parentId();
        return above != null && Objects.equals(above.getId(), parent);
    }

    private static Comparator<Unit> byName() {
        return Comparator.comparing(unit -> SearchText.normalise(unit.name()));
    }

    /** A programme by its key and name. */
    public record ProgrammeName(long id, String programmeKey, String name) {}

    /**
     * A unit by its name.
     *
     * @param depth 0 for the municipality
     */
    public record UnitName(long id, String name, int depth) {}
}
