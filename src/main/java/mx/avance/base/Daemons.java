package mx.avance.base;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Few threads for work beside the screens, so that it neither takes every connection of the database nor keeps the process from ending. */
public final class Daemons {

    private Daemons() {}

    /**
     * Threads that take work in its order and end a minute after the last of it. They inherit nothing of whoever gives it.
     *
     * @param name with which the names of the threads begin
     */
    public static ExecutorService pool(String name, int threads) {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                threads,
                threads,
                1,
                TimeUnit.MINUTES,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform()
                        .daemon()
                        .name(name, 1)
                        .inheritInheritableThreadLocals(false)
                        .factory());
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }
}
