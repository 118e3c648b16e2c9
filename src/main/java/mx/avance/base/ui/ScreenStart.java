package mx.avance.base.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/** What every page begins with: its language, and in that language what Vaadin says by itself when a connection or a session ends. */
@Component
class ScreenStart implements VaadinServiceInitListener {

    private final I18NProvider texts;

    ScreenStart(I18NProvider texts) {
        this.texts = texts;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(page -> {
            // Vaadin itself would let pages of the same origin frame this one.
            page.getVaadinResponse().setHeader("X-Frame-Options", "DENY");
            Element html = page.getDocument().selectFirst("html");
            if (html != null) {
                html.attr("lang", Languages.chosen(page.getVaadinRequest()).toLanguageTag());
            }
        });
        event.getSource().addSessionInitListener(init -> {
            init.getSession().setLocale(Languages.chosen(init.getRequest()));
            init.getSession().setErrorHandler(new UnexpectedErrors());
        });
        event.getSource().addUIInitListener(init -> speak(init.getUI()));
        event.getSource().setSystemMessagesProvider(info -> messages(info.getLocale()));
    }

    private static void speak(UI ui) {
        ui.setLocale(ui.getSession().getLocale());
        ui.getReconnectDialogConfiguration().setDialogText(ui.getTranslation("connection.lost"));
        ui.getReconnectDialogConfiguration().setDialogTextGaveUp(ui.getTranslation("connection.gave-up"));
    }

    private SystemMessages messages(Locale locale) {
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredCaption(texts.getTranslation("session.expired", locale));
        messages.setSessionExpiredMessage(texts.getTranslation("session.expired.what-to-do", locale));
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setInternalErrorCaption(texts.getTranslation("error.internal", locale));
        messages.setInternalErrorMessage(texts.getTranslation("error.internal.what-to-do", locale));
        messages.setCookiesDisabledCaption(texts.getTranslation("error.cookies", locale));
        messages.setCookiesDisabledMessage(texts.getTranslation("error.cookies.what-to-do", locale));
        return messages;
    }
}
