package mx.avance.consistency.text;

import mx.avance.figures.Quarter;

/**
 * A quarter that a text names.
 *
 * @param report whether the text reports on it; otherwise it compares with it, or plans for it
 */
public record QuarterMention(Quarter quarter, boolean report, Span span) {}
