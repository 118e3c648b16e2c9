package mx.avance.dashboard.ui;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Draws figures only when they are not those that are drawn already: a change elsewhere moves nothing here. */
final class DrawnOnce<D> {

    private final Consumer<D> draw;
    private @Nullable D drawn;

    DrawnOnce(Consumer<D> draw) {
        this.draw = draw;
    }

    void show(D data) {
        if (!data.equals(drawn)) {
            drawn = data;
            draw.accept(data);
        }
    }
}
