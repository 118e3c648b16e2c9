package mx.avance.bands;

import java.math.BigDecimal;
import mx.avance.figures.Band;

/** A band as the record keeps it: {@code bajo ≥ 70 y < 90}. */
final class BandText {

    private BandText() {}

    static String of(Band band) {
        BigDecimal upper = band.upper();
        String from = band.lower().signum() == 0
                ? ""
                : (band.lowerIncluded() ? " ≥ " : " > ") + band.lower().toPlainString();
        String to = upper == null ? "" : (band.upperIncluded() ? " ≤ " : " < ") + upper.toPlainString();
        return band.signal().word() + from + (from.isEmpty() || to.isEmpty() ? "" : " y") + to;
    }
}
