package mx.avance.base;

import java.time.ZoneId;
import mx.avance.figures.BandPreset;
import mx.avance.figures.NoTargetPolicy;

/**
 * What the municipality has chosen where norms differ.
 *
 * @param municipality its name, as the screens show it
 * @param zone the clock of its quarter windows
 * @param bands the band preset in force
 * @param noTarget what an official document prints where nothing was programmed
 */
public record Rules(String municipality, ZoneId zone, BandPreset bands, NoTargetPolicy noTarget) {}
