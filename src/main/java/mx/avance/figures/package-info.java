/** The arithmetic of progress: quarters, exact amounts, accumulation, sense, percentages, bands and rounding, in plain Java. */
@NullMarked
package mx.avance.figures;

import org.jspecify.annotations.NullMarked;
