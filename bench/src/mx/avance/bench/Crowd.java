package mx.avance.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import mx.avance.bench.CellSavers.Saver;

/**
 * Many people who save at once.
 *
 * @param pace how often each begins to save; zero for as soon as the last was saved
 * @param warmUp which is not counted
 */
record Crowd(int people, Duration pace, Duration warmUp, Duration measured) {

    /** Makes what a person saves with, in the thread of that person. */
    interface Person {
        Saver saver(int number) throws SQLException;
    }

    /** The times of all in milliseconds, sorted. @param seconds that all of it took */
    record Times(double[] sorted, double seconds) {
        double rate() {
            return sorted.length / seconds;
        }
    }

    Times run(Person person) throws InterruptedException, ExecutionException {
        CyclicBarrier start = new CyclicBarrier(people);
        List<Future<List<Double>>> running = new ArrayList<>();
        List<Double> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(people)) {
            for (int n = 0; n < people; n++) {
                int number = n;
                running.add(threads.submit((Callable<List<Double>>) () -> save(person, number, start)));
            }
            for (Future<List<Double>> one : running) {
                all.addAll(one.get());
            }
        }
        double[] sorted = all.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return new Times(sorted, measured.toMillis() / 1e3);
    }

    private List<Double> save(Person person, int number, CyclicBarrier start) throws Exception {
        List<Double> times = new ArrayList<>();
        try (Saver saver = person.saver(number)) {
            start.await();
            long begin = System.nanoTime();
            // Not all in the same instant, and yet the same in every run.
            long next = begin + pace.toNanos() * number / people;
            while (true) {
                long wait = next - System.nanoTime();
                if (wait > 0) {
                    TimeUnit.NANOSECONDS.sleep(wait);
                }
                long from = System.nanoTime();
                if (from - begin > warmUp.plus(measured).toNanos()) {
                    return times;
                }
                saver.save();
                if (from - begin >= warmUp.toNanos()) {
                    times.add((System.nanoTime() - from) / 1e6);
                }
                next = pace.isZero() ? from : Math.max(next + pace.toNanos(), System.nanoTime());
            }
        }
    }
}
