package mx.avance.plan;

import java.util.List;
import java.util.Map;

/**
 * A programme as it was stored.
 *
 * @param indicators the indicators of each objective, in their order
 */
public record PlannedProgramme(Programme programme, Map<Clave, List<Indicator>> indicators) {}
