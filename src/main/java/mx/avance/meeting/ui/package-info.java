/** The screens of the meeting and of its agreements. */
@NullMarked
package mx.avance.meeting.ui;

import org.jspecify.annotations.NullMarked;
