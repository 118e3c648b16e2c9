/** Who changed what, when, before and after. */
@NullMarked
package mx.avance.history;

import org.jspecify.annotations.NullMarked;
