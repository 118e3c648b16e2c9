package mx.avance.consistency;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mx.avance.capture.SendingCheck;
import mx.avance.figures.Quarter;
import mx.avance.persistence.RecordMapper;
import mx.avance.persistence.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The severe findings of a quarter hold an entry back; the others are told. Those of the year itself are of nobody's sending. */
@Component
class FindingsBeforeSending implements SendingCheck {

    private static final int PROGRAMMES = 1_000;

    private final FindingRefresh refresh;
    private final JdbcClient jdbc;

    FindingsBeforeSending(FindingRefresh refresh, JdbcClient jdbc) {
        this.refresh = refresh;
        this.jdbc = jdbc;
    }

    private record Open(long indicatorId, Gravity gravity, String message) {}

    @Override
    public Objections of(
            long fiscalYearId, Quarter quarter, Collection<Long> programmeIds, Collection<Long> indicatorIds) {
        if (indicatorIds.isEmpty()) {
            return Objections.NONE;
        }
        Set<Long> programmes = Set.copyOf(programmeIds);
        Set<Long> wanted = new HashSet<>(indicatorIds);
        refresh.refresh(fiscalYearId, programmes);
        Map<Long, List<String>> severe = new HashMap<>();
        Map<Long, Integer> lesser = new HashMap<>();
        Rows.inChunks(
                List.copyOf(programmes),
                PROGRAMMES,
                ids -> open(ids, quarter).stream()
                        .filter(finding -> wanted.contains(finding.indicatorId()))
                        .forEach(finding -> {
                            if (finding.gravity() == Gravity.SEVERE) {
                                severe.computeIfAbsent(finding.indicatorId(), id -> new ArrayList<>())
                                        .add(finding.message());
                            } else {
                                lesser.merge(finding.indicatorId(), 1, Integer::sum);
                            }
                        }));
        return new Objections(severe, lesser);
    }

    private List<Open> open(List<Long> programmes, Quarter quarter) {
        return Rows.list(jdbc.sql("""
                select indicator_id, gravity, message from finding
                where programme_id in (:programmes) and quarter = :quarter and dismissed = false
                order by indicator_id, rule_position
                """)
                .param("programmes", programmes)
                .param("quarter", quarter.number())
                .query(RecordMapper.of(Open.class)));
    }
}
