package mx.avance.consistency;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import mx.avance.consistency.ProgrammeReader.Place;
import mx.avance.consistency.ProgrammeReader.ReadProgrammes;
import mx.avance.consistency.rule.Checker;
import mx.avance.consistency.rule.RulesInForce;
import mx.avance.consistency.text.Span;
import mx.avance.figures.Quarter;
import mx.avance.persistence.RecordMapper;
import mx.avance.persistence.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the table {@code finding}: what the rules find in each programme, so that lists are ordered, filtered and counted in SQL while the rules exist once,
 * in Java. What did not change keeps its row and its id.
 */
@Component
class FindingTable {

    /** What the columns take. */
    private static final int MAX_TEXT = 4_000;

    private static final int CHUNK = 1_000;

    private final ProgrammeReader programmes;
    private final FindingCounts counts;
    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    FindingTable(ProgrammeReader programmes, FindingCounts counts, JdbcClient jdbc, JdbcTemplate template) {
        this.programmes = programmes;
        this.counts = counts;
        this.jdbc = jdbc;
        this.template = template;
    }

    /** All that is kept of a finding but its id. */
    private record Row(
            long indicatorId,
            long fiscalYearId,
            long programmeId,
            long objectiveId,
            long unitId,
            String level,
            String sortKey,
            int position,
            int quarter,
            String rule,
            int rulePosition,
            String gravity,
            String field,
            String found,
            String expected,
            String message,
            String marks,
            String others,
            boolean correctable,
            boolean recolours,
            String print) {

        static Row of(Finding finding, Place place) {
            RuleCode rule = finding.rule();
            return new Row(
                    finding.indicatorId(),
                    place.fiscalYearId(),
                    place.programmeId(),
                    place.objectiveId(),
                    place.unitId(),
                    place.level().name(),
                    place.sortKey(),
                    place.position(),
                    number(finding.quarter()),
                    rule.name(),
                    rule.ordinal(),
                    rule.gravity().name(),
                    finding.field().name(),
                    shortened(finding.found()),
                    shortened(finding.expected()),
                    shortened(finding.message()),
                    listed(finding.marks().stream().map(FindingTable::written).toList()),
                    listed(finding.others().stream().map(String::valueOf).toList()),
                    !finding.corrections().isEmpty(),
                    finding.recolours(),
                    finding.print());
        }
    }

    private record Kept(long id) {}

    /** Looks for the findings of some programmes and stores what changed. @return the programmes in which something did */
    Set<Long> replace(Collection<Long> programmeIds, RulesInForce rules) {
        ReadProgrammes read = programmes.read(programmeIds);
        List<Row> fresh = new ArrayList<>();
        for (long id : programmeIds) {
            for (Finding finding : Checker.check(read.programme(id), rules)) {
                fresh.add(Row.of(finding, Objects.requireNonNull(read.places().get(finding.indicatorId()))));
            }
        }
        Map<Row, Deque<Long>> stored = stored(programmeIds);
        Set<Long> changed = new HashSet<>();
        List<Row> added = new ArrayList<>();
        for (Row row : fresh) {
            Deque<Long> same = stored.get(row);
            if (same == null || same.poll() == null) {
                added.add(row);
                changed.add(row.programmeId());
            }
        }
        List<Long> gone = new ArrayList<>();
        stored.forEach((row, ids) -> {
            if (!ids.isEmpty()) {
                gone.addAll(ids);
                changed.add(row.programmeId());
            }
        });
        Rows.inChunks(
                gone,
                CHUNK,
                ids -> jdbc.sql("delete from finding where id in (:ids)")
                        .param("ids", ids)
                        .update());
        Rows.inChunks(added, CHUNK, this::insert);
        // Also where nothing changed: with an indicator that was deleted its findings went.
        counts.recount(programmeIds);
        return changed;
    }

    private Map<Row, Deque<Long>> stored(Collection<Long> programmeIds) {
        Map<Row, Deque<Long>> stored = new HashMap<>();
        RecordMapper<Row> rows = RecordMapper.of(Row.class);
        RecordMapper<Kept> ids = RecordMapper.of(Kept.class);
        jdbc.sql("select * from finding where programme_id in (:programmes) order by id")
                .param("programmes", programmeIds)
                .query((result, number) -> {
                    stored.computeIfAbsent(rows.mapRow(result, number), row -> new ArrayDeque<>())
                            .add(ids.mapRow(result, number).id());
                    return number;
                })
                .list();
        return stored;
    }

    private void insert(List<Row> rows) {
        template.batchUpdate(
                INSERT,
                rows.stream()
                        .map(row -> new Object[] {
                            row.indicatorId(),
                            row.fiscalYearId(),
                            row.programmeId(),
                            row.objectiveId(),
                            row.unitId(),
                            row.level(),
                            row.sortKey(),
                            row.position(),
                            row.quarter(),
                            row.rule(),
                            row.rulePosition(),
                            row.gravity(),
                            row.field(),
                            row.found(),
                            row.expected(),
                            row.message(),
                            row.marks(),
                            row.others(),
                            row.correctable(),
                            row.recolours(),
                            row.print(),
                            row.indicatorId(),
                            row.quarter(),
                            row.rule(),
                            row.print()
                        })
                        .toList());
    }

    /** The number of a quarter in the table, which is 0 for the year. */
    static int number(@Nullable Quarter quarter) {
        return quarter == null ? 0 : quarter.number();
    }

    private static String written(Span span) {
        return span.start() + "-" + span.end();
    }

    /** As many as the column takes. */
    private static String listed(List<String> parts) {
        StringBuilder list = new StringBuilder();
        for (String part : parts) {
            if (list.length() + part.length() >= MAX_TEXT) {
                break;
            }
            list.append(list.isEmpty() ? "" : ",").append(part);
        }
        return list.toString();
    }

    private static String shortened(String text) {
        return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT - 1) + "…";
    }

    private static final List<String> COLUMNS = List.of(
            "indicator_id",
            "fiscal_year_id",
            "programme_id",
            "objective_id",
            "unit_id",
            "level",
            "sort_key",
            "position",
            "quarter",
            "rule",
            "rule_position",
            "gravity",
            "field",
            "found",
            "expected",
            "message",
            "marks",
            "others",
            "correctable",
            "recolours",
            "print");

    private static final String INSERT = "insert into finding (" + String.join(", ", COLUMNS) + ", dismissed) values ("
            + COLUMNS.stream().map(column -> "?").collect(Collectors.joining(", ")) + """
            , case when exists (select 1 from finding_dismissal d where d.indicator_id = ? and d.quarter = ? and d.rule = ? and d.print = ?)
              then true else false end)
            """;
}
