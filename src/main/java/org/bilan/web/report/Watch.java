package org.bilan.web.report;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bilan.audit.AuditTrail;
import org.bilan.document.word.WordLines;
import org.bilan.report.FinishedReport;
import org.bilan.report.ReportFile;
import org.bilan.report.ReportFormat;
import org.bilan.report.ReportMaker;
import org.bilan.report.ReportRefused;
import org.bilan.report.UsedRecord;
import org.jspecify.annotations.Nullable;

/**
 * Holds approved reports against what is in the records now, by whatever door it came there: every change has its entry in
 * the audit trail. Only where there are new ones are the report's records read, and only where one of those differs is the
 * report made again, without its PDF, to see whether it would say anything else.
 */
@Singleton
class Watch {
    private static final Set<ReportFormat> COMPARED =
            EnumSet.of(ReportFormat.DOCX, ReportFormat.XLSX, ReportFormat.FORM, ReportFormat.PORTAL);

    /** The names of files in these formats. */
    private static final String REMADE = ".*\\.(docx|xlsx|form\\.\\w+|portal\\.txt)";

    private final ReportWorkRepository works;
    private final ReportJobRepository jobs;
    private final Snapshots snapshots;
    private final ReportMaker maker;
    private final JobRequest requests;
    private final ReportFolder folder;
    private final ChangeAuthors authors;
    private final AuditTrail trail;

    /** By the id of the approved files: the number of the entry up to which they were found to hold. */
    private final Map<String, Long> held = new ConcurrentHashMap<>();

    Watch(
            ReportWorkRepository works,
            ReportJobRepository jobs,
            Snapshots snapshots,
            ReportMaker maker,
            JobRequest requests,
            ReportFolder folder,
            ChangeAuthors authors,
            AuditTrail trail) {
        this.works = works;
        this.jobs = jobs;
        this.snapshots = snapshots;
        this.maker = maker;
        this.requests = requests;
        this.folder = folder;
        this.authors = authors;
        this.trail = trail;
    }

    /**
     * What has changed behind an approved report. Empty where nothing has, where its files are still being made, and where
     * it was approved before anything was kept to compare with.
     */
    Optional<Difference> difference(ReportWork work) {
        long latest = trail.latest();
        ReportJob made = job(work.finalJob());
        ReportJob seen = job(work.draftJob());
        if (made == null || seen == null || !made.state().isOver()) {
            return Optional.empty();
        }
        Long known = held.get(made.id());
        if (known != null && (known == latest || works.countRecordChanges(known) == 0)) {
            held.put(made.id(), latest);
            return Optional.empty();
        }
        Optional<Difference> found =
                snapshots.find(seen).flatMap(approved -> difference(approved, made, snapshots.now(made)));
        if (found.isEmpty()) {
            held.put(made.id(), latest);
        }
        return found;
    }

    /** Whether an approved report was looked at since the latest entry of the trail. */
    boolean isSettled(ReportWork work, long latest) {
        return work.finalJob() != null && held.getOrDefault(work.finalJob(), -1L) >= latest;
    }

    private @Nullable ReportJob job(@Nullable String id) {
        return id == null ? null : jobs.findById(id).orElse(null);
    }

    private Optional<Difference> difference(Snapshot approved, ReportJob made, List<UsedRecord> now) {
        Optional<Snapshot> printed = snapshots.find(made);
        boolean faithful = made.files().isEmpty()
                || printed.filter(one -> one.sure() && one.records().equals(approved.records()))
                        .isPresent();
        if (faithful && now.equals(approved.records())) {
            return Optional.empty();
        }
        FinishedReport again = again(made);
        if (faithful && !made.files().isEmpty() && again != null && isSame(made, again)) {
            return Optional.empty();
        }
        List<RecordChange> records = authors.told(RecordChanges.between(approved.records(), now), approved.number());
        return Optional.of(Difference.of(records, again == null ? List.of() : lines(made, again)));
    }

    /** Null if it can no longer be made. */
    private @Nullable FinishedReport again(ReportJob made) {
        Set<ReportFormat> formats = EnumSet.copyOf(COMPARED);
        formats.retainAll(ReportJob.formats(made.formats()));
        try {
            return maker.make(requests.of(made).as(formats));
        } catch (ReportRefused refused) {
            return null;
        }
    }

    private boolean isSame(ReportJob made, FinishedReport again) {
        Map<String, byte[]> young = new HashMap<>();
        again.files().forEach(file -> young.put(file.name(), file.bytes()));
        List<String> old =
                made.files().stream().filter(name -> name.matches(REMADE)).toList();
        return young.keySet().containsAll(old)
                && old.stream().allMatch(name -> Arrays.equals(young.get(name), folder.bytes(made, name)));
    }

    private List<LineChange> lines(ReportJob made, FinishedReport again) {
        Optional<ReportFile> young = again.files().stream()
                .filter(file -> file.format() == ReportFormat.DOCX)
                .findFirst();
        return made.files().stream()
                .filter(name -> name.endsWith(".docx"))
                .findFirst()
                .flatMap(name -> young.map(
                        file -> LineChange.between(WordLines.of(folder.bytes(made, name)), WordLines.of(file.bytes()))))
                .orElse(List.of());
    }
}
