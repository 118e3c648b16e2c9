package mx.avance.exchange.reading;

import java.math.BigDecimal;

/**
 * A percentage as a document prints it. It is kept beside the computed one, to be compared, and is never computed with.
 *
 * @param text     as printed: {@code 100.00%}
 * @param value    with the decimals printed: 100.00
 * @param decimals how many decimals are printed: 2
 */
public record PrintedPercentage(String text, BigDecimal value, int decimals) {}
