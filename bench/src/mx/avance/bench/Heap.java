package mx.avance.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** How much memory of the heap is taken by what somebody still holds, in MB. */
final class Heap {

    private static final long BETWEEN_MILLIS = 100;

    private Heap() {}

    /** What is left after a full collection. */
    static double live() {
        System.gc();
        return pools().stream().mapToLong(pool -> pool.getUsage().getUsed()).sum() / 1e6;
    }

    /**
     * The most that is left after a full collection while something is done, which takes far longer than usual: it is collected all the time. What has not been
     * collected yet says nothing, as it grows to the size of the heap.
     */
    static double mostLive(Runnable work) {
        AtomicBoolean done = new AtomicBoolean();
        double[] most = {live()};
        Thread sampler = Thread.ofPlatform().start(() -> {
            while (!done.get()) {
                most[0] = Math.max(most[0], live());
                pause();
            }
        });
        try {
            work.run();
        } finally {
            done.set(true);
            join(sampler);
        }
        return most[0];
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }
}
