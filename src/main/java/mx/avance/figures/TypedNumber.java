package mx.avance.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A figure as people type or paste it. What can be read in one way only is read; what people in Mexico write with one meaning and other countries with
 * another ({@code 88,70}, {@code 1.234}) is asked, never guessed; anything else is refused in a sentence.
 */
public sealed interface TypedNumber {

    /** Nothing was typed: not captured, which is not zero. */
    record Blank() implements TypedNumber {}

    /** Read. */
    record Read(Amount amount) implements TypedNumber {}

    /**
     * It has to be asked.
     *
     * @param readings what it may mean, one or two, the likelier first
     */
    record Ask(String question, List<Amount> readings) implements TypedNumber {

        public Ask {
            readings = List.copyOf(readings);
        }
    }

    /** It is no figure. @param why a sentence that can be shown */
    record Refused(String why) implements TypedNumber {}

    /** The longest text that is looked at, in characters. */
    int LONGEST = 60;

    /**
     * Reads what was typed.
     *
     * @param percent whether the figures are percentages, so that the sign may be written
     */
    static TypedNumber of(String typed, boolean percent) {
        return new TypedNumberReader(typed, percent).read();
    }

    /**
     * The amount, for a form that refuses what has to be asked; empty for nothing typed.
     *
     * @throws IllegalArgumentException with a sentence
     */
    static Optional<Amount> require(String typed, boolean percent) {
        return switch (of(typed, percent)) {
            case Blank blank -> Optional.empty();
            case Read read -> Optional.of(read.amount());
            case Ask ask -> throw new IllegalArgumentException(ask.question());
            case Refused refused -> throw new IllegalArgumentException(refused.why());
        };
    }
}

/** Reads one typed figure. */
final class TypedNumberReader {

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    /** 1,292 · 1,292.5 · 1 292 · 1'292: three digits after each sign and none that begins with zero. */
    private static final Pattern GROUPED =
            Pattern.compile("([1-9][0-9]{0,2}(?:,[0-9]{3})+|[1-9][0-9]{0,2}(?:[ '][0-9]{3})+)(\\.[0-9]+)?");

    private static final Pattern DECIMAL = Pattern.compile("([0-9]*)\\.([0-9]*)");
    /** 1.234: a thousand for some, one and a bit for others. */
    private static final Pattern POINT_AND_THREE = Pattern.compile("([1-9][0-9]{0,2})\\.([0-9]{3})");
    /** 1.234.567 · 1.234,5: the other way round. */
    private static final Pattern OTHER_WAY = Pattern.compile("([1-9][0-9]{0,2}(?:\\.[0-9]{3})+)(?:,([0-9]+))?");

    private static final Pattern COMMA_DECIMAL = Pattern.compile("([0-9]+),([0-9]+)");
    private static final Pattern NEGATIVE = Pattern.compile("[-\u2212\u2013].*[0-9].*|\\(.*[0-9].*\\)");

    private final String shown;
    private final String text;
    private final boolean sign;
    private final boolean percent;

    TypedNumberReader(String typed, boolean percent) {
        String plain = typed.replaceAll("[\\h\\s]+", " ").strip();
        this.shown = plain.length() > TypedNumber.LONGEST ? plain.substring(0, TypedNumber.LONGEST) + "…" : plain;
        this.sign = plain.endsWith("%");
        this.text = sign ? plain.substring(0, plain.length() - 1).strip() : plain;
        this.percent = percent;
    }

    TypedNumber read() {
        if (shown.isEmpty()) {
            return new TypedNumber.Blank();
        }
        if (text.length() > TypedNumber.LONGEST) {
            return noFigure();
        }
        if (NEGATIVE.matcher(text).matches()) {
            return new TypedNumber.Refused("«" + shown + "» es negativa. Una cifra realizada es cero o más.");
        }
        if (sign && !percent) {
            return new TypedNumber.Refused("«" + shown
                    + "» lleva %, y este indicador no se mide en porcentaje. Escribe la cifra sin el signo.");
        }
        return number();
    }

    private TypedNumber number() {
        if (DIGITS.matcher(text).matches()) {
            return amount(text);
        }
        Matcher grouped = GROUPED.matcher(text);
        if (grouped.matches()) {
            return amount(
                    grouped.group(1).replaceAll("[, ']", "") + (grouped.group(2) == null ? "" : grouped.group(2)));
        }
        Matcher point = POINT_AND_THREE.matcher(text);
        if (point.matches()) {
            return ask(point.group(1) + point.group(2), text);
        }
        Matcher other = OTHER_WAY.matcher(text);
        if (other.matches()) {
            return ask(other.group(1).replace(".", "") + (other.group(2) == null ? "" : "." + other.group(2)));
        }
        Matcher comma = COMMA_DECIMAL.matcher(text);
        if (comma.matches()) {
            return ask(comma.group(1) + "." + comma.group(2));
        }
        Matcher decimal = DECIMAL.matcher(text);
        if (decimal.matches() && text.length() > 1) {
            String whole = decimal.group(1).isEmpty() ? "0" : decimal.group(1);
            return amount(decimal.group(2).isEmpty() ? whole : whole + "." + decimal.group(2));
        }
        return noFigure();
    }

    private TypedNumber noFigure() {
        return new TypedNumber.Refused("«" + shown + "» no es una cifra. Escríbela como 1292, 1,292 o 88.70.");
    }

    private TypedNumber amount(String plain) {
        try {
            return new TypedNumber.Read(Amount.of(withoutLeadingZeros(plain)));
        } catch (IllegalArgumentException e) {
            return new TypedNumber.Refused("«" + shown + "»: " + e.getMessage());
        }
    }

    private TypedNumber ask(String... plain) {
        List<Amount> readings = new ArrayList<>();
        for (String one : plain) {
            TypedNumber read = amount(one);
            if (!(read instanceof TypedNumber.Read amount)) {
                return read;
            }
            readings.add(amount.amount());
        }
        return new TypedNumber.Ask(
                "«" + shown
                        + "» se puede leer de otra manera: aquí la coma separa los miles y el punto los decimales. Elige la cifra.",
                readings);
    }

    private static String withoutLeadingZeros(String plain) {
        return plain.replaceFirst("^0+(?=[0-9])", "");
    }
}
