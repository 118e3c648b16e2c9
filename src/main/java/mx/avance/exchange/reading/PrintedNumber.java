package mx.avance.exchange.reading;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number as official documents write it: {@code 5220}, {@code 1,292}, {@code 88.70}, {@code 90%}. Digits 0 to 9, a comma before each group of three or
 * none at all, a decimal point, and no sign, exponent or space.
 *
 * @param value    with the decimals printed
 * @param percent  whether a % follows it
 * @param decimals how many decimals are printed
 * @param grouped  whether the thousands are separated
 */
record PrintedNumber(BigDecimal value, boolean percent, int decimals, boolean grouped) {

    /** Far more than any figure needs, and what the database keeps of one as printed; a hostile text does not become a huge number. */
    private static final int MAX_LENGTH = 60;

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    static Optional<PrintedNumber> of(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        boolean percent = text.endsWith("%");
        String number = percent ? text.substring(0, text.length() - 1) : text;
        int point = number.indexOf('.');
        String whole = point < 0 ? number : number.substring(0, point);
        String fraction = point < 0 ? "" : number.substring(point + 1);
        boolean grouped = whole.indexOf(',') >= 0;
        if ((point >= 0 && !Texts.onlyDigits(fraction)) || !(grouped ? isGrouped(whole) : isPlain(whole))) {
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(number.replace(",", ""));
        return Optional.of(new PrintedNumber(value, percent, fraction.length(), grouped));
    }

    /** Whether it is large enough to need a separator of thousands. */
    boolean hasThousands() {
        return value.compareTo(THOUSAND) >= 0;
    }

    private static boolean isPlain(String whole) {
        return Texts.onlyDigits(whole) && (whole.length() == 1 || whole.charAt(0) != '0');
    }

    private static boolean isGrouped(String whole) {
        String[] groups = whole.split(",", -1);
        if (groups[0].length() > 3 || !Texts.onlyDigits(groups[0]) || groups[0].charAt(0) == '0') {
            return false;
        }
        for (int i = 1; i < groups.length; i++) {
            if (groups[i].length() != 3 || !Texts.onlyDigits(groups[i])) {
                return false;
            }
        }
        return true;
    }
}
