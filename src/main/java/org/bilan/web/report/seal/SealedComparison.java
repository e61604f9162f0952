package org.bilan.web.report.seal;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bilan.audit.AuditTrail;
import org.bilan.report.ReportRefused;
import org.bilan.report.ReportRequest;
import org.bilan.report.fact.ReportFacts;
import org.bilan.report.fact.UsedRecords;
import org.bilan.report.make.FinishedReport;
import org.bilan.report.make.ReportMaker;
import org.bilan.report.seal.SealedPackage;
import org.bilan.report.trace.Trace;
import org.bilan.web.report.change.FigureChange;
import org.bilan.web.report.change.RecordChange;
import org.bilan.web.report.change.RecordChanges;
import org.jspecify.annotations.Nullable;

/** Compares sealed reports with each other and with the records of today, record by record and figure by figure. */
@Singleton
class SealedComparison {
    private static final int MOST_KEPT = 16;
    private static final Set<String> FATE = Set.of("submitted_on", "accepted_on");

    private final ReportMaker maker;
    private final AuditTrail trail;
    private final Map<String, SealedChanges> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, SealedChanges> eldest) {
            return size() > MOST_KEPT;
        }
    };

    SealedComparison(ReportMaker maker, AuditTrail trail) {
        this.maker = maker;
        this.trail = trail;
    }

    /** Between two versions. */
    static SealedChanges between(SealedPackage before, SealedPackage after) {
        return between(before, after.facts(), after.trace());
    }

    /** Between a version and what the next would be. */
    static SealedChanges between(SealedPackage before, ReportFacts facts, Trace trace) {
        List<RecordChange> records = records(before.facts(), facts);
        FactNames names = new FactNames(records, before.facts(), facts);
        return changes(records, before, trace, names);
    }

    /** Without what became of the report itself, which is noted at the grant's obligation. */
    private static List<RecordChange> records(ReportFacts then, ReportFacts now) {
        return without(RecordChanges.between(UsedRecords.of(then, now), UsedRecords.of(now, then)));
    }

    private static List<RecordChange> without(List<RecordChange> changes) {
        return changes.stream().filter(change -> !isFate(change)).toList();
    }

    private static boolean isFate(RecordChange change) {
        return change.table().equals("obligations")
                && change.act().equals("changed")
                && change.cells().stream().allMatch(cell -> FATE.contains(cell.name()));
    }

    /** Since it was sealed; found again only where a record has changed since it was asked last. */
    SealedChanges since(SealedPackage sealed) {
        String moment = sealed.id() + " " + trail.latest();
        synchronized (kept) {
            SealedChanges known = kept.get(moment);
            if (known != null) {
                return known;
            }
        }
        SealedChanges found = find(sealed);
        synchronized (kept) {
            kept.put(moment, found);
        }
        return found;
    }

    private SealedChanges find(SealedPackage sealed) {
        ReportFacts then = sealed.facts();
        ReportRequest request = then.request().annexing(List.of());
        try {
            ReportFacts now = maker.facts(request);
            List<RecordChange> records = records(then, now);
            FactNames names = new FactNames(records, then, now);
            Trace young = records.isEmpty() ? sealed.trace() : figures(request);
            return young == null
                    ? new SealedChanges(records, List.of(), SealedChanges.UNMADE, names)
                    : changes(records, sealed, young, names);
        } catch (ReportRefused gone) {
            List<RecordChange> records = without(RecordChanges.between(UsedRecords.of(then), List.of()));
            return new SealedChanges(records, List.of(), SealedChanges.UNMADE, new FactNames(records, then, then));
        }
    }

    private static SealedChanges changes(List<RecordChange> records, SealedPackage before, Trace now, FactNames names) {
        Trace then = before.trace();
        boolean untraced = before.facts().request().isOfFunder()
                && then.figures().isEmpty()
                && !now.figures().isEmpty();
        return untraced
                ? new SealedChanges(records, List.of(), SealedChanges.UNTRACED, names)
                : new SealedChanges(records, FigureChange.between(then, now), null, names);
    }

    /** With nothing laid out, which they do not need. Null if its checks refuse it now, or its template is gone. */
    private @Nullable Trace figures(ReportRequest request) {
        try {
            FinishedReport made = maker.make(request.withoutPages());
            return made.isRefused() ? null : made.trace();
        } catch (ReportRefused refused) {
            return null;
        }
    }
}
