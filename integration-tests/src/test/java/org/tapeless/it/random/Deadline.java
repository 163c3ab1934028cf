package org.tapeless.it.random;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Work that is given up when it does not end: a wrong derivative may loop for ever. Counted is the time it computes. */
final class Deadline {

    private static final long MOST_NANOSECONDS = TimeUnit.SECONDS.toNanos(60);

    private Deadline() {}

    static <T> Optional<T> within(Supplier<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                result.complete(work.get());
            } catch (Throwable broken) {
                result.completeExceptionally(broken);
            }
        });
        thread.setDaemon(true);
        thread.start();
        try {
            return await(result, thread);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** The result; empty if it takes too long. */
    private static <T> Optional<T> await(CompletableFuture<T> result, Thread thread)
            throws ExecutionException, InterruptedException {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        while (threads.getThreadCpuTime(thread.getId()) < MOST_NANOSECONDS) {
            try {
                return Optional.of(result.get(1, TimeUnit.SECONDS));
            } catch (TimeoutException notYet) {
                // It may only have been waiting for a processor.
            }
        }
        return Optional.empty();
    }
}
