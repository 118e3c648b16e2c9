package mx.avance.api;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** For tests in which a program signs in over HTTP: each product of this JVM has a place for who is signed in, and that of the last one started is everybody's. */
final class OwnSecurityContext implements BeforeEachCallback, AfterEachCallback {

    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(OwnSecurityContext.class);

    @Override
    public void beforeEach(ExtensionContext test) {
        test.getStore(HERE).put("before", SecurityContextHolder.getContextHolderStrategy());
        SecurityContextHolder.setContextHolderStrategy(
                SpringExtension.getApplicationContext(test).getBean(SecurityContextHolderStrategy.class));
    }

    @Override
    public void afterEach(ExtensionContext test) {
        SecurityContextHolderStrategy before =
                test.getStore(HERE).remove("before", SecurityContextHolderStrategy.class);
        if (before != null) {
            SecurityContextHolder.setContextHolderStrategy(before);
        }
    }
}
