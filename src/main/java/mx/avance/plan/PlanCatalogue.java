package mx.avance.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.avance.base.SearchText;
import mx.avance.persistence.RecordMapper;
import mx.avance.persistence.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What there is to choose from: fiscal years, programmes and units. */
@Service
@Transactional(readOnly = true)
public class PlanCatalogue {

    private final FiscalYears fiscalYears;
    private final TechnicalSheets sheets;
    private final JdbcClient jdbc;
    private final ReadableProgrammes readable;

    PlanCatalogue(FiscalYears fiscalYears, TechnicalSheets sheets, JdbcClient jdbc, ReadableProgrammes readable) {
        this.fiscalYears = fiscalYears;
        this.sheets = sheets;
        this.jdbc = jdbc;
        this.readable = readable;
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

    /** The programmes of a year that may be read and whose key or name contains the words, in the order of their keys. */
    public List<ProgrammeName> programmes(long fiscalYearId, String words, int offset, int limit) {
        Set<Long> mayRead = readable.of(fiscalYearId);
        return Rows.list(jdbc.sql("""
                select id, programme_key, name from programme
                where fiscal_year_id = :year and lower(programme_key || ' ' || name) like :words escape '!'%s
                order by axis_number, programme_key offset :offset rows fetch next :limit rows only
                """.formatted(among(mayRead)))
                .param("readable", mayRead)
                .param("year", fiscalYearId)
                .param("words", SearchText.like(words.strip().toLowerCase(Locale.ROOT)))
                .param("offset", offset)
                .param("limit", limit)
                .query(RecordMapper.of(ProgrammeName.class)));
    }

    /** How many programmes of a year that may be read have those words in key or name. */
    public int countProgrammes(long fiscalYearId, String words) {
        Set<Long> mayRead = readable.of(fiscalYearId);
        return jdbc.sql("""
                select count(*) from programme
                where fiscal_year_id = :year and lower(programme_key || ' ' || name) like :words escape '!'%s
                """.formatted(among(mayRead)))
                .param("readable", mayRead)
                .param("year", fiscalYearId)
                .param("words", SearchText.like(words.strip().toLowerCase(Locale.ROOT)))
                .query(Integer.class)
                .single();
    }

    private static String among(Set<Long> readable) {
        return readable.isEmpty() ? "" : " and id in (:readable)";
    }

    /** The programme of a year with that key. */
    public Optional<ProgrammeName> programme(long fiscalYearId, String key) {
        return jdbc.sql(
                        "select id, programme_key, name from programme where fiscal_year_id = :year and programme_key = :key")
                .param("year", fiscalYearId)
                .param("key", key)
                .query(RecordMapper.of(ProgrammeName.class))
                .optional();
    }

    /** Every unit with its depth below the municipality, each after the one it belongs to, in alphabetical order. */
    public List<UnitName> units() {
        Map<Long, List<Node>> below = nodes().collect(Collectors.groupingBy(Node::above));
        List<UnitName> ordered = new ArrayList<>();
        collect(Node.NOTHING, 0, below, ordered);
        return ordered;
    }

    /** The ids of a unit and of all below it. */
    public Set<Long> unitAndBelow(long unitId) {
        List<Node> all = nodes().toList();
        List<UnitName> ordered = new ArrayList<>();
        collect(unitId, 1, all.stream().collect(Collectors.groupingBy(Node::above)), ordered);
        return Stream.concat(
                        all.stream().map(Node::id).filter(id -> id == unitId),
                        ordered.stream().map(UnitName::id))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The ficha técnica of an indicator, where anything of it has been written. */
    public Optional<TechnicalSheet> technicalSheet(long indicatorId) {
        return sheets.findById(indicatorId);
    }

    /** All in alphabetical order, in one query: a unit as an aggregate brings its spellings along, one query each. */
    private Stream<Node> nodes() {
        List<Node> nodes =
                Rows.list(jdbc.sql("select id, parent_id, name from unit").query(RecordMapper.of(Node.class)));
        Map<Long, String> plain =
                nodes.stream().collect(Collectors.toMap(Node::id, node -> SearchText.normalise(node.name())));
        return nodes.stream().sorted(Comparator.comparing(node -> plain.getOrDefault(node.id(), "")));
    }

    private static void collect(long above, int depth, Map<Long, List<Node>> below, List<UnitName> ordered) {
        below.getOrDefault(above, List.of()).stream().forEach(node -> {
            ordered.add(new UnitName(node.id(), node.name(), depth));
            collect(node.id(), depth + 1, below, ordered);
        });
    }

    private record Node(long id, @Nullable Long parentId, String name) {
        static final long NOTHING = -1;

        long above() {
            return parentId == null ? NOTHING : parentId;
        }
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
