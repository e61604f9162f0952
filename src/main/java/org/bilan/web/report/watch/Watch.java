package org.bilan.web.report.watch;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.bilan.audit.AuditTrail;
import org.bilan.document.word.WordLines;
import org.bilan.funding.ProfileProblem;
import org.bilan.report.ReportFile;
import org.bilan.report.ReportFormat;
import org.bilan.report.ReportRefused;
import org.bilan.report.ReportRequest;
import org.bilan.report.UsedRecord;
import org.bilan.report.make.FinishedReport;
import org.bilan.report.make.ReportMaker;
import org.bilan.web.report.change.Difference;
import org.bilan.web.report.change.FigureChange;
import org.bilan.web.report.change.LineChange;
import org.bilan.web.report.change.ProfileChange;
import org.bilan.web.report.change.RecordChange;
import org.bilan.web.report.change.RecordChanges;
import org.bilan.web.report.figure.TraceStore;
import org.bilan.web.report.job.ReportFolder;
import org.bilan.web.report.job.ReportJob;
import org.bilan.web.report.job.ReportJobRepository;
import org.bilan.web.report.seal.CorrectedRequest;
import org.bilan.web.report.work.ReportWork;
import org.bilan.web.report.work.ReportWorkRepository;
import org.jspecify.annotations.Nullable;

/**
 * Holds approved reports against what is in the records now, by whatever door it came there: every change has its entry in
 * the audit trail; and against its files. Only where there are new ones are the report's records read, and only where one
 * of those differs is the report made again, without its PDF, to see whether it would say anything else. A change of an
 * annex, which stands in the PDF alone, always counts.
 */
@Singleton
public class Watch {
    private static final Set<ReportFormat> COMPARED =
            EnumSet.of(ReportFormat.DOCX, ReportFormat.XLSX, ReportFormat.FORM, ReportFormat.PORTAL);

    /** The names of files in these formats. */
    private static final String REMADE = ".*\\.(docx|xlsx|form\\.\\w+|portal\\.txt)";

    private final ReportWorkRepository works;
    private final ReportJobRepository jobs;
    private final Snapshots snapshots;
    private final ReportMaker maker;
    private final CorrectedRequest requests;
    private final ReportFolder folder;
    private final TraceStore traces;
    private final ChangeAuthors authors;
    private final AuditTrail trail;

    /** By the id of the approved files: up to where they were found to hold. */
    private final Map<String, Held> held = new ConcurrentHashMap<>();

    /** The number of the latest entry of the trail then, and the snapshot with the files as they were then. */
    private record Held(long number, Snapshot files) {}

    Watch(
            ReportWorkRepository works,
            ReportJobRepository jobs,
            Snapshots snapshots,
            ReportMaker maker,
            CorrectedRequest requests,
            ReportFolder folder,
            TraceStore traces,
            ChangeAuthors authors,
            AuditTrail trail) {
        this.works = works;
        this.jobs = jobs;
        this.snapshots = snapshots;
        this.maker = maker;
        this.requests = requests;
        this.folder = folder;
        this.traces = traces;
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
        Held known = held.get(made.id());
        if (known != null && holds(known, latest)) {
            held.put(made.id(), new Held(latest, known.files()));
            return Optional.empty();
        }
        Snapshot now = snapshots.now(made);
        Optional<Difference> found = snapshots.find(seen).flatMap(approved -> difference(approved, made, now));
        if (found.isEmpty()) {
            held.put(made.id(), new Held(latest, now));
        }
        return found;
    }

    private boolean holds(Held known, long latest) {
        return (known.number() == latest || works.countRecordChanges(known.number()) == 0)
                && snapshots.isSameFiles(known.files());
    }

    /** Whether later changes are noticed: not of a report that was approved before anything was kept to compare with. */
    public boolean isWatching(ReportWork work) {
        ReportJob seen = job(work.draftJob());
        return seen == null || snapshots.isKept(seen);
    }

    /** Whether an approved report was looked at since the latest entry of the trail. */
    boolean isSettled(ReportWork work, long latest) {
        Held known = work.finalJob() == null ? null : held.get(work.finalJob());
        return known != null && known.number() >= latest;
    }

    private @Nullable ReportJob job(@Nullable String id) {
        return id == null ? null : jobs.findById(id).orElse(null);
    }

    private Optional<Difference> difference(Snapshot approved, ReportJob made, Snapshot now) {
        Optional<Snapshot> printed = snapshots.find(made);
        boolean faithful = made.files().isEmpty()
                || printed.filter(one -> one.sure() && one.isAs(approved)).isPresent();
        List<RecordChange> files = files(printed.orElse(approved), now);
        if (faithful && files.isEmpty() && now.isAs(approved)) {
            return Optional.empty();
        }
        FinishedReport again = again(made, has(files, UsedRecord.TEMPLATES));
        boolean same = !made.files().isEmpty() && !has(files, UsedRecord.ANNEXES);
        if (faithful && same && again != null && isSame(made, again)) {
            return Optional.empty();
        }
        List<RecordChange> records =
                authors.told(RecordChanges.between(approved.records(), now.records()), approved.number());
        return Optional.of(Difference.of(
                Stream.concat(files.stream(), records.stream()).toList(),
                again == null ? List.of() : figures(made, again),
                again == null ? List.of() : lines(made, again)));
    }

    /** None of those that nobody looked at then. */
    private static List<RecordChange> files(Snapshot then, Snapshot now) {
        return RecordChanges.between(then.comparable(now), now.comparable(then)).stream()
                .map(ProfileChange::told)
                .toList();
    }

    private static boolean has(List<RecordChange> files, String table) {
        return files.stream().anyMatch(one -> one.table().equals(table));
    }

    private List<FigureChange> figures(ReportJob made, FinishedReport again) {
        return traces.of(made)
                .map(then -> FigureChange.between(then, again.trace()))
                .orElse(List.of());
    }

    /**
     * Null if it can no longer be made.
     *
     * @param retold with the template in use now, in place of the one that it was made with
     */
    private @Nullable FinishedReport again(ReportJob made, boolean retold) {
        Set<ReportFormat> formats = EnumSet.copyOf(COMPARED);
        formats.retainAll(ReportJob.formats(made.formats()));
        try {
            ReportRequest request = requests.of(made).as(formats);
            return maker.make(retold ? request.using(null) : request);
        } catch (ReportRefused | ProfileProblem refused) {
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
