package mx.avance.consistency;

import java.util.List;
import java.util.Optional;
import mx.avance.consistency.rule.CheckedIndicator;
import mx.avance.consistency.rule.CheckedProgramme;
import mx.avance.consistency.rule.Contributions;
import mx.avance.figures.Quarter;
import mx.avance.persistence.RecordMapper;
import mx.avance.plan.ReadableProgrammes;
import mx.avance.plan.Rollup;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Explains the figure of a parent that is a sum: who contributes how much, and what it would be without the one that dominates it. */
@Service
@Transactional(readOnly = true)
public class ExplainedSums {

    private final ProgrammeReader programmes;
    private final ReadableProgrammes readable;
    private final JdbcClient jdbc;

    ExplainedSums(ProgrammeReader programmes, ReadableProgrammes readable, JdbcClient jdbc) {
        this.programmes = programmes;
        this.readable = readable;
        this.jdbc = jdbc;
    }

    private record Place(long fiscalYearId, long programmeId, Rollup rollup) {}

    /** The contributions to an indicator in a quarter; empty when it is no sum, or not for whoever looks. */
    public Optional<Contributions> of(long indicatorId, Quarter quarter) {
        return jdbc.sql("""
                select o.fiscal_year_id, o.programme_id, i.rollup from indicator i join objective o on o.id = i.objective_id where i.id = :id
                """)
                .param("id", indicatorId)
                .query(RecordMapper.of(Place.class))
                .optional()
                .filter(place -> place.rollup() == Rollup.SUM_OF_CHILDREN)
                .filter(place -> readable.mayRead(place.fiscalYearId(), place.programmeId()))
                .flatMap(place -> of(programmes.of(place.programmeId()), indicatorId, quarter));
    }

    private static Optional<Contributions> of(CheckedProgramme programme, long indicatorId, Quarter quarter) {
        return programme.indicator(indicatorId).flatMap(parent -> {
            List<CheckedIndicator> children = programme.children(parent);
            return children.isEmpty() ? Optional.empty() : Optional.of(Contributions.of(parent, children, quarter));
        });
    }
}
