/** Screens of the record of changes. */
@NullMarked
package mx.avance.logbook.ui;

import org.jspecify.annotations.NullMarked;
