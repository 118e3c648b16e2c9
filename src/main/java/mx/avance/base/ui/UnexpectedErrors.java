package mx.avance.base.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place for what nobody expected: logged once, told once, with the same reference in both. */
final class UnexpectedErrors implements ErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedErrors.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int MILLIS_SHOWN = 15_000;

    @Override
    public void error(ErrorEvent event) {
        byte[] bytes = new byte[4];
        RANDOM.nextBytes(bytes);
        String reference = HexFormat.of().formatHex(bytes);
        LOG.error("Error inesperado, referencia {}", reference, event.getThrowable());
        UI ui = UI.getCurrent();
        if (ui != null) {
            ui.access(() -> {
                Notification told = Notification.show(
                        ui.getTranslation("error.unexpected", reference),
                        MILLIS_SHOWN,
                        Notification.Position.BOTTOM_START);
                told.addThemeVariants(NotificationVariant.ERROR);
            });
        }
    }
}
