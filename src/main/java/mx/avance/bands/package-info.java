/** The semáforos of the municipality: which one gives the colours, and its own ones. */
@NullMarked
package mx.avance.bands;

import org.jspecify.annotations.NullMarked;
