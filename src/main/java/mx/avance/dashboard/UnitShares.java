package mx.avance.dashboard;

import java.util.List;

/**
 * Units to compare by their share in each band.
 *
 * @param units the largest share of under-performance first
 * @param leftOut how many more have indicators
 */
public record UnitShares(List<UnitSignals> units, int leftOut) {

    public UnitShares {
        units = List.copyOf(units);
    }
}
