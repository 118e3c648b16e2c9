package mx.avance.api;

import java.util.Optional;
import mx.avance.figures.Quarter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Reads the parameters of a request, or says what was expected. */
final class Parameters {

    private static final int SHOWN = 60;
    private static final int USUAL_SIZE = 100;
    private static final int MAX_SIZE = 1_000;

    private Parameters() {}

    /** A calendar year of four digits. */
    static int year(@Nullable String text) {
        if (text == null || !text.matches("[0-9]{4}")) {
            throw bad("ejercicio", "un año de cuatro cifras, como 2024", text);
        }
        return Integer.parseInt(text);
    }

    /** A quarter from 1 to 4. */
    static Quarter quarter(@Nullable String text) {
        if (text == null || !text.matches("[1-4]")) {
            throw bad("trimestre", "un número del 1 al 4", text);
        }
        return Quarter.of(Integer.parseInt(text));
    }

    /** A quarter from 1 to 4; empty when none is asked for. */
    static Optional<Quarter> anyQuarter(@Nullable String text) {
        return text == null || text.isBlank() ? Optional.empty() : Optional.of(quarter(text));
    }

    /** The number of a cut, from 1; empty when none is asked for. */
    static Optional<Integer> cut(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        if (!text.matches("[1-9][0-9]{0,5}")) {
            throw bad("corte", "el número de un corte, desde 1", text);
        }
        return Optional.of(Integer.parseInt(text));
    }

    /** How many rows a page has, from 1 to 1,000. */
    static int size(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return USUAL_SIZE;
        }
        if (!text.matches("[1-9][0-9]{0,3}") || Integer.parseInt(text) > MAX_SIZE) {
            throw bad("tamano", "un número del 1 al " + MAX_SIZE, text);
        }
        return Integer.parseInt(text);
    }

    /** A refusal of a parameter. @param found what was sent; {@code null} when nothing was */
    static ApiProblemException bad(String parameter, String expected, @Nullable String found) {
        String what = found == null ? "falta" : "se encontró «" + shortened(found) + "»";
        return new ApiProblemException(
                HttpStatus.BAD_REQUEST,
                "Parámetro no válido",
                "El parámetro «" + parameter + "» debe ser " + expected + "; " + what + ".");
    }

    /** What somebody sent, short enough to be shown back. */
    static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
