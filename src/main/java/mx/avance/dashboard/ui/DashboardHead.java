package mx.avance.dashboard.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.Map;
import mx.avance.base.ui.Formats;
import mx.avance.base.ui.ProjectLink;
import mx.avance.plan.Level;
import org.jspecify.annotations.Nullable;

/** The title of the Tablero, how many indicators it is about, their level, and the way to the wall. */
final class DashboardHead extends Div {

    private final Span summary = new Span();
    private final Select<Level> level = new Select<>();
    private final ProjectLink project = new ProjectLink();
    private @Nullable Look look;

    DashboardHead() {
        summary.addClassName("muted");
        level.setAriaLabel(getTranslation("objectives.level"));
        level.setPlaceholder(getTranslation("objectives.all-levels"));
        level.setEmptySelectionAllowed(true);
        level.setEmptySelectionCaption(getTranslation("objectives.all-levels"));
        level.setItems(Level.values());
        level.setItemLabelGenerator(
                l -> l == null ? getTranslation("objectives.all-levels") : getTranslation("level." + l.code()));
        level.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                choose(event.getValue());
            }
        });
        Div end = new Div(level, project);
        end.addClassName("screen-head-end");
        addClassName("screen-head");
        add(new H1(getTranslation("dashboard.title")), summary, end);
    }

    void show(Look look, int indicators) {
        this.look = look;
        summary.setText(getTranslation(
                "dashboard.summary",
                Formats.count(indicators),
                look.place().quarter().name(),
                String.valueOf(look.place().year())));
        level.setValue(look.level());
        project.show(look.selection(Map.of()), look.place().year(), look.place().quarter(), "peor");
    }

    private void choose(@Nullable Level chosen) {
        Look here = look;
        if (here != null) {
            UI.getCurrent()
                    .navigate(
                            "",
                            here.selection(Map.of())
                                    .with(Look.LEVEL, chosen == null ? null : chosen.code())
                                    .query());
        }
    }
}
