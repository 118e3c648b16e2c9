package mx.avance.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;

/** How much memory of the heap is taken, in MB. */
final class Heap {

    private Heap() {}

    /** What is left after a full collection. */
    static double live() {
        System.gc();
        return pools().stream().mapToLong(pool -> pool.getUsage().getUsed()).sum() / 1e6;
    }

    /** From here on {@link #peak} counts. */
    static void resetPeaks() {
        System.gc();
        pools().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    /** Of the generation that outlives collections: what is in the young one is mostly gone already. */
    static double peak() {
        return pools().stream()
                        .filter(pool -> pool.getName().contains("Old"))
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                / 1e6;
    }

    private static List<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }
}
