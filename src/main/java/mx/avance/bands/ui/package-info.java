/** The screen of the semáforos. */
@NullMarked
package mx.avance.bands.ui;

import org.jspecify.annotations.NullMarked;
