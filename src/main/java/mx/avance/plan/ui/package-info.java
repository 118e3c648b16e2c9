/** Screens of the plan: where the planning office edits programmes. */
@NullMarked
package mx.avance.plan.ui;

import org.jspecify.annotations.NullMarked;
