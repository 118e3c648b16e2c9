package mx.avance.exchange.reading;

import java.util.List;
import java.util.Map;

/**
 * What the columns of a table mean, as somebody said or as its headers say.
 *
 * @param columns one a column, in order; what means nothing is {@link ColumnRole#IGNORED}
 * @param constants what the table does not say and holds for all of its rows, such as the year
 */
public record TableMapping(List<Column> columns, Map<Constant, String> constants) {

    public TableMapping {
        columns = List.copyOf(columns);
        constants = Map.copyOf(constants);
    }

    /**
     * What a column means.
     *
     * @param quarter 1 to 4 where the role is of a quarter; 0 otherwise
     */
    public record Column(ColumnRole role, int quarter) {

        public static final Column IGNORED = new Column(ColumnRole.IGNORED, 0);

        public Column {
            if (role.isQuarterly() != (quarter >= 1 && quarter <= 4)) {
                throw new IllegalArgumentException(role + " no va con el trimestre " + quarter + ".");
            }
        }
    }

    /** What holds for a whole table. */
    public enum Constant {
        YEAR,
        QUARTER,
        PROGRAMME_KEY,
        PROGRAMME_NAME,
        AXIS_NUMBER,
        AXIS_NAME,
        DEPENDENCIA
    }
}
