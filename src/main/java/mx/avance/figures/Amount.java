package mx.avance.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An exact figure of an indicator, programmed or realised: from 0 to 10^18, both ends included, with at most six decimals. A figure that was
 * not captured is no amount at all ({@code null}), never zero.
 *
 * @param value without trailing zeros and never in scientific notation, so that equal figures are equal amounts
 */
public record Amount(BigDecimal value) implements Comparable<Amount> {

    static final int MAX_DECIMALS = 6;
    private static final BigDecimal MAX = BigDecimal.TEN.pow(18);
    private static final int MAX_TEXT = 40;
    private static final Pattern PLAIN = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    // After the limits, which its constructor reads.
    public static final Amount ZERO = new Amount(BigDecimal.ZERO);

    public Amount {
        if (value.signum() < 0) {
            throw new IllegalArgumentException("Una cifra no puede ser negativa; se encontró " + value + ".");
        }
        // Compared, and written in messages, before it is expanded: 1e999999999 would not fit in memory.
        if (value.compareTo(MAX) > 0) {
            throw new IllegalArgumentException("Una cifra no puede pasar de 1,000,000,000,000,000,000.");
        }
        if (value.signum() == 0) {
            value = BigDecimal.ZERO;
        } else {
            value = value.stripTrailingZeros();
            if (value.scale() > MAX_DECIMALS) {
                throw new IllegalArgumentException("Una cifra tiene a lo más seis decimales.");
            }
            value = value.setScale(Math.max(0, value.scale()), RoundingMode.UNNECESSARY);
        }
    }

    public static Amount of(long value) {
        return new Amount(BigDecimal.valueOf(value));
    }

    public static Amount of(BigDecimal value) {
        return new Amount(value);
    }

    /**
     * The amount written with plain digits and a decimal point ({@code "1292"}, {@code "88.7"}), as a program writes it. What people write, with
     * thousands separators or a percent sign, is read elsewhere.
     *
     * @throws IllegalArgumentException with a sentence that can be shown, when it is written otherwise or out of range
     */
    public static Amount of(String plain) {
        if (plain.length() > MAX_TEXT || !PLAIN.matcher(plain).matches()) {
            throw new IllegalArgumentException("Una cifra se escribe con dígitos y punto decimal; se encontró «"
                    + (plain.length() > MAX_TEXT ? plain.substring(0, MAX_TEXT) + "…" : plain) + "».");
        }
        return new Amount(new BigDecimal(plain));
    }

    /** The amount of a value that may be missing: none for {@code null}, which is not zero. */
    public static @Nullable Amount ofNullable(@Nullable BigDecimal value) {
        return value == null ? null : new Amount(value);
    }

    public boolean isZero() {
        return value.signum() == 0;
    }

    @Override
    public int compareTo(Amount other) {
        return value.compareTo(other.value);
    }

    /** Plain digits with a decimal point and no thousands separators. */
    /** An amount as {@link #of(String)} reads it; none for {@code null}, which is not zero. */
    public static @Nullable String plain(@Nullable Amount amount) {
        return amount == null ? null : amount.toString();
    }

    @Override
    public String toString() {
        return value.toPlainString();
    }
}
