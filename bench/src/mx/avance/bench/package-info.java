/** Measurements of the product as it is, beside the same SQL run bare; started by {@code ./avance bench}, never by the tests. */
@NullMarked
package mx.avance.bench;

import org.jspecify.annotations.NullMarked;
