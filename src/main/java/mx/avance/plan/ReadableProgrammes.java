package mx.avance.plan;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mx.avance.access.Acting;
import mx.avance.access.Action;
import mx.avance.access.Permissions;
import mx.avance.access.Person;
import mx.avance.access.Reach;
import mx.avance.persistence.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which programmes whoever acts may read. A matrix is read whole, or its rows would not explain each other: by whoever holds the dependencia that attends
 * to the programme, or the unit responsible for one of its objectives.
 */
@Service
@Transactional(readOnly = true)
public class ReadableProgrammes {

    /** No programme has this id: a condition that nothing meets. */
    private static final long NONE = -1;

    private final Acting acting;
    private final Permissions permissions;
    private final JdbcClient jdbc;

    ReadableProgrammes(Acting acting, Permissions permissions, JdbcClient jdbc) {
        this.acting = acting;
        this.permissions = permissions;
        this.jdbc = jdbc;
    }

    /** The ids of the programmes of a year that may be read; empty when all may, never empty when only some may or none. */
    public Set<Long> of(long fiscalYearId) {
        Person person = acting.require();
        return switch (person.may(Action.READ) ? reach(person) : Reach.NONE) {
            case ALL -> Set.of();
            case NONE -> Set.of(NONE);
            case OWN -> own(fiscalYearId, person.units());
        };
    }

    /** Whether a programme may be read. */
    public boolean mayRead(long fiscalYearId, long programmeId) {
        Set<Long> readable = of(fiscalYearId);
        return readable.isEmpty() || readable.contains(programmeId);
    }

    /**
     * The ids of the programmes of which somebody wants to read: that one, or all that may be read.
     *
     * @param programmeId {@code null} for all
     * @return empty when all of the year may be read
     * @throws mx.avance.access.PermissionDeniedException for whoever may not read the year, or that programme
     */
    public Set<Long> wanted(long fiscalYearId, @Nullable Long programmeId) {
        permissions.require(Action.READ);
        if (programmeId == null) {
            return of(fiscalYearId);
        }
        if (!mayRead(fiscalYearId, programmeId)) {
            throw permissions.refused(Action.READ, null, "Ese programa es de otra unidad administrativa.");
        }
        return Set.of(programmeId);
    }

    /**
     * Lets through only who may read a programme.
     *
     * @param unitId the unit of what would be read, for the record of the refusal
     * @throws mx.avance.access.PermissionDeniedException unless whoever acts may read the programme
     */
    public void require(long fiscalYearId, long programmeId, long unitId) {
        permissions.require(Action.READ);
        if (!mayRead(fiscalYearId, programmeId)) {
            throw permissions.refused(Action.READ, unitId, "Esto es de otra unidad administrativa.");
        }
    }

    private static Reach reach(Person person) {
        return Action.READ.reach(person.role());
    }

    private Set<Long> own(long fiscalYearId, Set<Long> units) {
        if (units.isEmpty()) {
            return Set.of(NONE);
        }
        List<Long> found = Rows.list(
                jdbc.sql("""
                select p.id from programme p
                where p.fiscal_year_id = :year and (p.unit_id in (:units)
                   or p.id in (select o.programme_id from objective o where o.unit_id in (:units) and o.fiscal_year_id = :year))
                """).param("year", fiscalYearId).param("units", units).query((row, number) -> row.getLong(1)));
        return found.isEmpty() ? Set.of(NONE) : found.stream().collect(Collectors.toUnmodifiableSet());
    }
}
