package mx.avance.plan;

import mx.avance.persistence.BatchInsert;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.jdbc.core.mapping.AggregateReference;

/**
 * An objective (resumen narrativo): a node of a programme's tree.
 *
 * @param printedClave the clave as the document wrote it, where it had to be normalised
 * @param sortKey the order in the tree; begins with that of the objective above
 * @param unitId the responsible unit, its own or inherited
 * @param unitInherited the document names no unit here: it is that of the objective above
 * @param searchText what the search reads, see {@link mx.avance.base.SearchText}
 */
public record Objective(
        @Id @Nullable Long id,
        @Version int version,
        AggregateReference<FiscalYear, Long> fiscalYearId,
        AggregateReference<Programme, Long> programmeId,
        @Nullable AggregateReference<Objective, Long> parentId,
        Clave clave,
        @Nullable String printedClave,
        String sortKey,
        Level level,
        String narrative,
        AggregateReference<Unit, Long> unitId,
        boolean unitInherited,
        String searchText) {

    /** As it was stored, by {@link BatchInsert}. */
    Objective withId(long stored) {
        return new Objective(
                stored,
                BatchInsert.FIRST_VERSION,
                fiscalYearId,
                programmeId,
                parentId,
                clave,
                printedClave,
                sortKey,
                level,
                narrative,
                unitId,
                unitInherited,
                searchText);
    }
}
