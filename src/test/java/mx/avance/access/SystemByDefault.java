package mx.avance.access;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A test acts as the system itself, which may do everything, unless it signs somebody in ({@link TestPeople}). */
public class SystemByDefault implements BeforeEachCallback, AfterEachCallback {

    @Override
    public void beforeEach(ExtensionContext context) {
        TestPeople.system();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        TestPeople.nobody();
    }
}
