package mx.avance.base.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;

/**
 * The button that changes between light and dark. The browser does it alone, remembers the choice and restores it before the page is painted
 * ({@code assets/color-scheme.js}, added to the page by {@link ColorSchemeScript}); without a choice the page follows the system.
 */
public final class ThemeToggle extends Button {

    public ThemeToggle() {
        Span icons = new Span(VaadinIcon.MOON_O.create(), VaadinIcon.SUN_O.create());
        icons.addClassName("theme-toggle-icons");
        icons.getElement().setAttribute("aria-hidden", "true");
        setIcon(icons);
        addClassName("theme-toggle");
        addThemeVariants(ButtonVariant.AURA_TERTIARY);
        getElement().setAttribute("data-color-scheme-toggle", true);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        String label = getTranslation("theme.toggle");
        setAriaLabel(label);
        setTooltipText(label);
    }
}
