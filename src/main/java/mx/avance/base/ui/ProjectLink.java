package mx.avance.base.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import mx.avance.figures.Quarter;

/** From what is looked at to the wall, in one click. */
public final class ProjectLink extends Anchor {

    public ProjectLink() {
        add(VaadinIcon.PRESENTATION.create(), new Span(getTranslation("shell.project")));
        addClassName("button-link");
    }

    /**
     * Leads to that selection. Year and quarter are said though they may be the usual ones, so that the same is on the wall whenever the address is
     * opened.
     *
     * @param order {@code peor} or {@code clave}
     */
    public void show(Selection selection, int year, Quarter quarter, String order) {
        setHref("reunion?"
                + selection
                        .with(Selection.YEAR, String.valueOf(year))
                        .with(Selection.QUARTER, String.valueOf(quarter.number()))
                        .with("orden", order)
                        .query()
                        .getQueryString());
    }
}
