package mx.avance.logbook.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.util.List;
import mx.avance.logbook.LogLine;
import mx.avance.logbook.LogLine.LoggedIndicator;
import mx.avance.logbook.Logbook;
import org.jspecify.annotations.Nullable;

/** The lines of a page of the record. */
final class LogTable extends Div {

    private static final List<String> COLUMNS =
            List.of("when", "who", "action", "what", "field", "values", "reason", "origin");

    private final Logbook logbook;
    private final ZoneId zone;
    private final NativeTableBody body = new NativeTableBody();

    LogTable(Logbook logbook) {
        this.logbook = logbook;
        zone = logbook.zone();
        NativeTable table = new NativeTable();
        table.setCaptionText(getTranslation("log.title"));
        table.addClassNames("chart-table", "log-table");
        NativeTableRow head = new NativeTableRow();
        COLUMNS.forEach(column -> {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation("log.column." + column));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        });
        table.add(new NativeTableHeader(head), body);
        add(table);
        addClassNames("chart-table-frame", "log-frame");
        // It scrolls: with the keyboard too.
        getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
        getElement().setAttribute("aria-label", getTranslation("log.title"));
    }

    void show(List<LogLine> lines) {
        body.removeAll();
        lines.forEach(line -> body.add(row(line)));
    }

    private NativeTableRow row(LogLine line) {
        NativeTableRow row = new NativeTableRow();
        NativeTableCell when = cell(new Text(LogTexts.moment(line.at(), zone)));
        when.addClassName("log-when");
        row.add(
                when,
                cell(new Text(LogTexts.who(line))),
                cell(action(line)),
                cell(what(line)),
                cell(new Text(LogTexts.field(line))),
                cell(new LogValues(line, logbook)),
                cell(new Text(text(line.reason()))),
                cell(new Text(text(line.origin()))));
        if (LogTexts.stopped(line)) {
            row.addClassName("log-stopped");
        }
        return row;
    }

    private Component action(LogLine line) {
        Span action = new Span(LogTexts.action(line.action()));
        if (LogTexts.stopped(line)) {
            action.addClassName("log-stop");
        }
        return action;
    }

    private Component what(LogLine line) {
        LoggedIndicator indicator = line.indicator();
        if (indicator != null) {
            String quarter = line.quarter() == null ? "" : " · " + line.quarter();
            Anchor link = new Anchor(
                    "objetivos/" + indicator.id()
                            + (line.quarter() == null
                                    ? ""
                                    : "?trimestre=" + line.quarter().number()),
                    indicator.clave() + " " + indicator.siglas() + quarter);
            return line.subject().equals("entry")
                    ? link
                    : new Span(new Text(LogTexts.subject(line.subject()) + " · "), link);
        }
        String thing = line.thing();
        if (thing == null && line.subjectId() != null) {
            thing = String.valueOf(line.subjectId());
        }
        return new Text(LogTexts.subject(line.subject()) + (thing == null ? "" : " " + thing));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static NativeTableCell cell(Component content) {
        return new NativeTableCell(content);
    }
}
