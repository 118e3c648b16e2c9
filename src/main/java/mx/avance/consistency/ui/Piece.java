package mx.avance.consistency.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import mx.avance.consistency.text.Span;

/** A piece of a text, and whether it is marked. Public, because the renderer reads its components from outside. */
public record Piece(String text, boolean marked) {

    /** A text cut at its marks; marks that overlap or lie outside do no harm. */
    static List<Piece> of(String text, List<Span> marks) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (Span mark :
                marks.stream().sorted(Comparator.comparingInt(Span::start)).toList()) {
            int start = Math.max(at, mark.start());
            int end = Math.min(text.length(), mark.end());
            if (start < end) {
                add(pieces, text.substring(at, start), false);
                add(pieces, text.substring(start, end), true);
                at = end;
            }
        }
        add(pieces, text.substring(at), false);
        return pieces;
    }

    private static void add(List<Piece> pieces, String text, boolean marked) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, marked));
        }
    }
}
