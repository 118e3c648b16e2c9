package mx.avance.consistency.ui;

import java.util.List;

/**
 * What the browser shows of a finding: words only. Public, because the renderer reads its components from outside.
 *
 * @param id as text, because the browser's numbers are not exact
 * @param heading what this and those after it have in common; empty when the one before says it already
 * @param note what the heading means
 * @param look the class of its gravity
 * @param clave empty where the heading says it
 * @param quarter the quarter, or that it is of the year
 * @param unit who answers for it
 * @param href the way to the cell
 * @param evidence what was found and what was expected
 * @param text the justification, its words at fault marked; empty when it is not about it
 * @param tags what else is to know, each in a few words
 * @param dismissed why it was dismissed, by whom and when; empty when it is open
 * @param why why its correction cannot be applied now; empty when it can or there is none
 */
public record FindingShown(
        String id,
        String heading,
        String note,
        String look,
        String shape,
        String gravity,
        String clave,
        String siglas,
        String title,
        String quarter,
        String unit,
        String href,
        String door,
        String doorLabel,
        String message,
        List<Evidence> evidence,
        String textLabel,
        List<Piece> text,
        List<String> tags,
        String dismissed,
        String why,
        List<Act> acts) {

    /** A value with its name. */
    public record Evidence(String name, String value) {}

    /**
     * What can be done with it.
     *
     * @param name {@code apply}, {@code dismiss} or {@code restore}
     * @param label the same for who cannot see of which finding it is
     */
    public record Act(String name, String text, String label, boolean primary) {}
}
