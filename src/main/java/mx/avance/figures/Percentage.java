package mx.avance.figures;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact percentage: the ratio numerator / denominator times 100, so that 9/10 is 90 %. From 0 upwards, with no upper end. Rounding is for
 * display only (half up, as in the published documents); comparisons and the semáforo use the exact ratio, by cross multiplication, because
 * 1,799.9/2,000 is 89.995 %: displayed 90.00 and below 90.
 *
 * <p>The ratio is kept in lowest terms, so that equal percentages are equal objects: 20/16 and 5/4 are the same 125 %. The figures that were divided
 * are in the {@link Term}s of {@link Progress.Known}.
 *
 * @param numerator a whole number from 0
 * @param denominator a whole number greater than 0, without common factors with the numerator
 */
public record Percentage(BigDecimal numerator, BigDecimal denominator) implements Comparable<Percentage> {

    /** Decimals of {@link #rounded()}. */
    public static final int DISPLAYED_DECIMALS = 2;

    private static final int APPROXIMATE_DECIMALS = 10;
    private static final int MAX_DECIMALS = 20;
    private static final int MAX_DIGITS = 100;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * Puts the ratio of any two decimals in lowest terms.
     *
     * @throws IllegalArgumentException when the numerator is negative, the denominator is not positive, or one has more than 100 digits before or
     *     after the point
     */
    public Percentage {
        if (numerator.signum() < 0) {
            throw new IllegalArgumentException("La parte de un porcentaje no puede ser negativa.");
        }
        if (denominator.signum() <= 0) {
            throw new IllegalArgumentException("Un porcentaje se calcula sobre una cifra mayor que cero.");
        }
        if (numerator.signum() == 0) {
            numerator = BigDecimal.ZERO;
            denominator = BigDecimal.ONE;
        } else {
            requireModest(numerator);
            requireModest(denominator);
            int scale = Math.max(numerator.scale(), denominator.scale());
            BigInteger part = numerator.setScale(scale).unscaledValue();
            BigInteger whole = denominator.setScale(scale).unscaledValue();
            BigInteger common = part.gcd(whole);
            numerator = new BigDecimal(part.divide(common));
            denominator = new BigDecimal(whole.divide(common));
        }
    }

    /**
     * The percentage that a part is of a whole: {@code of(45, 50)} is 90 %.
     *
     * @throws IllegalArgumentException as the constructor
     */
    public static Percentage of(BigDecimal part, BigDecimal whole) {
        return new Percentage(part, whole);
    }

    /** Refuses before anything is expanded: 1e999999999 would not fit in memory. */
    private static void requireModest(BigDecimal value) {
        if (Math.abs((long) value.scale()) > MAX_DIGITS || value.precision() > MAX_DIGITS) {
            throw new IllegalArgumentException("Las cifras de un porcentaje tienen a lo más cien dígitos.");
        }
    }

    /** The percent with two decimals, half up, rounded once from the exact ratio: {@code 295.14}. */
    public BigDecimal rounded() {
        return rounded(DISPLAYED_DECIMALS);
    }

    /**
     * The percent with that many decimals, half up, rounded once from the exact ratio.
     *
     * @param decimals from 0 to 20
     * @throws IllegalArgumentException when the decimals are outside that range
     */
    public BigDecimal rounded(int decimals) {
        return with(decimals, RoundingMode.HALF_UP);
    }

    private BigDecimal with(int decimals, RoundingMode mode) {
        if (decimals < 0 || decimals > MAX_DECIMALS) {
            throw new IllegalArgumentException("Un porcentaje se redondea a entre 0 y " + MAX_DECIMALS
                    + " decimales; se encontró " + decimals + ".");
        }
        return numerator.multiply(HUNDRED).divide(denominator, decimals, mode);
    }

    /**
     * The percent with that many decimals and the rest cut off, to show what rounding hides: 89.995 % is not 90.
     *
     * @param decimals from 0 to 20
     * @throws IllegalArgumentException when the decimals are outside that range
     */
    public BigDecimal truncated(int decimals) {
        return with(decimals, RoundingMode.DOWN);
    }

    /** Whether two decimals say it all. */
    public boolean isExactAsDisplayed() {
        return compareToPercent(rounded()) == 0;
    }

    /**
     * The percent with 10 decimals, half up, for sorting and filtering in a database; never for a band, which takes the exact ratio. A percentage of
     * {@link Amount}s has at most 27 digits before the point.
     */
    public BigDecimal approximate() {
        return rounded(APPROXIMATE_DECIMALS);
    }

    /** Compares the exact ratio with a percent: negative, zero or positive when this is less than, equal to or greater than {@code 90}. */
    public int compareToPercent(BigDecimal percent) {
        return numerator.multiply(HUNDRED).compareTo(percent.multiply(denominator));
    }

    @Override
    public int compareTo(Percentage other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /** The percent with two decimals and its sign, for messages and logs: {@code 295.14 %}. */
    @Override
    public String toString() {
        return rounded().toPlainString() + " %";
    }
}
