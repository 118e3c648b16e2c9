/** The screens of a director. */
@NullMarked
package mx.avance.dashboard.ui;

import org.jspecify.annotations.NullMarked;
