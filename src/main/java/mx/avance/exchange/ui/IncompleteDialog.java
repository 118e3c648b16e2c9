package mx.avance.exchange.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;
import mx.avance.exchange.ExportScope;
import mx.avance.exchange.transparency.TransparencyCheck;
import mx.avance.exchange.transparency.TransparencyCheck.Incomplete;
import mx.avance.exchange.transparency.TransparencyCheck.Summary;

/** The indicators whose ficha técnica lacks something of the format, each with what and the way to its page. */
final class IncompleteDialog extends Dialog {

    private static final String LINK = "<a href='objetivos/${item.id}'>${item.siglas}</a>";

    IncompleteDialog(TransparencyCheck check, ExportScope scope, Summary summary) {
        setHeaderTitle(getTranslation("export.lacks.title"));
        setWidth("min(76rem, 96vw)");
        Grid<Incomplete> grid = new Grid<>();
        grid.addClassNames("import-list", "import-history");
        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", getTranslation("export.lacks.title"));
        text(grid, "import.column.clave", "8rem", Incomplete::clave);
        grid.addColumn(LitRenderer.<Incomplete>of(LINK)
                        .withProperty("id", Incomplete::indicatorId)
                        .withProperty("siglas", Incomplete::siglas))
                .setHeader(getTranslation("export.lacks.siglas"))
                .setWidth("8rem")
                .setFlexGrow(0);
        text(grid, "export.lacks.indicator", "16rem", Incomplete::indicator).setFlexGrow(1);
        text(grid, "export.lacks.unit", "12rem", Incomplete::unit);
        text(grid, "export.lacks.columns", "20rem", each -> String.join(" · ", each.columns()))
                .setFlexGrow(1);
        grid.setDataProvider(new CallbackDataProvider<>(
                query -> check.incomplete(scope, query.getOffset(), query.getLimit()).stream(),
                query -> (int) summary.incomplete(),
                Incomplete::indicatorId));
        Paragraph columns = new Paragraph(TransparencyLacks.columns(summary));
        columns.addClassName("muted");
        add(new Paragraph(getTranslation("export.lacks.explained")), columns, grid);
        getFooter().add(new Button(getTranslation("import.close"), event -> close()));
    }

    private Grid.Column<Incomplete> text(
            Grid<Incomplete> grid, String header, String width, ValueProvider<Incomplete, String> value) {
        return grid.addColumn(value)
                .setHeader(getTranslation(header))
                .setWidth(width)
                .setFlexGrow(0);
    }
}
