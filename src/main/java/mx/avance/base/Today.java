package mx.avance.base;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Which day it is in the municipality, by the one clock: what is open, ended or late is counted in its days. */
@Component
public class Today {

    private final Clock clock;
    private final Settings settings;

    public Today(Clock clock, Settings settings) {
        this.clock = clock;
        this.settings = settings;
    }

    /** The day that it is now in the time zone of the municipality. */
    public LocalDate date() {
        return LocalDate.now(clock.withZone(settings.rules().zone()));
    }
}
