package mx.avance.dashboard.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import mx.avance.dashboard.Dashboard.Ranked;
import mx.avance.figures.BandPreset;

/** A list of indicators by their percentage. */
final class Ranking extends Div {

    private final Supplier<BandPreset> bands;
    private final Div rows = new Div();
    private final Paragraph nobody = new Paragraph();
    private final Map<Long, RankingRow> shown = new HashMap<>();

    Ranking(String titleKey, Supplier<BandPreset> bands) {
        this.bands = bands;
        H2 title = new H2(getTranslation(titleKey));
        title.addClassName("card-title");
        Div head = new Div(title);
        head.addClassName("card-head");
        rows.addClassName("rows");
        nobody.addClassName("empty");
        addClassName("card");
        add(head, rows);
    }

    /**
     * Shows a ranking; an indicator that was in it keeps its row.
     *
     * @param none what to say when there is nobody in it
     */
    void show(List<Ranked> ranked, String none, Look look) {
        rows.remove(nobody);
        shown.keySet().retainAll(ranked.stream().map(Ranked::indicatorId).toList());
        rows.getChildren().filter(row -> !shown.containsValue(row)).toList().forEach(rows::remove);
        for (int place = 0; place < ranked.size(); place++) {
            Ranked indicator = ranked.get(place);
            RankingRow row = shown.computeIfAbsent(indicator.indicatorId(), id -> new RankingRow(bands));
            row.show(indicator, look);
            if (rows.getElement().indexOfChild(row.getElement()) != place) {
                rows.addComponentAtIndex(place, row);
            }
        }
        if (ranked.isEmpty()) {
            nobody.setText(none);
            rows.add(nobody);
        }
    }
}
