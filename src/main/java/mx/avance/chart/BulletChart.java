package mx.avance.chart;

import com.vaadin.flow.component.charts.model.Configuration;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import mx.avance.chart.BulletData.Row;
import mx.avance.chart.TableContent.Cell;
import mx.avance.chart.TableContent.Column;
import org.jspecify.annotations.Nullable;

/**
 * How far each indicator is in the year, in percent of its annual target: the bar is what was realised to date, the thin mark where the year will
 * end at the present pace, the line the target, and behind them the bands. A row opens by its key.
 */
public final class BulletChart extends FramedChart<BulletData> {

    private final BulletConfiguration bullets = new BulletConfiguration();
    private final Configuration configuration = bullets.configuration();

    /** A chart with the question that it answers as its second-level heading. */
    public BulletChart(String question) {
        this(question, 2);
    }

    /**
     * A chart with the question that it answers as its heading.
     *
     * @param headingLevel 2 on a screen of its own, 3 under a second-level heading
     */
    public BulletChart(String question, int headingLevel) {
        super(question, headingLevel);
    }

    @Override
    Picture picture(BulletData data, ChartTexts texts) {
        bullets.show(data, texts);
        List<LegendItem> legend = new ArrayList<>();
        legend.add(LegendItem.of("realised", texts.text("chart.realised-to-date")));
        legend.add(LegendItem.of("projection", texts.text("chart.projection")));
        legend.add(LegendItem.of("target", texts.annualTarget()));
        return new Picture(
                configuration,
                texts.text("chart.of-annual-target"),
                legend,
                data.rows().stream().map(row -> words(row, texts) + ".").collect(Collectors.joining(" ")),
                () -> table(data, texts),
                BulletConfiguration.height(data));
    }

    /** "1.4.1.1.6 PSML: realizado a la fecha 68.87 %, proyección al ritmo actual 275.48 %, sobremeta". */
    private static String words(Row row, ChartTexts texts) {
        return row.label() + ": " + String.join(", ", BulletConfiguration.lines(row, texts));
    }

    private TableContent table(BulletData data, ChartTexts texts) {
        List<Column> columns = List.of(
                new Column(texts.text("chart.objective"), false),
                new Column(texts.text("chart.indicator"), false),
                new Column(texts.text("chart.realised-to-date"), true),
                new Column(texts.text("chart.projection"), true),
                new Column(texts.text("chart.closing"), false));
        List<TableContent.Row> rows = new ArrayList<>();
        for (Row row : data.rows()) {
            List<Cell> cells = new ArrayList<>();
            cells.add(Cell.of(row.name()));
            cells.add(percent(row.realised(), "·", texts.notCaptured()));
            cells.add(percent(row.projected(), "—", texts.text("chart.no-projection")));
            cells.add(
                    row.signal() == null
                            ? Cell.blank("—", texts.text("chart.no-projection"))
                            : Cell.of(SignalWords.shapeAndWord(row.signal(), texts)));
            rows.add(new TableContent.Row(row.label(), row.key(), cells));
        }
        return new TableContent(frame().question() + " " + texts.text("chart.of-annual-target"), columns, rows);
    }

    private static Cell percent(@Nullable BigDecimal percent, String sign, String words) {
        return percent == null ? Cell.blank(sign, words) : Cell.of(FigureText.PERCENT.text(percent, ""));
    }
}
