package org.bilan.report.trace;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The figures of one report, worked out when somebody first asks for them, and once. Threads may share it. */
public final class TraceLater implements Supplier<Trace> {
    /** Of a report whose figures nobody asks for. */
    public static final TraceLater NONE = new TraceLater(() -> Trace.NONE);

    private @Nullable Supplier<Trace> work;
    private @Nullable Trace trace;

    public TraceLater(Supplier<Trace> work) {
        this.work = work;
    }

    @Override
    public synchronized Trace get() {
        Trace known = trace;
        if (known == null && work != null) {
            known = work.get();
            trace = known;
            work = null;
        }
        return known == null ? Trace.NONE : known;
    }
}
