package mx.avance.base.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.Function;
import mx.avance.base.ExpectedFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * What reaches no screen. A refusal, and the loser of two who save the same, are told as their sentence; what nobody expected is logged once and told
 * once, with the same reference in both.
 */
final class UnexpectedErrors implements ErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedErrors.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int MILLIS_SHOWN = 15_000;

    @Override
    public void error(ErrorEvent event) {
        for (Throwable cause = event.getThrowable(); cause != null; cause = cause.getCause()) {
            if (cause instanceof ExpectedFailure expected) {
                tell(ui -> expected.sentence(), NotificationVariant.WARNING);
                return;
            }
            if (cause instanceof OptimisticLockingFailureException) {
                tell(ui -> ui.getTranslation("error.changed-meanwhile"), NotificationVariant.WARNING);
                return;
            }
        }
        byte[] bytes = new byte[4];
        RANDOM.nextBytes(bytes);
        String reference = HexFormat.of().formatHex(bytes);
        LOG.error("Error inesperado, referencia {}", reference, event.getThrowable());
        tell(ui -> ui.getTranslation("error.unexpected", reference), NotificationVariant.ERROR);
    }

    private static void tell(Function<UI, String> sentence, NotificationVariant variant) {
        UI ui = UI.getCurrent();
        if (ui != null) {
            ui.access(() -> {
                Notification told =
                        Notification.show(sentence.apply(ui), MILLIS_SHOWN, Notification.Position.BOTTOM_START);
                told.addThemeVariants(variant);
            });
        }
    }
}
