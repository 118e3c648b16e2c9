package mx.avance.database;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole product with its server on a free port and the real document in an H2 database. All tests with this annotation share one: what
 * a test changes, it puts back.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        // Hundreds of tests of one address ask without signing in.
        properties = {"vaadin.productionMode=true", "avance.api.requests-per-minute=0"})
@ContextConfiguration(initializers = Databases.H2.class)
public @interface OnH2 {}
