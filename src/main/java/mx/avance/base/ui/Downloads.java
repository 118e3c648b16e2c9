package mx.avance.base.ui;

import com.vaadin.flow.server.VaadinResponse;

/** What is said to the browser with every file that is given out. */
public final class Downloads {

    private Downloads() {}

    /** It is to be saved and never shown, so that nothing in it runs in this site's name, and kept by nobody on the way. */
    public static void onlyToBeSaved(VaadinResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("Cache-Control", "private, no-store");
    }
}
