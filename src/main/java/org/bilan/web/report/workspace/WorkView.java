package org.bilan.web.report.workspace;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bilan.template.Scope;
import org.bilan.web.Page;
import org.bilan.web.report.Moment;
import org.bilan.web.report.annex.AnnexSet;
import org.bilan.web.report.change.ProfileChange;
import org.bilan.web.report.change.RecordChange;
import org.bilan.web.report.comment.CommentThread;
import org.bilan.web.report.comment.SectionStory;
import org.bilan.web.report.figure.PageFigures;
import org.bilan.web.report.finding.FindingGroup;
import org.bilan.web.report.finding.NeedLine;
import org.bilan.web.report.finding.Remedies;
import org.bilan.web.report.job.JobLine;
import org.bilan.web.report.life.ReportStep;
import org.bilan.web.report.work.ReportWork;
import org.bilan.web.report.work.WorkLine;
import org.jspecify.annotations.Nullable;

/**
 * A report in work with everything its page shows: its sections, its last draft with what was found in that and what
 * its template asks for, its approved files, what was done with it, what stands
 * behind it, and what people say of it.
 */
public record WorkView(
        WorkLine line,
        String profile,
        List<Section> sections,
        Map<String, SectionStory> shown,
        @Nullable JobLine draft,
        List<FindingGroup> needs,
        List<NeedLine> asked,
        @Nullable JobLine files,
        List<FindingGroup> filesFound,
        WorkLife life,
        Scope fields,
        AnnexSet annexes,
        List<CommentThread> talks,
        PageFigures figures) {
    /** Tables of what a report is made from besides records. */
    private static final Set<String> FILES = Set.of("files", "profiles", "templates", "forms", "annexes");

    public WorkView {
        sections = List.copyOf(sections);
        shown = Map.copyOf(shown);
        needs = List.copyOf(needs);
        asked = List.copyOf(asked);
        filesFound = List.copyOf(filesFound);
        talks = List.copyOf(talks);
    }

    WorkView withAnnexProblems(List<String> problems) {
        return new WorkView(
                line,
                profile,
                sections,
                shown,
                draft,
                needs,
                asked,
                files,
                filesFound,
                life,
                fields,
                annexes.with(problems),
                talks,
                figures);
    }

    public ReportWork work() {
        return line.work();
    }

    /** Whether this person may still change the text. */
    public boolean isWritable(Page page) {
        return page.visitor().makesReports() && work().state().isOpen();
    }

    public boolean isDrafting() {
        return draft != null && !draft.job().state().isOver();
    }

    /** The pages of the last draft that can be looked at. */
    public int pages() {
        return draft == null ? 0 : draft.job().pageCount();
    }

    /** Whether the files that were approved are there to be sent. */
    public boolean hasFiles() {
        return files != null
                && files.job().state().isOver()
                && !files.job().files().isEmpty();
    }

    /** What can be done with it now, and whether this person can. */
    public List<StepChoice> choices(Page page) {
        return StepChoice.of(this, page);
    }

    /** Comments that nobody has settled yet. */
    public List<CommentThread> openTalks() {
        return talks.stream().filter(one -> !one.isResolved()).toList();
    }

    /** Those on pages of the draft, or on all of the report, settled or not. */
    public List<CommentThread> generalTalks() {
        return talks.stream().filter(one -> one.first().section().isEmpty()).toList();
    }

    public long blocking() {
        return needs.stream().filter(FindingGroup::blocks).count();
    }

    public String done(Page page, ReportStep step) {
        return Moment.worded(page, step.doneAt(), line.zone());
    }

    /** When a record was changed. */
    public String told(Page page, RecordChange change) {
        return Moment.worded(page, Instant.ofEpochMilli(change.at()), line.zone());
    }

    /** Whether it is a record, and not a file. */
    public boolean isRecord(RecordChange change) {
        return !FILES.contains(change.table());
    }

    /** What changed in a record, in words; in a file, an entry of a kind of report by the path of its keys. */
    public List<RecordChange.Cell> cells(Page page, RecordChange change) {
        return isRecord(change)
                ? life.told().cells(change)
                : change.cells().stream()
                        .map(cell -> new RecordChange.Cell(name(page, change, cell), cell.then(), cell.now()))
                        .toList();
    }

    private static String name(Page page, RecordChange change, RecordChange.Cell cell) {
        boolean entry =
                change.table().equals(ProfileChange.TABLE) && !cell.name().equals(ProfileChange.TEXT);
        return entry ? cell.name() : page.say("difference.cell." + cell.name());
    }

    /** Where a changed record is looked at; null where it has no page, or is gone. */
    public @Nullable String address(RecordChange change) {
        return change.act().equals("removed") || !isRecord(change)
                ? null
                : Remedies.address(change.table(), change.key(), work().id());
    }

    /** When the last draft was made. */
    public String drafted(Page page) {
        return draft == null || draft.job().finishedAt() == null
                ? ""
                : Moment.hour(page, draft.job().finishedAt(), line.zone());
    }
}
