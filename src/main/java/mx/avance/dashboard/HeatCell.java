package mx.avance.dashboard;

import java.math.BigDecimal;
import mx.avance.figures.Signal;
import org.jspecify.annotations.Nullable;

/**
 * An indicator in a quarter, for its colour.
 *
 * @param percentage of the quarter with two decimals; {@code null} when it does not exist
 */
public record HeatCell(Signal signal, @Nullable BigDecimal percentage) {}
