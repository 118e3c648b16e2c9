/** Bitácora: the record of changes as it is read. */
@NullMarked
package mx.avance.logbook;

import org.jspecify.annotations.NullMarked;
