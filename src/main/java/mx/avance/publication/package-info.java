/** Publication: the frozen copy (corte) of a quarter, its fingerprint, and what differs from it today. */
@NullMarked
package mx.avance.publication;

import org.jspecify.annotations.NullMarked;
