/** Avance: follow-up of the targets of Mexican municipalities, one package per capability. */
@NullMarked
package mx.avance;

import org.jspecify.annotations.NullMarked;
