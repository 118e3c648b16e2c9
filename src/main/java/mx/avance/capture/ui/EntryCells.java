package mx.avance.capture.ui;

import java.util.Optional;
import mx.avance.base.ui.FigureStyle;
import mx.avance.capture.CaptureRights;
import mx.avance.capture.EntryState;
import mx.avance.capture.JustificationParts;
import mx.avance.capture.TreeItem.Cell;
import mx.avance.capture.TreeItem.Measured;
import mx.avance.capture.TreeItem.Row;
import mx.avance.figures.Amount;
import mx.avance.figures.Quarter;
import org.jspecify.annotations.Nullable;

/** What the browser knows of a cell that somebody may type in. */
final class EntryCells {

    static final String FIGURE = "realised";
    static final String TEXT = "justification";

    private static final String LIT = "<avance-cell .cell=${item.%s}></avance-cell>";

    private EntryCells() {}

    /**
     * A cell. Public, because the renderer reads its components from outside.
     *
     * @param entry the id of the entry, as text, because the browser's numbers are not exact; empty for none
     * @param label what row it is, for who cannot see it
     * @param shown what is read in it
     * @param value what is written in it, to be edited; empty for not captured
     * @param locked why it cannot be changed; empty when it can
     * @param mark what else it tells: {@code lacking}, {@code observation} or nothing
     * @param note the words of that mark
     * @param parts of a justification, when it has more than its text
     */
    public record Shown(
            String entry,
            int version,
            String field,
            String quarter,
            String label,
            String shown,
            String value,
            String locked,
            boolean open,
            String mark,
            String note,
            @Nullable JustificationParts parts) {

        static final Shown NONE = new Shown("", 0, "", "", "", "", "", "", false, "", "", null);
    }

    static String template(String property) {
        return LIT.formatted(property);
    }

    static Shown figure(Row row, Measured measured, Quarter quarter, CaptureRights.Now rights) {
        Cell cell = measured.cell(quarter);
        Amount realised = measured.figures().figures(quarter).realised();
        FigureStyle style = new FigureStyle(measured.decimals(), measured.percentFigures());
        return new Shown(
                id(cell),
                cell.version(),
                FIGURE,
                quarter.name(),
                row.clave() + " " + measured.siglas(),
                style.realised(realised),
                realised == null ? "" : realised.toString(),
                rights.whyNotRealise(row, cell, quarter).orElse(""),
                rights.isOpen(quarter) && rights.captures(),
                observation(cell).map(o -> "observation").orElse(""),
                observation(cell).orElse(""),
                null);
    }

    static Shown text(Row row, Measured measured, Quarter quarter, CaptureRights.Now rights, String lacking) {
        Cell cell = measured.cell(quarter);
        JustificationParts parts = JustificationParts.of(cell.justification());
        Optional<String> observation = observation(cell);
        boolean lacks = cell.lacking() && rights.isOpen(quarter);
        return new Shown(
                id(cell),
                cell.version(),
                TEXT,
                quarter.name(),
                row.clave() + " " + measured.siglas(),
                cell.justificationOrEmpty(),
                cell.justificationOrEmpty(),
                rights.whyNotJustify(row, cell, quarter).orElse(""),
                rights.isOpen(quarter) && rights.captures(),
                observation.isPresent() ? "observation" : lacks ? "lacking" : "",
                observation.orElse(lacks ? lacking : ""),
                parts.text().equals(cell.justificationOrEmpty()) ? null : parts);
    }

    /** What whoever validates asked to be corrected, while it waits for it. */
    private static Optional<String> observation(Cell cell) {
        return Optional.ofNullable(cell.observation()).filter(o -> cell.state() == EntryState.DEVUELTA);
    }

    private static String id(Cell cell) {
        return cell.entryId() == 0 ? "" : String.valueOf(cell.entryId());
    }
}
