package mx.avance.dashboard;

/**
 * What is counted unit by unit, read at once for whoever shows all of it.
 *
 * @param atPace how many will miss the annual target at the present pace
 * @param asProgrammed how many will with what is programmed for the quarters to come
 */
public record Overview(Pending pending, UnitShares units, Closings.Way atPace, Closings.Way asProgrammed) {}
