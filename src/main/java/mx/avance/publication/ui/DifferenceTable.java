package mx.avance.publication.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.function.ValueProvider;
import mx.avance.base.ui.Formats;
import mx.avance.publication.CutComparison.Difference;
import mx.avance.publication.CutComparison.Side;
import org.jspecify.annotations.Nullable;

/** What differs between a cut and today, cell by cell. */
final class DifferenceTable extends Grid<Difference> {

    DifferenceTable() {
        addClassName("published-differences");
        addThemeVariants(GridVariant.NO_BORDER);
        setSelectionMode(SelectionMode.NONE);
        getElement().setAttribute("aria-label", getTranslation("published.differences"));
        setVisible(false);
        column("published.difference.programme", Difference::programme);
        column("published.column.clave", Difference::clave);
        column("published.column.indicator", Difference::siglas);
        column("published.difference.field", difference -> difference.field() == null ? "" : difference.field());
        addColumn(difference -> difference.side() == Side.ONLY_TODAY
                        ? getTranslation("published.difference.absent")
                        : value(difference.side(), difference.published()))
                .setHeader(getTranslation("published.difference.cut"))
                .setTooltipGenerator(Difference::published);
        addColumn(difference -> difference.side() == Side.ONLY_CUT
                        ? getTranslation("published.difference.absent")
                        : value(difference.side(), difference.today()))
                .setHeader(getTranslation("published.difference.today"))
                .setTooltipGenerator(Difference::today);
    }

    private void column(String header, ValueProvider<Difference, String> value) {
        addColumn(value).setHeader(getTranslation(header)).setAutoWidth(true).setFlexGrow(0);
    }

    private String value(Side side, @Nullable String value) {
        if (side != Side.BOTH) {
            return getTranslation("published.difference.whole-row");
        }
        return value == null ? Formats.NOT_CAPTURED : value;
    }
}
