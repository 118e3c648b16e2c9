/** The screens of capture: the objective tree and the page of an indicator. */
@NullMarked
package mx.avance.capture.ui;

import org.jspecify.annotations.NullMarked;
