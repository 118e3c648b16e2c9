/** Documents in and out: readers that turn a document into rows and problems, and the loader that stores them. */
@NullMarked
package mx.avance.exchange;

import org.jspecify.annotations.NullMarked;
