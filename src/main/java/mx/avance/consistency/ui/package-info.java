/** Congruencia: what contradicts what, shown with its evidence, and what can be done about it. */
@NullMarked
package mx.avance.consistency.ui;

import org.jspecify.annotations.NullMarked;
