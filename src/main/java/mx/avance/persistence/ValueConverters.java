package mx.avance.persistence;

import java.util.List;

/**
 * The Spring converters with which a capability has its values written in the database; each capability that has such values offers one bean.
 */
public record ValueConverters(List<?> converters) {

    public ValueConverters {
        converters = List.copyOf(converters);
    }
}
