package mx.avance.live;

/** Listening that can be ended. */
public interface Subscription {

    /** Ends it; nothing happens the second time. */
    void end();
}
