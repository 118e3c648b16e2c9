package mx.avance.exchange.reading;

import java.util.List;

/**
 * What the lines above the table say.
 *
 * @param programmeNumbers the numbers of the programme key, first the axis: 1 and 4
 */
record Heading(
        int year,
        int axisNumber,
        String axisName,
        String programmeKey,
        List<Integer> programmeNumbers,
        String programmeName,
        String dependencia) {}
