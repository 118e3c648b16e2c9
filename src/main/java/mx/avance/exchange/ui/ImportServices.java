package mx.avance.exchange.ui;

import java.time.ZoneId;
import mx.avance.base.Settings;
import mx.avance.exchange.ImportHistory;
import mx.avance.exchange.ImportUndo;
import mx.avance.exchange.Imports;
import mx.avance.exchange.TableMappings;
import org.springframework.stereotype.Component;

/** What the screen of the imports asks and tells. */
@Component
record ImportServices(
        Imports imports, ImportHistory history, ImportUndo undo, TableMappings mappings, Settings settings) {

    /** The clock of the municipality. */
    ZoneId zone() {
        return settings.rules().zone();
    }

    /** How large a file may be, in whole megabytes. */
    String megabytes() {
        return String.valueOf(imports.maxBytes() >> 20);
    }
}
