package org.bilan.web;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.bilan.audit.AuditTrail;

/**
 * What takes seconds to be worked out from the records, beside the pages that want it: one at a time, begun by the first
 * who asks, and {@linkplain Remembered remembered} until a record changes.
 */
public final class Beside<K, V> implements AutoCloseable {
    private static final long PATIENCE_MS = 50;

    private final Remembered<K, V> remembered;
    private final Map<K, Future<V>> underWay = new ConcurrentHashMap<>();
    private final ExecutorService worker;

    /** {@code name} of the thread; {@code most} that are remembered at a time. */
    public Beside(String name, AuditTrail trail, int most) {
        this.remembered = new Remembered<>(trail, most);
        this.worker = Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** What is known already; nothing begins. */
    public Optional<V> known(K key) {
        return remembered.find(key);
    }

    /** What is known under the key; empty while it is being worked out. A failure is thrown once; who asks next begins again. */
    public Optional<V> soon(K key, Supplier<V> make) {
        Optional<V> known = known(key);
        return known.isPresent() ? known : begun(key, make, PATIENCE_MS);
    }

    /** What is known under the key, or will be. */
    public V wait(K key, Supplier<V> make) {
        Optional<V> made = soon(key, make);
        while (made.isEmpty()) {
            made = begun(key, make, TimeUnit.MINUTES.toMillis(1));
        }
        return made.orElseThrow();
    }

    private Optional<V> begun(K key, Supplier<V> make, long patience) {
        Future<V> work = underWay.computeIfAbsent(key, one -> worker.submit(() -> remembered.get(one, make)));
        try {
            V made = work.get(patience, TimeUnit.MILLISECONDS);
            underWay.remove(key, work);
            return Optional.of(made);
        } catch (TimeoutException notYet) {
            return Optional.empty();
        } catch (ExecutionException problem) {
            underWay.remove(key, work);
            throw problem.getCause() instanceof RuntimeException ours
                    ? ours
                    : new IllegalStateException(problem.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
