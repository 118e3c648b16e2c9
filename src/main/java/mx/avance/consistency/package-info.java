/** What contradicts what: rules over figures and texts, and what they found. */
@NullMarked
package mx.avance.consistency;

import org.jspecify.annotations.NullMarked;
