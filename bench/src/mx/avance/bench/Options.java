package mx.avance.bench;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for on the command line.
 *
 * @param growthSizes at how many indicators growth is measured
 * @param only a part of the name of the lines wanted; blank for all
 */
record Options(int indicators, int samples, List<Kind> kinds, boolean growth, List<Integer> growthSizes, String only) {

    private static final List<Integer> GROWTH = List.of(1_000, 10_000, 100_000);

    /** A database the product runs on. */
    enum Kind {
        H2,
        POSTGRESQL
    }

    static Options of(String[] args) {
        return of(args, GROWTH);
    }

    /** @param growthSizes the sizes of {@code --growth} */
    static Options of(String[] args, List<Integer> growthSizes) {
        int indicators = 100_000;
        int samples = 200;
        List<Kind> kinds = List.of(Kind.values());
        boolean growth = false;
        String only = "";
        for (int i = 0; i < args.length; i++) {
            String value = i + 1 < args.length ? args[i + 1] : null;
            switch (args[i]) {
                case "--growth" -> growth = true;
                case "--indicators" -> indicators = number(args[i++], value);
                case "--samples" -> samples = number(args[i++], value);
                case "--database" -> kinds = kinds(args[i++], value);
                case "--only" -> only = required(args[i++], value);
                default -> throw usage("No existe la opción «" + args[i] + "».");
            }
        }
        return new Options(indicators, samples, kinds, growth, growthSizes, only);
    }

    List<Integer> sizes() {
        return growth ? growthSizes : List.of(indicators);
    }

    boolean wants(Scenario scenario) {
        return scenario.name().contains(only);
    }

    private static List<Kind> kinds(String option, @Nullable String value) {
        return switch (required(option, value).toLowerCase(Locale.ROOT)) {
            case "h2" -> List.of(Kind.H2);
            case "postgresql" -> List.of(Kind.POSTGRESQL);
            case "both" -> List.of(Kind.values());
            default -> throw usage("--database es h2, postgresql o both; se recibió «" + value + "».");
        };
    }

    private static int number(String option, @Nullable String value) {
        String text = required(option, value);
        if (!text.matches("[1-9][0-9]{0,6}")) {
            throw usage(option + " es un número entero de 1 a 9999999; se recibió «" + text + "».");
        }
        return Integer.parseInt(text);
    }

    private static String required(String option, @Nullable String value) {
        if (value == null) {
            throw usage("Falta el valor de " + option + ".");
        }
        return value;
    }

    private static IllegalArgumentException usage(String problem) {
        return new IllegalArgumentException(
                problem
                        + " Uso: ./avance bench Plan [--indicators N] [--samples N] [--database h2|postgresql|both] [--only TEXTO] [--growth]");
    }
}
