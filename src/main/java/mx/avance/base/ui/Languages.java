package mx.avance.base.ui;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.servlet.http.Cookie;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The languages of the screens: Spanish of Mexico, and English for whoever chooses it. Vaadin's own provider does not know that the file without a
 * language is Spanish, and gives English to all.
 */
@Component
class Languages implements I18NProvider {

    /** The cookie that remembers the language somebody chose. */
    static final String COOKIE = "avance-idioma";

    private static final Logger LOG = LoggerFactory.getLogger(Languages.class);
    private static final String BUNDLE = "vaadin-i18n.translations";

    // Without fall-back to the language of the server, which may be English.
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** Whether that is the Spanish of the screens. */
    static boolean isSpanish(Locale locale) {
        return "es".equals(locale.getLanguage());
    }

    /** The language somebody chose before; Spanish otherwise, whatever the browser asks for: the office works in Spanish. */
    static Locale chosen(VaadinRequest request) {
        Cookie[] cookies = request.getCookies();
        boolean english = cookies != null
                && Arrays.stream(cookies)
                        .anyMatch(
                                c -> c.getName().equals(COOKIE) && c.getValue().equals(Locale.ENGLISH.toLanguageTag()));
        return english ? Locale.ENGLISH : Formats.SPANISH_MEXICO;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(Formats.SPANISH_MEXICO, Locale.ENGLISH);
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... parameters) {
        ResourceBundle bundle = ResourceBundle.getBundle(BUNDLE, locale, Languages.class.getClassLoader(), NO_FALLBACK);
        String text;
        try {
            text = bundle.getString(key);
        } catch (MissingResourceException e) {
            LOG.warn("No text for the key {} in vaadin-i18n/translations.properties", key);
            return "!" + key + "!";
        }
        return parameters.length == 0 ? text : new MessageFormat(text, locale).format(parameters);
    }
}
