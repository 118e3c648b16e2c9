/** The rules of consistency: each a small pure class that is given what a programme says and answers what does not add up. */
@NullMarked
package mx.avance.consistency.rule;

import org.jspecify.annotations.NullMarked;
