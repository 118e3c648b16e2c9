package mx.avance.persistence;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.jdbc.repository.config.AbstractJdbcConfiguration;

/** Spring Data JDBC with the values of every capability. */
@Configuration(proxyBeanMethods = false)
class JdbcConfiguration extends AbstractJdbcConfiguration {

    private final ObjectProvider<ValueConverters> values;

    JdbcConfiguration(ObjectProvider<ValueConverters> values) {
        this.values = values;
    }

    @Override
    protected List<?> userConverters() {
        return values.stream().flatMap(v -> v.converters().stream()).toList();
    }
}
