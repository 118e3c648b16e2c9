package mx.avance.access;

import java.time.Duration;

/**
 * How long a user name waits after failed tries. Three are free; each one more doubles the wait, from two seconds up to a quarter of an hour, so that a
 * person who mistypes hardly notices and a program that guesses gets 96 tries a day. A wait is forgotten a day after the last failure.
 */
final class SignInDelay {

    static final int FREE_TRIES = 3;
    static final Duration LONGEST = Duration.ofMinutes(15);
    static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    private SignInDelay() {}

    /**
     * The wait after so many failures in a row.
     *
     * @param failures from 0
     */
    static Duration after(int failures) {
        if (failures < FREE_TRIES) {
            return Duration.ZERO;
        }
        int doublings = Math.min(failures - FREE_TRIES, 20);
        Duration wait = Duration.ofSeconds(2L << doublings);
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
