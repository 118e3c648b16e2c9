package mx.avance.bench;

/**
 * Something a screen asks the services for.
 *
 * @param name how it is printed
 * @param variants of how many different questions of this kind the samples take turns
 * @param bare whether its SQL can be repeated bare: not where it writes
 * @param ask asks question number n and says how many rows came
 */
record Scenario(String name, int variants, boolean bare, Question ask) {

    interface Question {
        long ask(int n);
    }

    static Scenario reading(String name, int variants, Question ask) {
        return new Scenario(name, variants, true, ask);
    }

    static Scenario writing(String name, int variants, Question ask) {
        return new Scenario(name, variants, false, ask);
    }
}
