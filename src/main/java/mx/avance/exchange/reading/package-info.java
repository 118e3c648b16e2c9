/** Readers of documents: bytes in, documents and problems out. Pure: they store nothing, ask nobody, and the same bytes always give the same reading. */
@NullMarked
package mx.avance.exchange.reading;

import org.jspecify.annotations.NullMarked;
