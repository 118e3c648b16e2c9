package mx.avance.dashboard;

import mx.avance.figures.Signal;
import org.jspecify.annotations.Nullable;

/**
 * A part of a whole that is made of semáforos.
 *
 * @param key of its own among all parts
 * @param parentKey what it is a part of; {@code null} for a part of the whole
 * @param label a few letters: a clave, the siglas, the key of a programme, the word of a semáforo
 * @param title what it is called: a narrative, the name of an indicator or of a programme; empty for a semáforo
 * @param signal {@code null} for what has parts itself
 * @param count how many indicators it holds
 * @param indicatorId where it is one indicator
 * @param programmeKey where it is a programme
 */
public record SignalNode(
        String key,
        @Nullable String parentKey,
        String label,
        String title,
        @Nullable Signal signal,
        int count,
        @Nullable Long indicatorId,
        @Nullable String programmeKey) {}
