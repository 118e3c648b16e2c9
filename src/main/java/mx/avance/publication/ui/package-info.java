/** The screen of what has been published. */
@NullMarked
package mx.avance.publication.ui;

import org.jspecify.annotations.NullMarked;
