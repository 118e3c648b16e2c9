/** What all screens share: the shell, the selection in the address bar, number formats and the band badge. */
@NullMarked
package mx.avance.base.ui;

import org.jspecify.annotations.NullMarked;
