/** Converters and naming of Spring Data JDBC. */
@NullMarked
package mx.avance.persistence;

import org.jspecify.annotations.NullMarked;
