package mx.avance.capture.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import mx.avance.base.ui.FigureStyle;
import mx.avance.capture.IndicatorCards.Head;
import mx.avance.figures.IndicatorFigures;
import mx.avance.plan.Provenance;
import mx.avance.plan.TechnicalSheet;
import org.jspecify.annotations.Nullable;

/** The ficha técnica of an indicator: what is known, how it is known, and what is still missing. */
final class TechnicalSheetList extends Div {

    private static final Map<String, Function<TechnicalSheet, @Nullable Object>> FIELDS = new LinkedHashMap<>();

    static {
        FIELDS.put("definition", TechnicalSheet::definition);
        FIELDS.put("method", TechnicalSheet::calculationMethod);
        FIELDS.put("type", TechnicalSheet::indicatorType);
        FIELDS.put("dimension", TechnicalSheet::dimension);
        FIELDS.put("baseline", TechnicalSheet::baselineValue);
        FIELDS.put("verification", TechnicalSheet::verificationMeans);
        FIELDS.put("assumptions", TechnicalSheet::assumptions);
        FIELDS.put("source", TechnicalSheet::source);
    }

    private final DescriptionList list = new DescriptionList();
    private final DescriptionList.Description annual = new DescriptionList.Description();

    TechnicalSheetList(Head head, IndicatorFigures figures, FigureStyle style, Optional<TechnicalSheet> sheet) {
        list.addClassName("sheet");
        add(new H3(getTranslation("sheet.title")), list);
        term("programme", head.programmeKey() + " " + head.programme());
        term("axis", head.axisNumber() + ". " + head.axisName());
        term("frequency", head.frequency().word());
        Optional.ofNullable(head.unitOfMeasure()).ifPresent(text -> term("unit-of-measure", text));
        term(
                "variables-unit",
                Optional.ofNullable(head.variablesUnit()).orElseGet(() -> getTranslation("sheet.missing")));
        list.add(new DescriptionList.Term(getTranslation("sheet.annual-target")), annual);
        showAnnual(figures, style);
        term("accumulation", rule("accumulation", figures.accumulation(), head.accumulationFrom()));
        term("rollup", rule("rollup", head.rollup(), head.rollupFrom()));
        term("sense", rule("sense", figures.sense(), head.senseFrom()));
        List<String> missing = new ArrayList<>();
        FIELDS.forEach((key, field) -> {
            Object value = sheet.map(field).orElse(null);
            if (value == null) {
                missing.add(getTranslation("sheet." + key).toLowerCase(getLocale()));
            } else {
                term(key, String.valueOf(value));
            }
        });
        if (!missing.isEmpty()) {
            Paragraph note = new Paragraph(getTranslation("sheet.not-in-document", String.join(", ", missing)));
            note.addClassName("muted");
            add(note);
        }
    }

    /** Shows another annual target: adjustments change it. */
    void showAnnual(IndicatorFigures figures, FigureStyle style) {
        annual.setText(style.target(figures.annual()));
    }

    private String rule(String kind, Enum<?> value, Provenance from) {
        return getTranslation(kind + "." + value.name().toLowerCase(Locale.ROOT)) + " ("
                + getTranslation("provenance." + from.name().toLowerCase(Locale.ROOT)) + ")";
    }

    private void term(String key, String text) {
        list.add(new DescriptionList.Term(getTranslation("sheet." + key)), new DescriptionList.Description(text));
    }
}
