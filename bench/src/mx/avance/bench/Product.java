package mx.avance.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import mx.avance.Application;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The product's services as they are, on a database, without web server or screens. */
final class Product implements AutoCloseable {

    private static final String VAADIN = "com.vaadin.flow.spring.";
    private static final List<String> TOUCHES = Stream.concat(
                    Stream.of(
                                    "objective",
                                    "indicator",
                                    "entry",
                                    "programme",
                                    "unit",
                                    "fiscal_year",
                                    "quarter_window",
                                    "municipality",
                                    "band_preset")
                            .map(table -> "update " + table + " set version = version where id = 1"),
                    Stream.of(
                            "update band set position = position where band_preset_id = 1 and position = 0",
                            "update progress set quarter = quarter where indicator_id = 1 and quarter = 1",
                            "update programme_signal set quarter = quarter where programme_id = 1 and quarter = 1",
                            "update programme_capture set quarter = quarter where programme_id = 1 and quarter = 1",
                            "update programme_board set quarter = quarter where programme_id = 1 and quarter = 1",
                            "update programme_finding set quarter = quarter where programme_id = 1 and quarter = 1",
                            "update programme_check set changes = changes where programme_id = 1",
                            "update finding set quarter = quarter where id = 1",
                            "update document_load set version = version where id = 1",
                            "update load_note set position = position where document_load_id = 1 and position = 1",
                            "update account set version = version where id = 1",
                            "update history set quarter = quarter where id = 1",
                            "update cut_row set position = position where position = 1"))
            .toList();

    private final ConfigurableApplicationContext context;
    private final StatementRecorder recorder;
    private final boolean h2;

    private Product(ConfigurableApplicationContext context, StatementRecorder recorder) {
        this.context = context;
        this.recorder = recorder;
        h2 = Boolean.TRUE.equals(jdbc().execute((ConnectionCallback<Boolean>)
                connection -> connection.getMetaData().getDatabaseProductName().equals("H2")));
    }

    static Product start(BenchDatabase database) {
        StatementRecorder recorder = new StatementRecorder();
        List<String> properties = new ArrayList<>(List.of(
                "avance.first-load.document=",
                "spring.main.banner-mode=off",
                "spring.jmx.enabled=false",
                "logging.level.root=WARN",
                "spring.autoconfigure.exclude=" + VAADIN + "SpringBootAutoConfiguration," + VAADIN
                        + "SpringSecurityAutoConfiguration," + VAADIN + "VaadinScopesConfig"));
        properties.add("avance.var=" + database.folder());
        properties.addAll(database.address());
        ConfigurableApplicationContext context = new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.NONE)
                .initializers(c -> c.getBeanFactory().addBeanPostProcessor(recording(recorder)))
                .run(properties.stream().map(p -> "--" + p).toArray(String[]::new));
        return new Product(context, recorder);
    }

    private static BeanPostProcessor recording(StatementRecorder recorder) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String beanName) {
                return bean instanceof DataSource source ? recorder.around(source) : bean;
            }
        };
    }

    <T> T service(Class<T> type) {
        return context.getBean(type);
    }

    JdbcTemplate jdbc() {
        return service(JdbcTemplate.class);
    }

    TransactionTemplate transaction() {
        return new TransactionTemplate(service(PlatformTransactionManager.class));
    }

    DataSource dataSource() {
        return service(DataSource.class);
    }

    boolean isH2() {
        return h2;
    }

    /**
     * H2 answers a statement that is repeated on unchanged tables from its last result, which would measure nothing; this touches a row of each
     * table, as people who save do. PostgreSQL has no such memory.
     */
    void touch() {
        if (isH2()) {
            transaction().executeWithoutResult(status -> TOUCHES.forEach(jdbc()::update));
        }
    }

    StatementRecorder recorder() {
        return recorder;
    }

    @Override
    public void close() {
        context.close();
    }
}
