/** The news that something was saved: announced after commit, heard by the screens that show it, on every node. */
@NullMarked
package mx.avance.live;

import org.jspecify.annotations.NullMarked;
