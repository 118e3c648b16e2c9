package mx.avance.dashboard;

import java.util.List;
import mx.avance.figures.Quarter;

/**
 * An indicator in the four quarters of a year.
 *
 * @param quarters T1 first
 */
public record HeatRow(long indicatorId, String clave, String siglas, String name, List<HeatCell> quarters) {

    public HeatRow {
        quarters = List.copyOf(quarters);
    }

    public HeatCell quarter(Quarter quarter) {
        return quarters.get(quarter.ordinal());
    }
}
