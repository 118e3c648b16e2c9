package mx.avance.capture.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mx.avance.access.Action;
import mx.avance.access.Person;
import mx.avance.capture.QuarterBoard.People;
import mx.avance.capture.QuarterBoard.UnitProgress;

/** How far each unit is with a quarter, for whom it waits, and what whoever looks may do about it. */
final class UnitTable extends Div {

    /** What can be done with a unit's quarter. */
    interface Acts {
        void send(UnitProgress unit);

        void validate(UnitProgress unit);
    }

    private final Acts acts;

    UnitTable(Acts acts) {
        this.acts = acts;
        addClassName("chart-table-frame");
        // It scrolls sideways where there is little room: with the keyboard too.
        getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
        getElement().setAttribute("aria-label", getTranslation("quarters.units"));
    }

    /** @param open whether the quarter is open, so that something can be sent or validated */
    void show(List<UnitProgress> units, Map<Long, People> people, Person person, boolean open) {
        removeAll();
        NativeTableRow head = new NativeTableRow();
        for (String key : List.of("unit", "captured", "sent", "validated", "waits", "acts")) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation("quarters.column." + key));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        NativeTableBody body = new NativeTableBody();
        units.forEach(unit -> body.add(row(unit, Objects.requireNonNull(people.get(unit.unitId())), person, open)));
        NativeTable table = new NativeTable(new NativeTableHeader(head), body);
        table.setCaptionText(getTranslation("quarters.units"));
        table.addClassNames("chart-table", "unit-table");
        add(table);
    }

    private NativeTableRow row(UnitProgress unit, People people, Person person, boolean open) {
        NativeTableHeaderCell name = new NativeTableHeaderCell(unit.unit());
        name.getElement().setAttribute("scope", "row");
        NativeTableRow row = new NativeTableRow();
        row.add(
                name,
                bar("captured", unit.captured(), unit),
                bar("sent", unit.sent(), unit),
                bar("validated", unit.validated(), unit),
                new NativeTableCell(waits(unit, people)),
                new NativeTableCell(buttons(unit, person, open)));
        return row;
    }

    private NativeTableCell bar(String what, int done, UnitProgress unit) {
        Element bar = new Element("progress");
        bar.setAttribute("max", String.valueOf(Math.max(1, unit.due())));
        bar.setAttribute("value", String.valueOf(done));
        bar.setAttribute("aria-label", getTranslation("quarters.column." + what) + ", " + unit.unit());
        Span numbers = new Span(getTranslation("quarters.of-due", done, unit.due()));
        numbers.addClassName("figure");
        Div both = new Div(numbers);
        both.getElement().insertChild(0, bar);
        both.addClassNames("capture-bar", "capture-" + what);
        return new NativeTableCell(both);
    }

    private Div waits(UnitProgress unit, People people) {
        Div all = new Div();
        if (unit.isWithTheUnit()) {
            String who = people.capturers().isEmpty()
                    ? getTranslation("quarters.waits.nobody")
                    : String.join(", ", people.capturers());
            all.add(new Paragraph(getTranslation("quarters.waits.unit", who, unit.missing(), unit.toSend())));
        }
        if (unit.waiting() > 0) {
            String who = people.validators().isEmpty()
                    ? getTranslation("quarters.waits.planning")
                    : String.join(", ", people.validators());
            all.add(new Paragraph(getTranslation("quarters.waits.validation", who, unit.waiting())));
        }
        if (all.getComponentCount() == 0) {
            Span done = new Span(getTranslation("quarters.waits.none"));
            done.addClassName("muted");
            all.add(done);
        }
        return all;
    }

    private Div buttons(UnitProgress unit, Person person, boolean open) {
        Div buttons = new Div();
        buttons.addClassName("acts");
        if (open && unit.isWithTheUnit() && person.may(Action.SEND, unit.unitId())) {
            buttons.add(button("quarters.send", unit, () -> acts.send(unit)));
        }
        if (open && unit.waiting() > 0 && person.may(Action.VALIDATE, unit.unitId())) {
            buttons.add(button("quarters.validate", unit, () -> acts.validate(unit)));
        }
        return buttons;
    }

    private Button button(String key, UnitProgress unit, Runnable act) {
        Button button = new Button(getTranslation(key), event -> act.run());
        button.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        button.setAriaLabel(getTranslation(key) + ", " + unit.unit());
        return button;
    }
}
