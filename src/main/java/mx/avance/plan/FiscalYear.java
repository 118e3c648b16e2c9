package mx.avance.plan;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * A fiscal year (ejercicio).
 *
 * @param yearNumber the calendar year, such as 2024
 */
public record FiscalYear(@Id @Nullable Long id, @Version int version, int yearNumber) {

    static FiscalYear of(int yearNumber) {
        return new FiscalYear(null, 0, yearNumber);
    }
}
