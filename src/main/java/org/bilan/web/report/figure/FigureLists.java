package org.bilan.web.report.figure;

import jakarta.inject.Singleton;
import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilan.report.trace.Figure;
import org.bilan.web.report.job.ReportJob;

/** The lists of figures that were last asked for, as long as there is memory: what a job has made never changes. */
@Singleton
class FigureLists {
    private static final int MOST = 4;

    private final TraceStore traces;
    private final Map<String, SoftReference<List<FigureLine>>> read = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, SoftReference<List<FigureLine>>> eldest) {
            return size() > MOST;
        }
    };

    FigureLists(TraceStore traces) {
        this.traces = traces;
    }

    /** In the order in which the report prints them. */
    List<FigureLine> of(ReportJob job) {
        synchronized (read) {
            SoftReference<List<FigureLine>> known = read.get(job.id());
            List<FigureLine> lines = known == null ? null : known.get();
            if (lines != null) {
                return lines;
            }
        }
        List<FigureLine> lines = traces.list(job);
        if (job.state().isOver()) {
            synchronized (read) {
                read.put(job.id(), new SoftReference<>(lines));
            }
        }
        return lines;
    }

    Optional<Figure> find(ReportJob job, String mark) {
        return of(job).stream()
                .filter(line -> line.mark().equals(mark))
                .findFirst()
                .map(line -> traces.figure(job, line));
    }
}
