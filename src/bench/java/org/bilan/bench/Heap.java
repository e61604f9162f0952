package org.bilan.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;

/** The heap of this process. */
final class Heap {
    private static final long MEGABYTE = 1024 * 1024;

    private Heap() {}

    /** The most that was ever in use, garbage included: never above what the process was given. */
    static String peak() {
        long used = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        return used / MEGABYTE + " MB of " + Runtime.getRuntime().maxMemory() / MEGABYTE + " MB";
    }
}
