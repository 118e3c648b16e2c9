/** The screens of sign-in, of one's own account and of the people. */
@NullMarked
package mx.avance.access.ui;

import org.jspecify.annotations.NullMarked;
