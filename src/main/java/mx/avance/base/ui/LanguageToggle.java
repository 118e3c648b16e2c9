package mx.avance.base.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.Cookie;
import java.util.Locale;

/** The button that changes the language of the screens, and remembers it in the browser. */
public final class LanguageToggle extends Button {

    private static final int A_YEAR = 365 * 24 * 60 * 60;

    /** The button, in the language of whoever looks. */
    public LanguageToggle() {
        Locale other = Languages.isSpanish(UI.getCurrent().getLocale()) ? Locale.ENGLISH : Formats.SPANISH_MEXICO;
        setText(other == Locale.ENGLISH ? "EN" : "ES");
        setAriaLabel(other == Locale.ENGLISH ? "English" : "Español");
        setTooltipText(other == Locale.ENGLISH ? "English" : "Español");
        getElement().setAttribute("lang", other.toLanguageTag());
        addThemeVariants(ButtonVariant.AURA_TERTIARY);

        addClickListener(event -> {
            Cookie cookie = new Cookie(Languages.COOKIE, other.toLanguageTag());
            cookie.setPath("/");
            cookie.setMaxAge(A_YEAR);
            cookie.setHttpOnly(true);
            cookie.setSecure(VaadinService.getCurrentRequest().isSecure());
            cookie.setAttribute("SameSite", "Lax");
            VaadinService.getCurrentResponse().addCookie(cookie);
            VaadinSession.getCurrent().setLocale(other);
            UI.getCurrent().getPage().reload();
        });
    }
}
