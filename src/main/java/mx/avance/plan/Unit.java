package mx.avance.plan;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.avance.base.SearchText;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.jdbc.core.mapping.AggregateReference;
import org.springframework.data.relational.core.mapping.MappedCollection;

/**
 * An administrative unit (unidad administrativa), a node of the tree municipality, dependencia, dirección.
 *
 * @param name as the first document that named it spelt it
 * @param spellings every other way in which a document has spelt it
 */
public record Unit(
        @Id @Nullable Long id,
        @Version int version,
        @Nullable AggregateReference<Unit, Long> parentId,
        String name,
        @MappedCollection(idColumn = "unit_id") Set<UnitSpelling> spellings) {

    static Unit of(String name, @Nullable Long parent) {
        return new Unit(null, 0, parent == null ? null : AggregateReference.to(parent), name, Set.of());
    }

    /** Whether the text names this unit, whatever its capitals, accents and spaces. */
    boolean isNamed(String text) {
        String key = SearchText.normalise(text);
        return Stream.concat(Stream.of(name), spellings.stream().map(UnitSpelling::spelling))
                .anyMatch(spelling -> SearchText.normalise(spelling).equals(key));
    }

    /** Whether the unit has been written exactly so before. */
    public boolean isSpelt(String text) {
        return name.equals(text)
                || spellings.stream().anyMatch(spelling -> spelling.spelling().equals(text));
    }

    Unit withSpelling(String spelling) {
        Set<UnitSpelling> all = Stream.concat(spellings.stream(), Stream.of(new UnitSpelling(spelling)))
                .collect(Collectors.toUnmodifiableSet());
        return new Unit(id, version, parentId, name, all);
    }

    /** One other way of writing the name of a unit. */
    public record UnitSpelling(String spelling) {}
}
