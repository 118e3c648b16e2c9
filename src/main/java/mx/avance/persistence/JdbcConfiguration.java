package mx.avance.persistence;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;
import org.springframework.data.jdbc.core.mapping.JdbcMappingContext;
import org.springframework.data.jdbc.repository.config.AbstractJdbcConfiguration;
import org.springframework.data.relational.RelationalManagedTypes;
import org.springframework.data.relational.core.mapping.NamingStrategy;

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

    /** Names go to the database unquoted, as in the migrations: H2 then reads them in capitals and PostgreSQL in small letters. */
    @Override
    public JdbcMappingContext jdbcMappingContext(
            Optional<NamingStrategy> namingStrategy,
            JdbcCustomConversions customConversions,
            RelationalManagedTypes managedTypes) {
        JdbcMappingContext context = super.jdbcMappingContext(namingStrategy, customConversions, managedTypes);
        context.setForceQuote(false);
        return context;
    }
}
