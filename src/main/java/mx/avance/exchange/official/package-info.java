/** The official document of a programme as it is written out: what stands in each cell, whatever the file that it becomes. */
@NullMarked
package mx.avance.exchange.official;

import org.jspecify.annotations.NullMarked;
