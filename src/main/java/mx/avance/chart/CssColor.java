package mx.avance.chart;

import com.vaadin.flow.component.charts.model.style.SolidColor;

/**
 * A colour of the page, by the name of its CSS custom property, so that it follows light and dark. {@link SolidColor} itself drops the brackets of
 * {@code var(…)}, and its serializer writes {@link #toString()}.
 */
final class CssColor extends SolidColor {

    private final String expression;

    /**
     * The colour of a custom property.
     *
     * @param property its name with both hyphens: {@code --avance-realised}
     */
    CssColor(String property) {
        super("none");
        this.expression = "var(" + property + ")";
    }

    @Override
    public String toString() {
        return expression;
    }
}
