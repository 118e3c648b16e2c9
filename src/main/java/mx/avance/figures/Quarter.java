package mx.avance.figures;

import java.util.List;

/** A quarter (trimestre) of a fiscal year. */
public enum Quarter {
    T1,
    T2,
    T3,
    T4;

    /** The number of the quarter, 1 to 4. */
    public int number() {
        return ordinal() + 1;
    }

    /** The quarters from T1 to this one, both included, in order. */
    public List<Quarter> upTo() {
        return List.of(values()).subList(0, number());
    }

    /**
     * The quarter of a number.
     *
     * @throws IllegalArgumentException when the number is not 1, 2, 3 or 4
     */
    public static Quarter of(int number) {
        if (number < 1 || number > 4) {
            throw new IllegalArgumentException("El trimestre es 1, 2, 3 o 4; se encontró " + number + ".");
        }
        return values()[number - 1];
    }
}
