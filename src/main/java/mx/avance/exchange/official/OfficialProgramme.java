package mx.avance.exchange.official;

import java.util.List;

/**
 * The official document of one programme.
 *
 * @param rows in the order of the claves
 */
public record OfficialProgramme(OfficialHeading heading, List<OfficialRow> rows) {

    public OfficialProgramme {
        rows = List.copyOf(rows);
    }
}
