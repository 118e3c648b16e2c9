/** What was done: quarter windows and the entry of each indicator in each quarter, with its justification. */
@NullMarked
package mx.avance.capture;

import org.jspecify.annotations.NullMarked;
