package mx.avance.consistency;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import mx.avance.capture.TextAdvice;
import mx.avance.consistency.rule.CheckedIndicator;
import mx.avance.consistency.rule.CheckedProgramme;
import mx.avance.consistency.rule.Checker;
import mx.avance.consistency.rule.TextProposals;
import mx.avance.figures.Quarter;
import mx.avance.persistence.RecordMapper;
import mx.avance.plan.ReadableProgrammes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads a justification while it is typed, with the rules of the whole year, and proposes others. */
@Service
@Transactional(readOnly = true)
class TypedTexts implements TextAdvice {

    private final ProgrammeReader programmes;
    private final ConsistencyRules rules;
    private final ReadableProgrammes readable;
    private final JdbcClient jdbc;

    TypedTexts(ProgrammeReader programmes, ConsistencyRules rules, ReadableProgrammes readable, JdbcClient jdbc) {
        this.programmes = programmes;
        this.rules = rules;
        this.readable = readable;
        this.jdbc = jdbc;
    }

    private record Place(long indicatorId, int quarter, long fiscalYearId, long programmeId) {}

    @Override
    public List<Note> of(long entryId, String text) {
        // An empty field is not a text at fault: what is missing is told where the quarter is sent.
        if (text.isBlank()) {
            return List.of();
        }
        return with(
                        entryId,
                        (programme, row) ->
                                Checker.check(programme, row.indicator(), row.quarter(), text, rules.inForce()))
                .stream()
                .filter(finding -> finding.field() == Field.JUSTIFICATION)
                .sorted(Comparator.comparing(finding -> finding.rule().gravity()))
                .map(TypedTexts::note)
                .toList();
    }

    @Override
    public List<String> proposals(long entryId) {
        return with(entryId, (programme, row) -> TextProposals.of(row.indicator(), row.quarter(), rules.inForce()));
    }

    private record CheckedRow(CheckedIndicator indicator, Quarter quarter) {}

    private <T> List<T> with(long entryId, BiFunction<CheckedProgramme, CheckedRow, List<T>> work) {
        Optional<Place> place = jdbc.sql("""
                select e.indicator_id, e.quarter, o.fiscal_year_id, o.programme_id
                from entry e join indicator i on i.id = e.indicator_id join objective o on o.id = i.objective_id
                where e.id = :id
                """)
                .param("id", entryId)
                .query(RecordMapper.of(Place.class))
                .optional()
                .filter(found -> readable.mayRead(found.fiscalYearId(), found.programmeId()));
        if (place.isEmpty()) {
            return List.of();
        }
        CheckedProgramme programme = programmes.of(place.get().programmeId());
        return programme
                .indicator(place.get().indicatorId())
                .map(indicator -> work.apply(
                        programme,
                        new CheckedRow(indicator, Quarter.of(place.get().quarter()))))
                .orElse(List.of());
    }

    private static Note note(Finding finding) {
        return new Note(
                finding.rule().gravity().code(),
                finding.message(),
                finding.marks().stream()
                        .map(span -> new Mark(span.start(), span.end()))
                        .toList());
    }
}
