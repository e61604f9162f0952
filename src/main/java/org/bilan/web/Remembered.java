package org.bilan.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.bilan.audit.AuditTrail;
import org.jspecify.annotations.Nullable;

/**
 * What was worked out from the records, kept in memory until the audit trail says that one of them has changed. At most so
 * many at a time; those asked for longest ago go first.
 */
public final class Remembered<K, V> {
    private final AuditTrail trail;
    private final Map<K, V> kept;
    private long number = -1;

    public Remembered(AuditTrail trail, int most) {
        this.trail = trail;
        this.kept = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    /** What is kept under the key; {@code make} works it out where nothing is, perhaps twice when two ask at once. */
    public V get(K key, Supplier<V> make) {
        long latest = trail.latest();
        V known = kept(key, latest);
        if (known != null) {
            return known;
        }
        V made = make.get();
        keep(key, made, latest);
        return made;
    }

    /** What is kept under the key; empty where it has to be worked out first. */
    public Optional<V> find(K key) {
        return Optional.ofNullable(kept(key, trail.latest()));
    }

    private synchronized @Nullable V kept(K key, long latest) {
        if (latest != number) {
            kept.clear();
            number = latest;
        }
        return kept.get(key);
    }

    private synchronized void keep(K key, V made, long latest) {
        if (latest == number) {
            kept.put(key, made);
        }
    }
}
