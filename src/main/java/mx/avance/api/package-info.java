/** REST: what other programs and citizens read, described by its own contract and never by a table. */
@NullMarked
package mx.avance.api;

import org.jspecify.annotations.NullMarked;
