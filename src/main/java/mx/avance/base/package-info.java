/** What all capabilities share: the municipality's settings, clock and errors. */
@NullMarked
package mx.avance.base;

import org.jspecify.annotations.NullMarked;
