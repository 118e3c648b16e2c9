package mx.avance.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import mx.avance.access.Action;
import mx.avance.access.PermissionDeniedException;
import mx.avance.access.Permissions;
import mx.avance.access.Requires;
import mx.avance.capture.CellCapture.Outcome;
import mx.avance.capture.TreeItem.Cell;
import mx.avance.capture.TreeItem.Measured;
import mx.avance.capture.TreeItem.Row;
import mx.avance.figures.Amount;
import mx.avance.figures.Quarter;
import mx.avance.figures.TypedNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;

/** A block of a spreadsheet over rows of the tree: first what it would change, cell by cell, then the change. */
@Service
public class BlockPaste {

    private final CellTyping typing;
    private final CellCapture cells;
    private final Permissions permissions;

    BlockPaste(CellTyping typing, CellCapture cells, Permissions permissions) {
        this.typing = typing;
        this.cells = cells;
        this.permissions = permissions;
    }

    /**
     * A cell that a block would fill.
     *
     * @param label the row it is of
     * @param figure whether it is the figure; otherwise the justification
     * @param before what it has; {@code null} for nothing
     * @param after what it would have
     * @param refused why it stays as it is; {@code null} when nothing stands in the way
     * @param doubt what is strange about the figure, if anything
     */
    public record Planned(
            String label,
            long entryId,
            int version,
            boolean figure,
            @Nullable String before,
            String after,
            @Nullable String refused,
            @Nullable String doubt) {

        /** Whether it will be written. */
        public boolean goes() {
            return refused == null && !after.equals(before);
        }
    }

    /** What was done with a block. @param left the sentences of what was not written */
    public record Pasted(int written, List<String> left) {}

    /**
     * What a block would change. An empty cell of it changes nothing.
     *
     * @param rows the rows of the tree from the one it is pasted over
     * @param fromText whether it begins at the justification; otherwise at the figure, and a second column is the justification
     */
    public List<Planned> preview(
            List<Row> rows, Quarter quarter, CaptureRights.Now rights, boolean fromText, PastedBlock block) {
        List<Planned> planned = new ArrayList<>();
        for (int i = 0; i < Math.min(block.rows().size(), PastedBlock.MOST_ROWS); i++) {
            List<String> values = block.rows().get(i);
            for (int column = 0; column < values.size(); column++) {
                String value = values.get(column).strip();
                if (!value.isEmpty()) {
                    boolean figure = !fromText && column == 0;
                    boolean beyond = fromText ? column > 0 : column > 1;
                    planned.add(
                            i >= rows.size()
                                    ? nowhere(value, "No hay más filas debajo.")
                                    : beyond
                                            ? nowhere(value, "Sobra la columna: se escriben cifra y justificación.")
                                            : plan(rows.get(i), quarter, rights, figure, value));
                }
            }
        }
        return planned;
    }

    private static Planned nowhere(String value, String why) {
        return new Planned("—", 0, 0, false, null, value, why, null);
    }

    private Planned plan(Row row, Quarter quarter, CaptureRights.Now rights, boolean figure, String value) {
        Measured measured = row.indicator();
        if (measured == null) {
            return nowhere(value, row.clave() + " no tiene indicador.");
        }
        String label = row.clave() + " " + measured.siglas();
        Cell cell = measured.cell(quarter);
        Optional<String> locked =
                figure ? rights.whyNotRealise(row, cell, quarter) : rights.whyNotJustify(row, cell, quarter);
        Amount realised = measured.figures().figures(quarter).realised();
        String before = figure ? realised == null ? null : realised.toString() : cell.justification();
        if (locked.isPresent()) {
            return new Planned(label, cell.entryId(), cell.version(), figure, before, value, locked.get(), null);
        }
        return figure
                ? figure(label, measured, cell, before, value)
                : new Planned(label, cell.entryId(), cell.version(), false, before, value, tooLong(value), null);
    }

    private Planned figure(String label, Measured measured, Cell cell, @Nullable String before, String value) {
        String after = value;
        String refused = null;
        String doubt = null;
        switch (TypedNumber.of(value, measured.percentFigures())) {
            case TypedNumber.Read read -> {
                after = read.amount().toString();
                doubt = after.equals(before)
                        ? null
                        : typing.doubt(cell.entryId(), read.amount()).orElse(null);
            }
            case TypedNumber.Ask ask -> refused = ask.question();
            case TypedNumber.Refused no -> refused = no.why();
            case TypedNumber.Blank blank -> refused = "";
        }
        return new Planned(label, cell.entryId(), cell.version(), true, before, after, refused, doubt);
    }

    private static @Nullable String tooLong(String text) {
        return text.length() > Capture.MAX_JUSTIFICATION ? "La justificación pasa de 20,000 caracteres." : null;
    }

    /** Writes the cells that nothing stands in the way of, each by itself: what fails or was changed by somebody else meanwhile is told and stays. */
    @Requires(Action.CAPTURE)
    public Pasted apply(List<Planned> planned) {
        permissions.require(Action.CAPTURE);
        int written = 0;
        List<String> left = new ArrayList<>();
        for (Planned cell : planned) {
            if (cell.goes()) {
                Optional<String> failure = write(cell);
                written += failure.isEmpty() ? 1 : 0;
                failure.ifPresent(why -> left.add(cell.label() + ": " + why));
            }
        }
        return new Pasted(written, left);
    }

    private Optional<String> write(Planned cell) {
        try {
            Outcome outcome = cell.figure()
                    ? cells.realise(
                            cell.entryId(),
                            cell.version(),
                            cell.before() == null ? null : Amount.of(cell.before()),
                            Amount.of(cell.after()))
                    : cells.justify(cell.entryId(), cell.version(), cell.before(), cell.after());
            return outcome instanceof CellCapture.Conflict conflict
                    ? Optional.of("otra persona escribió «" + Objects.requireNonNullElse(conflict.theirs(), "")
                            + "» mientras tanto. No se cambió.")
                    : Optional.empty();
        } catch (PermissionDeniedException | CaptureRefusedException | IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        } catch (OptimisticLockingFailureException e) {
            return Optional.of("cambió mientras se escribía. No se cambió.");
        }
    }
}
