package mx.avance.exchange.ui;

import java.time.ZoneId;
import mx.avance.base.Settings;
import mx.avance.capture.Places;
import mx.avance.exchange.Exports;
import mx.avance.exchange.transparency.TransparencyCheck;
import org.springframework.stereotype.Component;

/** What the screen of the exports asks and tells. */
@Component
record ExportServices(Exports exports, TransparencyCheck transparency, Places places, Settings settings) {

    /** The clock of the municipality. */
    ZoneId zone() {
        return settings.rules().zone();
    }
}
