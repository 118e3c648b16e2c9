package mx.avance.dashboard;

import java.util.List;

/**
 * Who will miss the annual target.
 *
 * @param rows those who will at the present pace, the lowest first
 */
public record Closings(List<Closing> rows, Way atPace, Way asProgrammed) {

    public Closings {
        rows = List.copyOf(rows);
    }

    /**
     * How many indicators will miss their annual target in one way of projecting it.
     *
     * @param projected of how many the end can be projected
     */
    public record Way(int missing, int projected) {}
}
