/** What a meeting sees on the wall, slide by slide, and what it agrees: agreements kept with their indicator until they are done. */
@NullMarked
package mx.avance.meeting;

import org.jspecify.annotations.NullMarked;
