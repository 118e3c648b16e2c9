package mx.avance.exchange;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import javax.sql.DataSource;
import mx.avance.Application;
import mx.avance.access.Acting;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The product without its server, as {@code ./avance import} starts it, which says on its output how far it is, so that a test knows when it kills it. */
final class ImportToKill {

    /** Applies the file. */
    static final String APPLY = "apply";

    /** Applies the file and takes it back in the same transaction. */
    static final String REHEARSE = "rehearse";

    static final String APPLYING = "applying";
    static final String STATEMENT = "statement";
    static final String COMMIT = "commit";
    static final String APPLIED = "applied";

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private ImportToKill() {}

    /** @param args what to do, with which file, and the settings of the product */
    public static void main(String[] args) throws IOException {
        ConfigurableApplicationContext context = new SpringApplicationBuilder(Application.class)
                .initializers(c -> c.getBeanFactory().addBeanPostProcessor(telling()))
                .run(Arrays.copyOfRange(args, 2, args.length));
        Upload upload = new Upload("grande.xlsx", Files.readAllBytes(Path.of(args[1])));
        if (args[0].equals(APPLY)) {
            apply(context, upload);
        } else {
            new TransactionTemplate(context.getBean(PlatformTransactionManager.class)).executeWithoutResult(status -> {
                apply(context, upload);
                status.setRollbackOnly();
            });
        }
        System.exit(SpringApplication.exit(context));
    }

    private static void apply(ConfigurableApplicationContext context, Upload upload) {
        Imports imports = context.getBean(Imports.class);
        OUT.println(APPLYING);
        ImportReview review =
                context.getBean(Acting.class).asSystem("prueba", () -> imports.apply(upload, null, Imports.Watch.NONE));
        OUT.println(APPLIED + " " + review.numbers());
    }

    private static BeanPostProcessor telling() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String beanName) {
                return bean instanceof DataSource source ? new Telling(source) : bean;
            }
        };
    }

    private static final class Telling extends DelegatingDataSource {

        Telling(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    Telling.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                        switch (method.getName()) {
                            case "prepareStatement" -> OUT.println(STATEMENT);
                            case "commit" -> OUT.println(COMMIT);
                            default -> {
                                // The rest says nothing of how far it is.
                            }
                        }
                        try {
                            return method.invoke(connection, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }
}
