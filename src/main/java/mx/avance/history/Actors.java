package mx.avance.history;

/** Knows who acts; whoever knows the people answers. */
public interface Actors {

    /** Who acts in this thread; {@code anónimo} for somebody who has not signed in. */
    Actor current();
}
