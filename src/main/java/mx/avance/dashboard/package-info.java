/** What a director sees: read models in SQL over plan and capture, and their screens. */
@NullMarked
package mx.avance.dashboard;

import org.jspecify.annotations.NullMarked;
