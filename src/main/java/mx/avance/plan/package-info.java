/** What was promised: fiscal year, units, programme, objective tree, indicators with their ficha técnica, and targets. */
@NullMarked
package mx.avance.plan;

import org.jspecify.annotations.NullMarked;
