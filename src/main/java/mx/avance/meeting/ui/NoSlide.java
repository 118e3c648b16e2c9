package mx.avance.meeting.ui;

import mx.avance.live.Change;

/** A sentence where a slide would be. */
final class NoSlide extends Slide {

    NoSlide(String sentence) {
        super("none");
        add(heading("", sentence));
    }

    @Override
    boolean isTouchedBy(Change change) {
        return false;
    }

    @Override
    void refresh() {
        // It shows nothing that could change.
    }
}
