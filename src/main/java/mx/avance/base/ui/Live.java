package mx.avance.base.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.VaadinSession;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import mx.avance.base.Daemons;
import mx.avance.live.Change;
import mx.avance.live.LiveChanges;
import mx.avance.live.LiveTopics;
import mx.avance.live.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a screen up to date with what is saved, here and elsewhere, while it is open. Changes heard while an update is waiting for the screen become one:
 * a screen has at most one waiting, however much is saved.
 */
public final class Live {

    /** Few threads for all screens: whoever saves does not wait for the screens of others, and these do not take every connection of the database. */
    private static final ExecutorService UPDATES = Daemons.pool("live-screens-", 2);

    private final Component owner;
    private final Function<Consumer<Change>, Subscription> bus;
    private final Consumer<Change> inUi;
    private final AtomicReference<@Nullable Change> waiting = new AtomicReference<>();
    private @Nullable Subscription subscription;

    private Live(Component owner, Function<Consumer<Change>, Subscription> bus, Consumer<Change> inUi) {
        this.owner = owner;
        this.bus = bus;
        this.inUi = inUi;
    }

    /**
     * Tells a component, from when it is attached until it is detached, of what is saved, by itself too.
     *
     * @param inUi called with the session locked and its person signed in; what it changes on the screen is pushed. It hears of every change and asks
     *     first whether it shows what was touched.
     */
    public static void keep(Component owner, LiveChanges changes, Consumer<Change> inUi) {
        new Live(owner, changes::subscribe, inUi).whileAttached();
    }

    /**
     * Tells a component, from when it is attached until it is detached, that something was said of a topic; once for all that was said meanwhile.
     *
     * @param inUi called with the session locked and its person signed in; what it changes on the screen is pushed
     */
    public static void follow(Component owner, LiveTopics topics, String topic, Runnable inUi) {
        new Live(owner, hears -> topics.subscribe(topic, () -> hears.accept(Change.EVERYTHING)), change -> inUi.run())
                .whileAttached();
    }

    private void whileAttached() {
        owner.addAttachListener((AttachEvent event) -> begin(event.getUI()));
        owner.addDetachListener(event -> end());
        owner.getUI().ifPresent(this::begin);
    }

    private void begin(UI ui) {
        end();
        waiting.set(null);
        subscription = bus.apply(change -> hear(ui, change));
    }

    private void end() {
        if (subscription != null) {
            subscription.end();
            subscription = null;
        }
    }

    private void hear(UI ui, Change change) {
        Change before = waiting.getAndAccumulate(change, (one, other) -> one == null ? other : one.and(other));
        if (before != null) {
            return;
        }
        VaadinSession session = ui.getSession();
        if (session != null && session.hasLock()) {
            // Of its own session: it is done when the request of this thread ends.
            update(ui);
        } else {
            UPDATES.execute(() -> update(ui));
        }
    }

    private void update(UI ui) {
        try {
            ui.access(() -> {
                Change change = waiting.getAndSet(null);
                if (change != null && owner.isAttached()) {
                    inUi.accept(change);
                }
            });
        } catch (UIDetachedException e) {
            // It was closed meanwhile and shows nothing any more.
            waiting.set(null);
        }
    }
}
